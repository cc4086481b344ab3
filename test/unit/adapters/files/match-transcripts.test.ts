import { describe, expect, test } from 'vitest';
import { matchTranscripts } from '#adapters/files/match-transcripts.ts';
import type { TranscriptFacts } from '#adapters/files/transcript-facts.ts';
import { readTranscriptName } from '#adapters/files/transcript-name.ts';
import { instant, minutes, plus, toIso } from '#base/time.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';

const at = (text: string) => instant(Date.parse(text));

const meeting = (id: string, subject: string, start: string, more: Partial<Meeting> = {}): Meeting => ({
  id: id as MeetingId, origin: { from: 'file', file: 'my.ics' }, subject, start: at(start), end: plus(at(start), minutes(60)),
  organizer: { name: 'Ann', address: address('ann@x.example') }, iOrganize: true, attendees: [],
  isAllDay: false, isPrivate: false, isCancelled: false, showAs: 'busy', ...more,
});

const transcript = (file: string, more: Partial<TranscriptFacts> = {}): TranscriptFacts => ({
  file, ...readTranscriptName(file, 'UTC'), durationMs: minutes(50), speakers: [], ...more,
});

const steering = [9, 16].map((day) => meeting(`steering-${day}`, 'Weekly steering', `2026-11-${day < 10 ? '0' : ''}${day}T09:00Z`));
const budget = meeting('budget', 'Budget: Q4/2026?', '2026-11-16T09:30Z');
const all = [...steering, budget];

const outcome = (file: TranscriptFacts, meetings: readonly Meeting[] = all) => {
  const { matched, unmatched } = matchTranscripts([file], meetings);
  return matched[0] ? [matched[0].meeting, matched[0].because] : [unmatched[0]?.why, unmatched[0]?.candidates];
};

describe('readTranscriptName', () => {
  test.each([
    ['Weekly steering_2026-11-16.vtt', 'Weekly steering', [], '2026-11-16T00:00:00.000Z'],
    ['Subject-20261116_090312-Meeting Recording.vtt', 'Subject', ['2026-11-16T09:03:12.000Z'], undefined],
    ['Subject-20261116_090312UTC-Meeting Transcript.vtt', 'Subject', ['2026-11-16T09:03:12.000Z'], undefined],
    ['GMT20261116-090312_Recording.transcript.vtt', '', ['2026-11-16T09:03:12.000Z'], undefined],
    ['2026-11-16 09.03 Weekly steering (1).vtt', 'Weekly steering', ['2026-11-16T09:03:00.000Z'], undefined],
    ['Weekly steering 16.11.2026.vtt', 'Weekly steering', [], '2026-11-16T00:00:00.000Z'],
    ['folder\\Weekly_steering.vtt', 'Weekly steering', [], undefined],
    ['.vtt', '', [], undefined],
    ['release 20261399.vtt', 'release 20261399', [], undefined],
  ])('reads %s', (file, title, startedAt, day) => {
    const name = readTranscriptName(file, 'UTC');
    expect([name.title, name.startedAt.map(toIso), name.day && toIso(name.day.from)]).toEqual([title, startedAt, day]);
  });

  test('takes a time without a zone for the device\'s or for UTC', () => {
    expect(readTranscriptName('S-20261116_090312.vtt', 'Europe/Berlin').startedAt.map(toIso)).toEqual(['2026-11-16T08:03:12.000Z', '2026-11-16T09:03:12.000Z']);
  });
});

describe('matchTranscripts', () => {
  test.each([
    ['title and day', 'Weekly steering_2026-11-16.vtt', ['steering-16', 'name-and-time']],
    ['title and time', 'Weekly steering-20261109_090312-Meeting Recording.vtt', ['steering-9', 'name-and-time']],
    ['a title written by a file system', 'RE_ Budget_ Q4_2026_.vtt', ['budget', 'name']],
    ['a time alone', 'GMT20261109-090112_Recording.vtt', ['steering-9', 'time']],
  ])('finds a meeting by %s', (_, file, wanted) => {
    expect(outcome(transcript(file))).toEqual(wanted);
  });

  test('asks where several occurrences have the title', () => {
    expect(outcome(transcript('Weekly steering.vtt'))).toEqual(['several-fit', ['steering-16', 'steering-9', 'budget']]);
  });

  test('takes the time of the file as a hint between occurrences of one title', () => {
    expect(outcome(transcript('Weekly steering.vtt', { modified: at('2026-11-09T10:20Z') }))).toEqual(['steering-9', 'name']);
  });

  test('does not take the time of the file for a reason', () => {
    expect(outcome(transcript('download.vtt', { modified: at('2026-11-16T09:20Z') }))).toEqual(['no-meeting', ['steering-16', 'steering-9', 'budget']]);
  });

  test('asks where two meetings overlap and only a time is known', () => {
    expect(outcome(transcript('GMT20261116-092000_Recording.vtt'))).toEqual(['several-fit', ['budget', 'steering-16', 'steering-9']]);
  });

  test('does not take a meeting of the same title at another time', () => {
    expect(outcome(transcript('Weekly steering_2026-11-10.vtt'))).toEqual(['no-meeting', ['steering-9', 'steering-16', 'budget']]);
  });

  test('takes a date that the subject has too for a part of the title', () => {
    const review = meeting('review', 'Review of 2026-02-05', '2026-11-16T15:00Z');
    expect(outcome(transcript('Review of 2026-02-05.vtt'), [...all, review])).toEqual(['review', 'name']);
  });

  test('offers first the meeting whose guests speak, where two of one title fit', () => {
    const guest = (name: string) => [{ name, address: address(`${name}@x.example`), response: 'accepted' as const, kind: 'required' as const }];
    const twins = [meeting('a', 'One to one', '2026-11-16T09:00Z', { attendees: guest('Ben') }), meeting('b', 'One to one', '2026-11-16T09:00Z', { attendees: guest('Cy') })];
    const best = matchTranscripts([transcript('One to one_2026-11-16.vtt', { speakers: ['Cy'] })], twins).unmatched[0];
    expect(best).toEqual({ file: 'One to one_2026-11-16.vtt', why: 'several-fit', candidates: ['b', 'a'] });
  });

  test('gives a meeting two recordings, one after the other', () => {
    const files = ['Weekly steering-20261116_090100.vtt', 'Weekly steering-20261116_093000.vtt'].map((f) => transcript(f, { durationMs: minutes(25) }));
    expect(matchTranscripts(files, steering).matched.map((m) => m.meeting)).toEqual(['steering-16', 'steering-16']);
  });

  test('asks where two files may be of the same time', () => {
    const files = ['Weekly steering_2026-11-16.vtt', 'Weekly steering_2026-11-16 (1).vtt'].map((f) => transcript(f));
    expect(matchTranscripts(files, steering).unmatched.map(({ why, candidates }) => [why, candidates])).toEqual([
      ['taken', ['steering-16', 'steering-9']], ['taken', ['steering-16', 'steering-9']],
    ]);
  });

  test('does not add a transcript to a meeting for which a person picked another one of the same time', () => {
    const [picked, other] = ['Weekly steering_2026-11-16.vtt', 'Weekly steering_2026-11-16 (1).vtt'].map((f) => transcript(f));
    if (!picked || !other) throw new Error('two files');
    expect(matchTranscripts([other], steering, [{ facts: picked, meeting: 'steering-16' as MeetingId }]).unmatched.map((u) => u.why)).toEqual(['taken']);
  });

  test('offers at most 20 meetings, the nearest in time first', () => {
    const many = Array.from({ length: 30 }, (_, n) => meeting(`m${n}`, `Topic ${n}`, `2026-10-${String(n + 1).padStart(2, '0')}T09:00Z`));
    const [why, offered] = outcome(transcript('GMT20261012-180000_Recording.vtt'), many) as [string, readonly string[]];
    expect([why, offered.length, offered.slice(0, 4)]).toEqual(['no-meeting', 20, ['m11', 'm12', 'm10', 'm13']]);
  });

  test('gives nothing to cancelled and all-day meetings', () => {
    const off = [meeting('off', 'Weekly steering', '2026-11-16T09:00Z', { isCancelled: true }), meeting('day', 'Weekly steering', '2026-11-16T09:00Z', { isAllDay: true })];
    expect(outcome(transcript('Weekly steering_2026-11-16.vtt'), off)).toEqual(['no-meeting', ['off', 'day']]);
  });

  test('cuts scripts without blanks into signs', () => {
    expect(outcome(transcript('预算会议.vtt'), [...all, meeting('zh', '预算会议', '2026-11-12T09:00Z')])).toEqual(['zh', 'name']);
  });
});
