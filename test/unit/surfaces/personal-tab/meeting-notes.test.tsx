import { describe, expect, it } from 'vitest';
import { source } from '#base/subscribable.ts';
import type { Coverage } from '#domain/evidence.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { NO_POLICY } from '#domain/policy.ts';
import { personHours, type Judgement } from '#domain/verdict.ts';
import type { OwnNotes } from '#flows/own-notes.ts';
import type { HeldNotes } from '#ports/given-notes.ts';
import { MeetingNotes } from '#surfaces/personal-tab/meeting-notes.tsx';
import { drawn, plain, texts } from '../../../support/drawn.tsx';
import { aMeeting, at } from '../../../support/meetings.ts';

const now = at('2026-11-16T12:00:00Z');
const { id } = aMeeting();
const judged = (coverage: Coverage): Judgement => ({
  meeting: id, verdict: { kind: 'decided', how: 'found' }, load: personHours(3), coverage, judgedAt: now, analysis: 1, findings: [],
  explanation: { line: { is: 'verdict', verdict: { kind: 'decided', how: 'found' } }, because: [] },
});
const READ: Coverage = { notes: { state: 'read', complete: true, gaps: [] } };

function page(coverage: Coverage, held: ReadonlyMap<MeetingId, HeldNotes> = new Map(), off: readonly 'notes-link'[] = []): Promise<string> {
  const reading = Promise.resolve({ is: 'read', policy: { ...NO_POLICY, off } } as const);
  const ownNotes: Partial<OwnNotes> = { state: source(held) };
  return drawn(<MeetingNotes judgement={judged(coverage)} />, now, {}, { ownNotes: ownNotes as OwnNotes, policy: () => reading });
}
const backOf = (html: string): boolean => texts(html, 'button').includes('Do not use them');

describe('notes that a person gave', () => {
  it.each<[string, boolean, Coverage, ReadonlyMap<MeetingId, HeldNotes>]>([
    ['can be taken back', true, READ, new Map([[id, { lines: 2, pieces: [{ name: 'Notes', lines: 2 }], hadBlock: false }]])],
    ['can be taken back after a reload, while the verdict rests on them', true, READ, new Map()],
    ['are not there to be taken back where they were', false, { notes: { state: 'absent' } }, new Map()],
    ['are not there to be taken back where there never were any', false, {}, new Map()],
  ])('%s', async (_, can, coverage, held) => {
    expect(backOf(await page(coverage, held))).toBe(can);
  });

  it('are named by their first lines, each to be taken back alone', async () => {
    const pieces = [{ name: 'Notes of Monday', lines: 2 }, { name: 'more.md', lines: 1 }];
    const html = await page(READ, new Map([[id, { lines: 3, pieces, hadBlock: false }]]));
    expect([...html.matchAll(/aria-label="(Do not use them[^"]*)"/g)].map(([, name]) => name)).toEqual(['Do not use them: “Notes of Monday” (2 lines)', 'Do not use them: “more.md” (1 line)']);
  });

  it('come with a word on what is kept of them', async () => {
    expect(plain(await page({}))).toContain('What was found in them stays on this device, with quotes of at most 200 characters, for at most 8 weeks.');
  });

  it('are not asked for as a link where the organisation has switched that off', async () => {
    expect([texts(await page({}), 'button'), texts(await page({}, new Map(), ['notes-link']), 'button')]).toEqual([['Use these notes', 'Choose a file', 'Read the page'], ['Use these notes', 'Choose a file']]);
  });
});
