import { expect, test } from 'vitest';
import { FIRST_WALK_TRUTH, firstWalk } from '#sandbox/scenarios/first-walk.ts';
import type { Seed, SeedMeeting } from '#sandbox/tenant/seed.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Every weekday at midnight, in the morning, at noon and late; and the ends of months, of years and of February. */
const MOMENTS = [
  ...['16', '17', '18', '19', '20', '21', '22'].flatMap((day) =>
    ['00:00:00', '06:30:00', '12:00:00', '23:59:59'].map((hour) => `2026-11-${day}T${hour}Z`),
  ),
  '2026-10-31T23:59:59Z', '2026-12-01T00:00:00Z', '2026-12-31T23:59:59Z', '2027-01-01T00:00:00Z', '2027-03-01T09:00:00Z',
  '2028-02-29T10:30:00Z', '2026-03-29T01:30:00Z',
];

const at = (utc: string): number => Date.parse(utc);
const ended = (meeting: SeedMeeting, now: string): boolean => at(meeting.end) <= at(now);
const people = (meeting: SeedMeeting): number =>
  1 + meeting.attendees.filter(({ type, response }) => type !== 'resource' && response !== 'declined').length;
const load = (meeting: SeedMeeting): number => (people(meeting) * (at(meeting.end) - at(meeting.start))) / HOUR;
const meeting = (seed: Seed, id: string): SeedMeeting => {
  const found = seed.meetings.find((each) => each.id === id);
  if (!found) throw new Error(`No meeting ${id}`);
  return found;
};
/** Meetings with a transcript that must be seen whatever the weekday. */
const RECENT = ['planning-3', 'second-half-budget', 'enclosure-supplier', 'steering-3', 'sync-outage', 'catch-up-3', 'spring-prices'];
const expected = (verdict: string): string[] => FIRST_WALK_TRUTH.filter((truth) => truth.verdict === verdict).map(({ meetingId }) => meetingId);

test.each(MOMENTS)('at %s the flagged meeting has ended within the last five days and so have several others', (now) => {
  const seed = firstWalk(new Date(now));
  const flagged = meeting(seed, 'steering-3');
  const lastWeek = seed.meetings.filter((each) => ended(each, now) && at(now) - at(each.end) <= 7 * DAY);
  const transcribed = lastWeek.filter(({ transcripts }) => transcripts.length > 0).map(({ id }) => id);
  expect({
    flagEnded: ended(flagged, now),
    flagIsRecent: at(now) - at(flagged.end) <= 5 * DAY,
    several: lastWeek.length >= 10,
    notTranscribed: RECENT.filter((id) => !transcribed.includes(id)),
  }).toEqual({ flagEnded: true, flagIsRecent: true, several: true, notTranscribed: [] });
});

test.each(MOMENTS)('at %s every meeting lies on working days between eight and five and ends after it starts', (now) => {
  const nonsense = firstWalk(new Date(now)).meetings.filter(({ start, end, isAllDay }) => {
    const weekend = [0, 6].includes(new Date(start).getUTCDay());
    const hours = isAllDay ? start.endsWith('T00:00:00Z') && end.endsWith('T00:00:00Z') : start.slice(11) >= '08:00:00Z' && end.slice(11) <= '17:00:00Z';
    return weekend || !hours || at(end) <= at(start) || (!isAllDay && start.slice(0, 10) !== end.slice(0, 10));
  });
  expect(nonsense).toEqual([]);
});

test.each(MOMENTS)('at %s nobody has transcribed a meeting that has not ended, and talk stays within its meeting', (now) => {
  const outside = firstWalk(new Date(now)).meetings.flatMap((each) =>
    each.transcripts.filter(({ startedAt, vtt }) => {
      const last = vtt.match(/--> (\d+):(\d+):(\d+)\.\d{3}/g)?.at(-1)?.match(/\d+/g)?.map(Number) ?? [];
      const over = at(startedAt) + ((last[0] ?? 0) * 3600 + (last[1] ?? 0) * 60 + (last[2] ?? 0)) * 1000;
      return !ended(each, now) || at(startedAt) < at(each.start) || over > at(each.end);
    }),
  );
  expect(outside).toEqual([]);
});

test.each(MOMENTS)('at %s what is expected as not yet ended has not ended, and everything else expected has', (now) => {
  const seed = firstWalk(new Date(now));
  const wrong = FIRST_WALK_TRUTH.filter(({ meetingId, note }) => ended(meeting(seed, meetingId), now) === note.includes('not ended'));
  expect(wrong).toEqual([]);
});

test.each(MOMENTS)('at %s a person is in one judged meeting at a time', (now) => {
  const seed = firstWalk(new Date(now));
  const real = seed.meetings.filter((each) => !each.isAllDay && !each.isCancelled && each.showAs === 'busy');
  const clashes = seed.people.flatMap(({ id }) => {
    const mine = real.filter(({ organizer, attendees }) => organizer === id || attendees.some(({ person, response }) => person === id && response !== 'declined'));
    return mine.flatMap((one, i) => mine.slice(i + 1).filter((two) => at(one.start) < at(two.end) && at(two.start) < at(one.end)).map((two) => `${one.id} / ${two.id}`));
  });
  expect(clashes).toEqual([]);
});

test.each(MOMENTS)('at %s both series have an occurrence ahead and keep their weekday', (now) => {
  const seed = firstWalk(new Date(now));
  const shape = seed.series.map(({ id }) => {
    const regular = seed.meetings.filter(({ series, type }) => series === id && type === 'occurrence');
    return { ahead: regular.some(({ start }) => at(start) > at(now)), weekdays: new Set(regular.map(({ start }) => new Date(start).getUTCDay())).size };
  });
  expect(shape).toEqual([{ ahead: true, weekdays: 1 }, { ahead: true, weekdays: 1 }]);
});

const NOW = '2026-11-22T10:00:00Z';

test('the same moment gives the same seed, and no two things share an id', () => {
  const seed = firstWalk(new Date(NOW));
  const ids = [...seed.meetings, ...seed.people, ...seed.series].map(({ id }) => id);
  expect({ json: JSON.stringify(firstWalk(new Date(NOW))), unique: new Set(ids).size }).toEqual({ json: JSON.stringify(seed), unique: ids.length });
});

test('every person, series and expected meeting that is referred to exists', () => {
  const seed = firstWalk(new Date(NOW));
  const known = new Set([...seed.people, ...seed.series, ...seed.meetings].map(({ id }) => id));
  const referred = [
    ...seed.meetings.flatMap(({ organizer, series, attendees }) => [
      organizer,
      ...(series ? [series] : []),
      ...attendees.flatMap(({ person }) => (typeof person === 'string' ? [person] : [])),
    ]),
    ...FIRST_WALK_TRUTH.map(({ meetingId }) => meetingId),
  ];
  expect(referred.filter((id) => !known.has(id))).toEqual([]);
});

test('nobody is invited twice to one meeting, and its organizer is not among the invited', () => {
  const twice = firstWalk(new Date(NOW)).meetings.filter(({ organizer, attendees }) => {
    const all = [organizer, ...attendees.map(({ person }) => (typeof person === 'string' ? person : person.address))];
    return new Set(all).size !== all.length;
  });
  expect(twice).toEqual([]);
});

test('the calendar holds each kind of time that the product must tell apart', () => {
  const { people: everyone, meetings } = firstWalk(new Date(NOW));
  expect({
    people: everyone.length,
    roles: everyone.flatMap(({ role }) => role ?? []),
    transcripts: meetings.filter(({ transcripts }) => transcripts.length > 0).length,
    cancelled: meetings.filter(({ isCancelled }) => isCancelled).length,
    moved: meetings.filter(({ type }) => type === 'exception').length,
    allDay: meetings.filter(({ isAllDay }) => isAllDay).length,
    private: meetings.filter(({ sensitivity }) => sensitivity === 'private').length,
    shownAs: [...new Set(meetings.map(({ showAs }) => showAs))].sort(),
    withRoom: meetings.some(({ attendees }) => attendees.some(({ type }) => type === 'resource')),
    withDeclined: meetings.some(({ attendees }) => attendees.some(({ response }) => response === 'declined')),
    hostile: meetings.filter(({ subject, bodyHtml }) => /<script>/.test(subject) || /<script>/.test(bodyHtml)).map(({ id }) => id),
  }).toEqual({
    people: 8, roles: ['manager', 'attendee', 'leader', 'guest'], transcripts: 8, cancelled: 1, moved: 1, allDay: 1, private: 1,
    shownAs: ['busy', 'free', 'tentative'], withRoom: true, withDeclined: true, hostile: ['comments-field'],
  });
});

test('loads keep apart: light ones at most 1.5 person-hours, the others that are judged at least 4, the flag at 6', () => {
  const seed = firstWalk(new Date(NOW));
  const loads = (verdict: string): number[] => expected(verdict).map((id) => load(meeting(seed, id)));
  const weighty = ['decided', 'possible-decision', 'cannot-tell', 'no-decision-recorded'].flatMap(loads);
  expect({ light: Math.max(...loads('light')), weighty: Math.min(...weighty), flag: load(meeting(seed, 'steering-3')) }).toEqual({ light: 1.5, weighty: 4, flag: 6 });
});

test('the median of what the manager attends lies between light and weighty, with or without any one meeting', () => {
  const seed = firstWalk(new Date(NOW));
  const unjudged = expected('not-judged');
  const judged = seed.meetings.filter((each) => ended(each, NOW) && !unjudged.includes(each.id)).map(load).sort((a, b) => a - b);
  const median = (values: readonly number[]): number => ((values[(values.length - 1) >> 1] ?? 0) + (values[values.length >> 1] ?? 0)) / 2;
  const medians = judged.map((_, i) => median(judged.filter((__, j) => j !== i)));
  expect([Math.min(...medians) > 1.5, Math.max(...medians) < 4]).toEqual([true, true]);
});
