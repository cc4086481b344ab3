import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { formatReport, seedFromFiles } from '#app/commands/seed-from-files.ts';
import { seedProblems } from '#sandbox/tenant/check-seed.ts';
import { icsForTranscripts } from '../../../support/ics-for-transcripts.ts';

const now = new Date('2026-11-22T12:00:00Z');
let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'debrief-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

const ics = ['BEGIN:VCALENDAR',
  'BEGIN:VEVENT', 'UID:u1', 'SUMMARY:Weekly steering', 'DTSTART:20261116T090000Z', 'DTEND:20261116T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=2',
  'ORGANIZER;CN=Ann:mailto:ann@x.example', 'ATTENDEE;CN=Ben;PARTSTAT=TENTATIVE:mailto:ben@x.example', 'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@x.example', 'END:VEVENT',
  'BEGIN:VEVENT', 'UID:u2', 'SUMMARY:Broken', 'DTSTART:x', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const vtt = 'WEBVTT\n\n00:00:01.000 --> 00:30:00.000\n<v Ann>Hello</v>\n';

describe('seedFromFiles', () => {
  test('gives a seed the tenant accepts, and says what was and was not matched', async () => {
    writeFileSync(join(folder, 'my.ics'), ics);
    writeFileSync(join(folder, 'Weekly steering_2026-11-16.vtt'), vtt);
    writeFileSync(join(folder, 'Elsewhere.vtt'), vtt);
    const { seed, report } = await seedFromFiles({ calendar: join(folder, 'my.ics'), transcripts: folder, me: 'ann@x.example', now });
    expect(seedProblems(seed)).toEqual([]);
    expect(seed.people.map(({ name, role }) => [name, role])).toEqual([['Ann', 'manager'], ['Ben', 'attendee']]);
    expect(seed.meetings.map((m) => [m.start, m.type, m.isOnline, m.transcripts.map((t) => t.startedAt)])).toEqual([
      ['2026-11-16T09:00:00.000Z', 'occurrence', true, ['2026-11-16T09:00:00.000Z']],
      ['2026-11-23T09:00:00.000Z', 'occurrence', false, []],
    ]);
    expect(seed.meetings[0]?.attendees).toEqual([
      { person: seed.people[1]?.id, type: 'required', response: 'tentativelyAccepted' },
      { person: { name: 'Room 4', address: 'room4@x.example' }, type: 'resource', response: 'none' },
    ]);
    expect(formatReport(report)).toBe([
      '2 meetings, 2 people, calendar of Ann <ann@x.example>',
      '  my.ics: 2 meetings',
      'Transcripts matched (1)',
      '  Weekly steering_2026-11-16.vtt -> Weekly steering, 2026-11-16 09:00 UTC (its name and time)',
      'Transcripts not matched (1)',
      '  Elsewhere.vtt: no meeting fits',
      'Problems (1)',
      '  my.ics, line 12: This event was left out because one of its dates cannot be read. It says: “Broken”.',
    ].join('\n'));
  });

  test('gives the same seed for the same files', async () => {
    writeFileSync(join(folder, 'my.ics'), ics);
    const options = { calendar: join(folder, 'my.ics'), now };
    expect((await seedFromFiles(options)).seed).toEqual((await seedFromFiles(options)).seed);
  });

  test('reports a calendar and a folder that are not there', async () => {
    const { seed, report } = await seedFromFiles({ calendar: join(folder, 'no.ics'), transcripts: join(folder, 'none'), now });
    expect(seedProblems(seed)).toEqual([]);
    expect(report.files.problems.map((p) => p.kind)).toEqual(['not-readable', 'not-readable']);
  });

  const corpus = new URL('../../../../../shared/corpora/vtt/', import.meta.url).pathname;
  const hasCorpus = existsSync(corpus);
  if (!hasCorpus) console.log('skipped: the folder ../shared with real transcripts is not there');

  test.skipIf(!hasCorpus)('matches and seeds all 30 real transcripts', async () => {
    const labels = readFileSync(join(corpus, 'labels.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { file: string; id: string; topic: string | null });
    const planned = labels.map(({ file, id, topic }) => ({ id, topic, transcript: parseVtt(readFileSync(join(corpus, file), 'utf8')) }));
    const calendar = join(folder, 'my.ics');
    writeFileSync(calendar, icsForTranscripts(planned, { now, me: { name: 'Morgan Hale', address: 'morgan@x.example' } }));
    for (const file of readdirSync(corpus).filter((name) => name.endsWith('.vtt'))) writeFileSync(join(folder, file), readFileSync(join(corpus, file)));

    const { seed, report } = await seedFromFiles({ calendar, transcripts: folder, now });
    expect(seedProblems(seed)).toEqual([]);
    expect([report.owner?.address, report.files.matched.length, report.files.unmatched]).toEqual(['morgan@x.example', 30, []]);
    const bySubject = new Map(report.files.matched.map((m) => [m.file, m.meeting.subject]));
    expect(labels.filter(({ file, id }) => !bySubject.get(file)?.includes(id))).toEqual([]);
    expect(seed.meetings.map((m) => [m.transcripts.length, m.isOnline])).toEqual(labels.map(() => [1, true]));
  }, 30_000);
});
