import { beforeEach, describe, expect, test } from 'vitest';
import { createGivenNotes } from '#adapters/files/given-notes.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { renderHtml } from '#notes/html.ts';
import { linesOfNotes } from '#notes/lines-of-notes.ts';
import { aMeeting } from '../../../support/meetings.ts';
import { FULL_RECORD } from '../../../support/records.ts';

const still = new AbortController().signal;
const [meeting, other] = [aMeeting(), aMeeting({ id: 'meeting-2' as MeetingId })];
const file = (name: string, content: string | Uint8Array<ArrayBuffer>): File => new File([content], name);
const lines = (...texts: readonly string[]) => ({ ok: true, value: { state: 'read', value: texts.map((text) => ({ text, at: null, author: null })), complete: true, gaps: [] } });

let notes: ReturnType<typeof createGivenNotes>;
beforeEach(() => { notes = createGivenNotes({ read: linesOfNotes }); });

describe('notes that a person gives to a meeting', () => {
  test('are its own and no other meeting\'s, pasted as text or as HTML, or dropped', async () => {
    await notes.give(meeting.id, { text: 'Agenda\r\n\n  - We take the blue one. ' });
    await notes.give(meeting.id, { html: '<style>p{}</style><p>Ada <b>decides</b> &amp; tells</p><ul><li>Ben calls</li></ul><script>alert(1)</script>' });
    await notes.give(meeting.id, { file: file('page.html', '<table><tr><td>Due</td><td>Friday</td></tr></table>') });
    await notes.give(meeting.id, { file: file('more.md', '# Later') });
    expect(await notes.of(meeting, still)).toEqual(lines('Agenda', '- We take the blue one.', 'Ada decides & tells', 'Ben calls', 'Due', 'Friday', '# Later'));
    expect(await notes.of(other, still)).toEqual({ ok: true, value: { state: 'absent' } });
  });

  test('tell those who watch, once for the same text, and are gone when taken back', async () => {
    let heard = 0;
    notes.state.subscribe(() => { heard += 1; });
    const given = await notes.give(meeting.id, { file: file('talk.txt', 'One\nTwo') });
    await notes.give(meeting.id, { text: 'One\n\nTwo\n' });
    const held = { lines: 2, pieces: [{ name: 'talk.txt', lines: 2 }], hadBlock: false };
    expect([given, heard, [...notes.state.getSnapshot()]]).toEqual([{ ok: true, value: held }, 1, [[meeting.id, held]]]);
    notes.takeBack(meeting.id);
    // Read as nothing, not absent: what was found in them before is then given up.
    expect([heard, notes.state.getSnapshot().size, await notes.of(meeting, still)]).toEqual([2, 0, lines()]);
  });

  test('can be taken back one by one', async () => {
    await notes.give(meeting.id, { text: 'One\nTwo' });
    await notes.give(meeting.id, { file: file('talk.txt', 'Three') });
    notes.takeBack(meeting.id, 0);
    expect([notes.state.getSnapshot().get(meeting.id)?.pieces, await notes.of(meeting, still)]).toEqual([[{ name: 'talk.txt', lines: 1 }], lines('Three')]);
    notes.takeBack(meeting.id, 0);
    expect([notes.state.getSnapshot().size, await notes.of(meeting, still)]).toEqual([0, lines()]);
  });

  test('can be taken back where they were given before the page was loaded anew', async () => {
    notes.takeBack(meeting.id);
    expect(await notes.of(meeting, still)).toEqual(lines());
  });

  test('do not count where Debrief wrote them: they are the record', async () => {
    const mixed = await notes.give(meeting.id, { html: `<p>Before</p>${renderHtml(FULL_RECORD)}<p>After</p>` });
    expect([mixed, await notes.of(meeting, still)]).toEqual([{ ok: true, value: { lines: 2, pieces: [{ name: 'Before', lines: 2 }], hadBlock: true } }, lines('Before', 'After')]);
    expect(await notes.give(other.id, { html: renderHtml(FULL_RECORD) })).toMatchObject({ ok: false, failure: { kind: 'only-block' } });
    expect(await notes.of(other, still)).toEqual({ ok: true, value: { state: 'absent' } });
  });

  test('are refused where all that was given to the meeting would be more than is read, and leave what stands', async () => {
    const half = 'word '.repeat(50_000).trim();
    expect(await notes.give(meeting.id, { text: half })).toMatchObject({ ok: true });
    expect(await notes.give(meeting.id, { text: `other ${half}` })).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
    expect([await notes.give(other.id, { text: `other ${half}` }), await notes.of(meeting, still)]).toEqual([expect.objectContaining({ ok: true }), lines(half)]);
  });

  test('are not read when the person has left', async () => {
    expect(await notes.of(meeting, AbortSignal.abort())).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  });

  test.each([
    ['too much markup', { html: `<p>a</p>${' '.repeat(5_000_000)}` }, { kind: 'too-large' }],
    ['too many words', { text: 'word '.repeat(100_001) }, { kind: 'too-large' }],
    ['no words', { html: '<p> </p>' }, { kind: 'empty' }],
    ['a file that is too large, unopened', { file: { name: 'a.txt', size: 5_000_001, arrayBuffer: () => Promise.reject(new Error('opened')) } }, { kind: 'too-large', file: 'a.txt' }],
    ['an empty file', { file: file('a.txt', '') }, { kind: 'empty', file: 'a.txt' }],
    ['another kind of file', { file: file('a.pdf', 'words') }, { kind: 'unknown-kind', file: 'a.pdf' }],
    ['another kind of file under the name of a text', { file: file('a.txt', new Uint8Array([137, 80, 78, 71, 0, 0])) }, { kind: 'unknown-kind', file: 'a.txt' }],
    ['a file that is gone', { file: { name: 'a.md', size: 1, arrayBuffer: () => Promise.reject(new Error('moved')) } }, { kind: 'not-readable', file: 'a.md' }],
  ] as const)('are refused by name, and what was held stays: %s', async (_, given, why) => {
    await notes.give(meeting.id, { text: 'Kept' });
    expect(await notes.give(meeting.id, given)).toEqual({ ok: false, failure: { ...why, detail: expect.any(String) as string } });
    expect(await notes.of(meeting, still)).toEqual(lines('Kept'));
  });
});
