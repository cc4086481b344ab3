import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { wordFile } from '../../../support/word-file.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const FOLDER = mkdtempSync(join(tmpdir(), 'debrief-calendar-'));
afterAll(() => { rmSync(FOLDER, { recursive: true }); });

/** Starting Node with the TypeScript loader takes about a second, longer on a busy machine. */
const LONG = 60_000;

const bench = (...args: readonly string[]): { out: string; err: string; code: number | null } => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/app/commands/bench.ts', ...args], { cwd: ROOT, encoding: 'utf8' });
  return { out: run.stdout, err: run.stderr.replaceAll(FOLDER, '.'), code: run.status };
};

const place = (name: string, content: string | Uint8Array): string => {
  const path = join(FOLDER, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};

const PEOPLE = ['ann', 'ben', 'cleo'].map((who) => `ATTENDEE;CN=${who};PARTSTAT=ACCEPTED:mailto:${who}@x.example`);
const event = (uid: string, day: number, hour: number, hours: number, ...more: readonly string[]): readonly string[] =>
  ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART:202611${day}T${String(hour).padStart(2, '0')}0000Z`, `DTEND:202611${day}T${hour + hours}0000Z`, `SUMMARY:${uid}`, 'ORGANIZER;CN=ann:mailto:ann@x.example', ...PEOPLE, ...more, 'END:VEVENT'];
const CALENDAR = place('my.ics', ['BEGIN:VCALENDAR', ...event('Supplier choice', 16, 9, 1), ...event('Site plan', 17, 9, 2), ...event('Roadmap', 18, 9, 1), ...event('Away', 19, 9, 1, 'TRANSP:TRANSPARENT'), ...event('Broken', 99, 9, 1), 'END:VCALENDAR'].join('\r\n'));
const talk = (...said: readonly string[]): string => `WEBVTT\n\n${said.map((text, i) => `00:${String(8 * i + 10)}:00.000 --> 00:${String(8 * i + 10)}:09.000\n<v ${i % 2 ? 'Ben' : 'Ann'}>${text}</v>\n`).join('\n')}`;
place('talks/Supplier choice_2026-11-16.vtt', talk('Do we take the blue supplier?', 'Yes, we have decided: we take the blue supplier.', 'Agreed. That is decided then.'));
place('talks/Site plan_2026-11-17.docx', wordFile(['Ann Berg   0:03', 'The weather was grey all week.'], ['Ben Otter   50:00', 'It rained on the fair too.']));
place('talks/Another thing.vtt', talk('Hello to all.'));
place('talks/holiday.jpg', new Uint8Array([0xff, 0xd8, 0]));

/** A calendar file has the invitation; nothing was recorded. */
const BESIDES = { record: { state: 'absent' }, invite: { state: 'read', complete: true, gaps: [] } };

describe('bench judge-calendar', () => {
  it('prints the verdict on every meeting of a calendar with why, and names what fits no meeting and what was not read', () => {
    const { out, err, code } = bench('judge-calendar', '--calendar', CALENDAR, '--transcripts', join(FOLDER, 'talks'), '--me', 'ann@x.example', '--now', '2026-11-23T00:00Z');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const { meetings, ...all } = JSON.parse(out) as { meetings: { subject: string; verdict: unknown; load: number; coverage: unknown; transcripts: { file: string }[]; explanation: { line: unknown } }[] };
    expect(meetings.map(({ subject, verdict, load, coverage, transcripts, explanation }) => ({ subject, verdict, load, coverage, files: transcripts.map((t) => t.file), why: explanation.line }))).toEqual([
      {
        subject: 'Supplier choice', verdict: { kind: 'decided', how: 'found' }, load: 3, files: ['Supplier choice_2026-11-16.vtt'],
        coverage: { ...BESIDES, transcript: { state: 'read', complete: true, gaps: [] } }, why: { is: 'verdict', verdict: { kind: 'decided', how: 'found' } },
      },
      {
        subject: 'Site plan', verdict: { kind: 'no-decision-recorded', how: 'found' }, load: 6, files: ['Site plan_2026-11-17.docx'],
        coverage: { ...BESIDES, transcript: { state: 'read', complete: true, gaps: ['docx'] } }, why: { is: 'verdict', verdict: { kind: 'no-decision-recorded', how: 'found' } },
      },
      {
        subject: 'Roadmap', verdict: { kind: 'cannot-tell' }, load: 3, files: [],
        coverage: { ...BESIDES, transcript: { state: 'absent' } }, why: { is: 'verdict', verdict: { kind: 'cannot-tell' } },
      },
      {
        subject: 'Away', verdict: { kind: 'not-judged', why: 'not-shown-as-busy' }, load: 3, files: [],
        coverage: { ...BESIDES, transcript: { state: 'absent' } }, why: { is: 'verdict', verdict: { kind: 'not-judged', why: 'not-shown-as-busy' } },
      },
    ]);
    expect(all).toEqual({
      calendar: CALENDAR, me: 'ann@x.example', asOf: '2026-11-23T00:00:00.000Z',
      summary: {
        meetings: 4, verdicts: { decided: 1, 'no-decision-recorded': 1, 'cannot-tell': 1, 'not-judged': 1 },
        personHours: { judged: 12, flagged: 6 }, transcripts: { matched: 2, unmatched: 1 }, problems: 2,
      },
      series: { withoutClosure: [], reopened: [] },
      unmatched: [{ file: 'Another thing.vtt', why: 'no-meeting', candidates: expect.any(Array) as unknown[] }],
      problems: [
        expect.objectContaining({ file: 'holiday.jpg', kind: 'unknown-kind' }),
        expect.objectContaining({ file: 'my.ics', kind: 'bad-date', line: expect.any(Number) as number }),
      ],
    });
  }, LONG);

  it('prints what a series shows over its meetings: without closure three times in a row, and decided once more', () => {
    const series = (uid: string, hour: number): readonly string[] => event(uid, 10, hour, 1, 'RRULE:FREQ=WEEKLY;COUNT=3');
    const calendar = place('series.ics', ['BEGIN:VCALENDAR', ...series('Steering', 9), ...series('Supply', 14), 'END:VCALENDAR'].join('\r\n'));
    const idle = talk('The weather was grey all week.', 'It rained on the fair too.');
    const decided = (what: string): string => talk('Which supplier do we take for the spring campaign?', `We have decided: we take the ${what} supplier for the spring campaign.`, 'Agreed. That is decided then.');
    for (const day of [10, 17, 24]) place(`series/Steering_2026-11-${day}.vtt`, idle);
    place('series/Supply_2026-11-10.vtt', decided('blue'));
    place('series/Supply_2026-11-17.vtt', idle);
    place('series/Supply_2026-11-24.vtt', decided('red'));
    const { out, err, code } = bench('judge-calendar', '--calendar', calendar, '--transcripts', join(FOLDER, 'series'), '--me', 'ann@x.example', '--now', '2026-11-28T00:00Z');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const { series: { withoutClosure, reopened }, meetings } = JSON.parse(out) as { series: { withoutClosure: { meetings: string[] }[]; reopened: { before: { meeting: string }; again: { meeting: string } }[] }; meetings: { id: string; subject: string; start: string }[] };
    const when = (id: string): string | undefined => meetings.find((m) => m.id === id)?.start;
    expect(withoutClosure.map((one) => ({ ...one, meetings: one.meetings.map(when) }))).toEqual([
      { series: expect.any(String) as string, subject: 'Steering', meetings: ['2026-11-10T09:00:00.000Z', '2026-11-17T09:00:00.000Z', '2026-11-24T09:00:00.000Z'], load: 9 },
    ]);
    expect(reopened.map(({ before, again, ...one }) => ({ ...one, before: { ...before, meeting: when(before.meeting) }, again: { ...again, meeting: when(again.meeting) } }))).toEqual([{
      series: expect.any(String) as string, subject: 'Supply', similarity: expect.any(Number) as number,
      before: { meeting: '2026-11-10T14:00:00.000Z', start: '2026-11-10T14:00:00.000Z', from: 'transcript', quote: expect.stringContaining('blue') as string },
      again: { meeting: '2026-11-24T14:00:00.000Z', start: '2026-11-24T14:00:00.000Z', from: 'transcript', quote: expect.stringContaining('red') as string },
    }]);
  }, LONG);

  it.each([
    ['an unknown option', ['--calendar', CALENDAR, '--trans', 'x'], /^bad-arguments: Unknown option '--trans'/],
    ['an address that is none', ['--calendar', CALENDAR, '--transcripts', FOLDER, '--me', 'ann'], /^bad-arguments: --me ann: no address\n$/],
    ['a folder that is not there', ['--calendar', CALENDAR, '--transcripts', join(FOLDER, 'none')], /^unreadable-folder: \.\/none: ENOENT\n$/],
    ['a calendar that is none', ['--calendar', place('page.ics', '<html>'), '--transcripts', join(FOLDER, 'talks')], /^not-a-calendar: \.\/page\.ics: line 1: /],
  ])('names what is wrong and fails: %s', (_, args, err) => {
    expect(bench('judge-calendar', ...args)).toEqual({ out: '', err: expect.stringMatching(err) as string, code: 1 });
  }, LONG);
});

describe('bench parse', () => {
  it('says what was read of a Word file', () => {
    const path = place('talk.docx', wordFile(['Ann Berg   0:03', 'Hello to all.'], ['Ben Otter   0:09', 'Good morning.']));
    const { out, ...rest } = bench('parse', path);
    expect({ ...rest, read: JSON.parse(out) as unknown }).toEqual({
      err: '', code: 0,
      read: { file: path, utterances: 2, speakers: 2, skipped: [], gaps: ['docx'], first: [{ speaker: 'Ann Berg', start: 3000, end: 9000, text: 'Hello to all.' }, { speaker: 'Ben Otter', start: 9000, end: 9000, text: 'Good morning.' }] },
    });
  }, LONG);

  it('names the part of a Word file that it cannot read, and fails', () => {
    expect(bench('parse', place('minutes.docx', wordFile(['Minutes'])))).toEqual({ out: '', err: 'no-speech: ./minutes.docx: word/document.xml: No line in it has a name and a time, as transcripts of Teams have.\n', code: 1 });
  }, LONG);
});
