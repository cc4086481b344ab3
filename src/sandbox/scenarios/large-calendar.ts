import type { Seed, SeedAttendee, SeedMeeting, SeedPerson, SeedSeries } from '../tenant/seed.ts';
import { spokenVtt } from './spoken.ts';
import type { Spoken } from './spoken.ts';
import { onDay, plusMinutes, workingDay } from './working-days.ts';

export interface LargeCalendar {
  /** Every how many meetings one was transcribed; 0 for none. */
  readonly transcriptEvery?: number;
}

/** Working days of 8 weeks. */
const DAYS = 40;
const COLLEAGUES = 60;
/** Of a hundred events this many are occurrences of a series; every fourth series is fortnightly. */
const IN_SERIES = 30;

const MANAGER: SeedPerson = {
  id: 'c0ffee00-0000-4000-8000-000000000000', name: 'Marit Aasen', address: 'marit.aasen@wide.example', jobTitle: 'Head of everything', role: 'manager',
};
const FIRST = ['Anouk', 'Bilal', 'Chiara', 'Deniz', 'Emeka', 'Fiona', 'Goran', 'Hana', 'Ilse', 'Joao'];
const LAST = ['Abara', 'Brandvold', 'Castellano', 'Dvorak', 'Eklund', 'Farouk'];
const PEOPLE: readonly SeedPerson[] = [
  MANAGER,
  ...Array.from({ length: COLLEAGUES }, (_, at): SeedPerson => {
    const name = `${FIRST[at % FIRST.length] ?? ''} ${LAST[Math.floor(at / FIRST.length)] ?? ''}`;
    const role = at === 0 ? { role: 'attendee' as const } : at === 1 ? { role: 'leader' as const } : {};
    return { id: `c0ffee00-0000-4000-8000-${String(at + 1).padStart(12, '0')}`, name, address: `${name.toLowerCase().replace(' ', '.')}@wide.example`, jobTitle: '', ...role };
  }),
];
const TOPICS = ['Roadmap', 'Hiring', 'Budget', 'Launch', 'Supplier', 'Incident', 'Pricing', 'Design', 'Quality', 'Release', 'Contract', 'Handover'];
const LENGTHS = [30, 30, 60, 60, 45, 90, 15];

/**
 * A calendar of any size for one manager: so many events on the 40 working days before `now`, all of them over. Of a
 * hundred events about 30 belong to series (weekly or fortnightly, one join address each), 88 are online, 60 called by
 * the manager; 3 are all day, 4 cancelled, 4 private, 5 free or tentative; two to nine people of 60 come, a tenth of
 * them declined. It measures what size does; nothing in it is a measure of quality. The same input gives the same seed.
 */
export function largeCalendar(events: number, now: Date, { transcriptEvery = 4 }: LargeCalendar = {}): Seed {
  const days = Array.from({ length: DAYS }, (_, at) => workingDay(now, at - DAYS));
  const series: SeedSeries[] = [];
  const meetings: SeedMeeting[] = [];
  const add = (meeting: SeedMeeting): void => {
    const at = meetings.length;
    const spoken = transcriptEvery > 0 && at % transcriptEvery === 0 && meeting.isOnline && !meeting.isCancelled;
    meetings.push(spoken ? { ...meeting, transcripts: [{ startedAt: plusMinutes(meeting.start, 1), vtt: words(meeting, at) }] } : meeting);
  };

  const inSeries = Math.round((events * IN_SERIES) / 100);
  for (let at = 0; meetings.length < inSeries; at += 1) {
    const step = at % 4 === 3 ? 10 : 5;
    const one: SeedSeries = { id: `series-${at}`, subject: `${topic(at)} weekly ${at}` };
    const model = planned(at, `series ${at}`);
    series.push(one);
    for (let day = at % step; day < DAYS && meetings.length < inSeries; day += step) {
      add({ ...dated(model, days[day], at), id: `${one.id}/${day}`, series: one.id, type: 'occurrence', subject: one.subject, isAllDay: false });
    }
  }
  for (let at = meetings.length; at < events; at += 1) {
    const model = planned(at, `single ${at}`);
    const whole = weight(`whole day ${at}`) % 33 === 0;
    const meeting = dated(model, days[at % DAYS], Math.floor(at / DAYS));
    add(whole ? { ...meeting, ...wholeDay(meeting.start), isOnline: false } : meeting);
  }
  return {
    tenant: { id: 'c0ffee00-0000-4000-9000-000000000000', name: 'Wide Calendars' },
    people: PEOPLE,
    adminConsented: ['OnlineMeetings.Read', 'OnlineMeetingTranscript.Read.All'],
    consented: {},
    series,
    meetings,
  };
}

type Undated = Omit<SeedMeeting, 'start' | 'end'> & { readonly minutes: number };

function planned(at: number, salt: string): Undated {
  const chance = (what: string, of: number): number => weight(`${salt} ${what}`) % of;
  const others = new Set(Array.from({ length: 1 + chance('how many', 8) }, (_, n) => 1 + chance(`who ${n}`, COLLEAGUES)));
  const called = chance('who calls', 10) < 6;
  const [first, ...rest] = [...others].flatMap((n) => PEOPLE[n] ?? []);
  const invited = called ? [first, ...rest] : [MANAGER, ...rest];
  return {
    id: `meeting-${at}`,
    type: 'singleInstance',
    subject: `${topic(at)}: point ${at}`,
    bodyHtml: '<p>As agreed on the phone.</p>',
    minutes: LENGTHS[chance('how long', LENGTHS.length)] ?? 30,
    organizer: (called ? MANAGER : (first ?? MANAGER)).id,
    attendees: invited.flatMap((who, n): SeedAttendee[] => (who ? [{ person: who.id, type: 'required', response: who !== MANAGER && chance(`comes ${n}`, 10) === 0 ? 'declined' : 'accepted' }] : [])),
    isOnline: chance('online', 100) < 88,
    isAllDay: false,
    isCancelled: chance('cancelled', 25) === 0,
    sensitivity: chance('private', 25) === 0 ? 'private' : 'normal',
    showAs: chance('shown', 20) === 0 ? (chance('how shown', 2) === 0 ? 'free' : 'tentative') : 'busy',
    transcripts: [],
  };
}

/** The n-th of a day, from eight o'clock on in steps of half an hour; a day with more than 16 begins at eight again. */
function dated({ minutes, ...rest }: Undated, day: Date | undefined, nth: number): SeedMeeting {
  const start = plusMinutes(onDay(day ?? new Date(0), '08:00'), 30 * (nth % 16));
  return { ...rest, start, end: plusMinutes(start, minutes) };
}

const wholeDay = (start: string): Pick<SeedMeeting, 'start' | 'end' | 'isAllDay'> => ({
  start: `${start.slice(0, 10)}T00:00:00Z`, end: plusMinutes(`${start.slice(0, 10)}T00:00:00Z`, 24 * 60), isAllDay: true,
});

const topic = (at: number): string => TOPICS[at % TOPICS.length] ?? '';

/** A minute of talk; in every other one something is put off. */
function words(meeting: SeedMeeting, at: number): string {
  const script = `
Ada: Shall we begin with ${meeting.subject.toLowerCase()}?
Ben: Yes. The figures came this morning, and they are a little lower than we thought.
Ada: How much lower?
Ben: About four in a hundred. It is not the end of the world.
Ada: ${at % 2 === 0 ? "Let's come back to that next week, when the others are here." : 'Then we take the smaller one. Is that all right with you?'}
Ben: ${at % 2 === 0 ? 'Fine, I will look at the rows again until then.' : 'Yes, that is fine, we take the smaller one.'}
Ada: Thank you. See you.
`;
  const id = `c0ffee00-0000-4000-a000-${String(at).padStart(12, '0')}`;
  return spokenVtt({ id, times: 'padded', truth: { decided: at % 2 === 1, how: '', nearMisses: [] }, script } satisfies Spoken, SPEAKERS);
}

const SPEAKERS: ReadonlyMap<string, string> = new Map([['Ada', MANAGER.name], ['Ben', PEOPLE[1]?.name ?? '']]);

/** Stands in for chance: a number made of the text alone (FNV-1a, its bits mixed once more so that short texts differ). */
function weight(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}
