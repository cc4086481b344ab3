import { expect, test } from 'vitest';
import { loadOf } from '#analysis/verdict/load.ts';
import type { Attendee, Meeting } from '#domain/meeting.ts';
import { personHours } from '#domain/verdict.ts';
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

/** Made once for each moment: most of a test's time would go into it. */
const seeds = new Map<string, Seed>();
function seedAt(now: string): Seed {
  const seed = seeds.get(now) ?? firstWalk(new Date(now));
  seeds.set(now, seed);
  return seed;
}

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
  const seed = seedAt(now);
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
  const nonsense = seedAt(now).meetings.filter(({ start, end, isAllDay }) => {
    const weekend = [0, 6].includes(new Date(start).getUTCDay());
    const hours = isAllDay ? start.endsWith('T00:00:00Z') && end.endsWith('T00:00:00Z') : start.slice(11) >= '08:00:00Z' && end.slice(11) <= '17:00:00Z';
    return weekend || !hours || at(end) <= at(start) || (!isAllDay && start.slice(0, 10) !== end.slice(0, 10));
  });
  expect(nonsense).toEqual([]);
});

test.each(MOMENTS)('at %s nobody has transcribed a meeting that has not ended, and talk stays within its meeting', (now) => {
  const outside = seedAt(now).meetings.flatMap((each) =>
    each.transcripts.filter(({ startedAt, vtt }) => {
      const last = vtt.match(/--> (\d+):(\d+):(\d+)\.\d{3}/g)?.at(-1)?.match(/\d+/g)?.map(Number) ?? [];
      const over = at(startedAt) + ((last[0] ?? 0) * 3600 + (last[1] ?? 0) * 60 + (last[2] ?? 0)) * 1000;
      return !ended(each, now) || at(startedAt) < at(each.start) || over > at(each.end);
    }),
  );
  expect(outside).toEqual([]);
});

test.each(MOMENTS)('at %s what is expected as not yet ended has not ended, and everything else expected has', (now) => {
  const seed = seedAt(now);
  const wrong = FIRST_WALK_TRUTH.filter(({ meetingId, note }) => ended(meeting(seed, meetingId), now) === note.includes('not ended'));
  expect(wrong).toEqual([]);
});

test.each(MOMENTS)('at %s a person is in one judged meeting at a time', (now) => {
  const seed = seedAt(now);
  const real = seed.meetings.filter((each) => !each.isAllDay && !each.isCancelled && each.showAs === 'busy');
  const clashes = seed.people.flatMap(({ id }) => {
    const mine = real.filter(({ organizer, attendees }) => organizer === id || attendees.some(({ person, response }) => person === id && response !== 'declined'));
    return mine.flatMap((one, i) => mine.slice(i + 1).filter((two) => at(one.start) < at(two.end) && at(two.start) < at(one.end)).map((two) => `${one.id} / ${two.id}`));
  });
  expect(clashes).toEqual([]);
});

test.each(MOMENTS)('at %s every series has an occurrence ahead and keeps its weekday', (now) => {
  const seed = seedAt(now);
  const wrong = seed.series.filter(({ id }) => {
    const regular = seed.meetings.filter(({ series, type }) => series === id && type === 'occurrence');
    return !regular.some(({ start }) => at(start) > at(now)) || new Set(regular.map(({ start }) => new Date(start).getUTCDay())).size !== 1;
  });
  expect(wrong).toEqual([]);
});

const NOW = '2026-11-22T10:00:00Z';

test('the same moment gives the same seed, and no two things share an id', () => {
  const seed = seedAt(NOW);
  const ids = [...seed.meetings, ...seed.people, ...seed.series].map(({ id }) => id);
  expect({ json: JSON.stringify(firstWalk(new Date(NOW))), unique: new Set(ids).size }).toEqual({ json: JSON.stringify(seed), unique: ids.length });
});

test('every person, series and expected meeting that is referred to exists', () => {
  const seed = seedAt(NOW);
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
  const twice = seedAt(NOW).meetings.filter(({ organizer, attendees }) => {
    const all = [organizer, ...attendees.map(({ person }) => (typeof person === 'string' ? person : person.address))];
    return new Set(all).size !== all.length;
  });
  expect(twice).toEqual([]);
});

/** What stands in Ingrid's calendar. */
const ofManager = ({ people: everyone, meetings }: Seed): readonly SeedMeeting[] => {
  const id = everyone.find(({ role }) => role === 'manager')?.id ?? '';
  return meetings.filter(({ organizer, attendees, forwardedTo }) => organizer === id || attendees.some(({ person }) => person === id) || forwardedTo?.includes(id));
};

test('the calendar holds each kind of time that the product must tell apart', () => {
  const seed = seedAt(NOW);
  const { people: everyone, series } = seed;
  const meetings = ofManager(seed);
  expect({
    people: everyone.length,
    meetings: meetings.length,
    inSeries: meetings.filter((each) => each.series).length,
    series: series.length,
    weeks: [Math.round((at(NOW) - Math.min(...meetings.map(({ start }) => at(start)))) / DAY / 7), Math.round((Math.max(...meetings.map(({ end }) => at(end))) - at(NOW)) / DAY / 7)],
    roles: everyone.flatMap(({ role }) => role ?? []),
    transcripts: meetings.filter(({ transcripts }) => transcripts.length > 0).length,
    twoRecordings: meetings.filter(({ transcripts }) => transcripts.length === 2).length,
    withoutNames: meetings.filter(({ transcripts }) => transcripts.some(({ vtt }) => !vtt.includes('<v '))).length,
    forwarded: meetings.filter((each) => each.forwardedTo?.some((id) => everyone.find(({ role }) => role === 'manager')?.id === id)).length,
    cancelled: meetings.filter(({ isCancelled }) => isCancelled).length,
    moved: meetings.filter(({ type }) => type === 'exception').length,
    allDay: meetings.filter(({ isAllDay }) => isAllDay).length,
    private: meetings.filter(({ sensitivity }) => sensitivity === 'private').length,
    shownAs: [...new Set(meetings.map(({ showAs }) => showAs))].sort(),
    withRoom: meetings.some(({ attendees }) => attendees.some(({ type }) => type === 'resource')),
    withDeclined: meetings.some(({ attendees }) => attendees.some(({ response }) => response === 'declined')),
    hostile: meetings.filter(({ subject, bodyHtml }) => /<script>/.test(subject) || /<script>/.test(bodyHtml)).map(({ id }) => id),
  }).toEqual({
    people: 24, meetings: 152, inSeries: 87, series: 12, weeks: [8, 2], forwarded: 1, twoRecordings: 1, withoutNames: 1,
    roles: ['manager', 'attendee', 'leader', 'guest', 'steward'], transcripts: 12, cancelled: 2, moved: 3, allDay: 3, private: 1,
    shownAs: ['busy', 'free', 'oof', 'tentative', 'workingElsewhere'], withRoom: true, withDeclined: true, hostile: ['comments-field'],
  });
});

test('loads keep apart: light ones at most 1.5 person-hours, weighty ones at least 4, the flag at 6', () => {
  const seed = seedAt(NOW);
  const loads = (verdict: string): number[] => expected(verdict).map((id) => load(meeting(seed, id)));
  const weighty = ['possible-decision', 'cannot-tell', 'no-decision-recorded'].flatMap(loads);
  expect({ light: Math.max(...loads('light')), weighty: Math.min(...weighty), flag: load(meeting(seed, 'steering-3')) }).toEqual({ light: 1.5, weighty: 4, flag: 6 });
});

test.each([NOW, '2026-06-17T12:00:00Z'])('at %s the median of the eight weeks before any meeting lies between light and weighty', (now) => {
  const seed = seedAt(now);
  const unjudged = new Set(expected('not-judged'));
  const judged = ofManager(seed).filter((each) => ended(each, now) && !unjudged.has(each.id));
  const wrong = judged.flatMap((one) => {
    const before = judged.filter((each) => each !== one && at(each.end) <= at(one.end)).map((each) => personHours(load(each)));
    const { threshold } = loadOf({ start: at(one.start), end: at(one.end), attendees: [] as readonly Attendee[] } as Meeting, before);
    return threshold > 1.5 && threshold <= 4 ? [] : [`${one.id}: ${threshold}`];
  });
  expect(wrong).toEqual([]);
});

test('a series in a zone of its own keeps its hour there when clocks are changed, so its hour in UTC moves', () => {
  const field = seedAt(NOW).meetings.filter(({ series }) => series === 'field-call');
  const hours = (zone: string): string[] => [...new Set(field.map(({ start }) => new Date(start).toLocaleTimeString('en-GB', { timeZone: zone, timeStyle: 'short' })))];
  expect({ Lisbon: hours('Europe/Lisbon'), Berlin: hours('Europe/Berlin'), Toronto: hours('America/Toronto'), Bengaluru: hours('Asia/Kolkata'), UTC: hours('UTC') }).toEqual({
    Lisbon: ['14:00'], Berlin: ['15:00'], Toronto: ['09:00', '10:00'], Bengaluru: ['18:30', '19:30'], UTC: ['13:00', '14:00'],
  });
});
