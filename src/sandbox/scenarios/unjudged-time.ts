import { accepted, adaeze, alder, claire, EVERYBODY_ELSE, hannah, ingrid, kenji, mateus, outsider, PEOPLE, tomasz, unsure } from './people.ts';
import type { Plan } from './plan.ts';

const everybody = [...PEOPLE.filter((who) => who !== adaeze && who !== claire).map(accepted), ...EVERYBODY_ELSE];

/** Time in the calendar that is no meeting to judge, one for each reason and a few more. */
export const UNJUDGED_TIME: readonly Plan[] = [
  {
    id: 'fair-call', day: -8, at: '10:00', minutes: 45,
    subject: 'Hold: spring fair, call with the organisers', body: '<p>Not confirmed yet.</p>',
    attendees: [unsure(mateus), outsider('Ferrer, Joan <EXT>', 'joan.ferrer@woodfair.example')],
    unlike: { showAs: 'tentative' },
    expect: { verdict: 'not-judged', note: 'shown as tentative' },
  },
  {
    id: 'all-hands', day: -6, at: '15:00', minutes: 30, organizer: adaeze,
    subject: 'All hands', body: '<p>Numbers, faces, cake.</p>',
    attendees: [...everybody, alder],
    expect: { verdict: 'not-judged', note: 'more than 25 people: guessed to inform' },
  },
  {
    id: 'stocktake', day: -5, at: '00:00', minutes: 24 * 60, organizer: mateus,
    subject: 'Stocktake, hall 2 is closed', body: '<p>Please leave the trolleys where they are.</p>',
    attendees: [ingrid, tomasz, hannah, kenji].map(accepted),
    unlike: { isOnline: false, isAllDay: true, showAs: 'free' },
    expect: { verdict: 'not-judged', note: 'all day' },
  },
  {
    id: 'kitchen', day: -5, at: '16:00', minutes: 60,
    subject: 'Kitchen wall, with the structural engineer', body: '',
    attendees: [outsider('Alun Rees', 'alun@rees-structures.example')],
    unlike: { isOnline: false, sensitivity: 'private' },
    expect: { verdict: 'not-judged', note: 'private' },
  },
  {
    id: 'open-desk', day: -4, at: '10:30', minutes: 90,
    subject: 'Open desk, drop by if you like', body: '<p>I am in Alder with the samples.</p>',
    attendees: [unsure(tomasz), unsure(kenji), unsure(claire), alder],
    unlike: { isOnline: false, showAs: 'free' },
    expect: { verdict: 'not-judged', note: 'shown as free' },
  },
  {
    id: 'all-hands-before', day: -26, at: '15:00', minutes: 30, organizer: adaeze,
    subject: 'All hands', body: '<p>Numbers, faces, no cake this time.</p>', attendees: [...everybody, alder],
    expect: { verdict: 'not-judged', note: 'more than 25 people: guessed to inform' },
  },
  {
    id: 'audit-rehearsal', day: -20, at: '15:00', minutes: 60, organizer: hannah,
    subject: 'Audit, rehearsal', body: '<p>Moved to the spring, so this one goes.</p>', attendees: [accepted(ingrid), accepted(kenji)],
    unlike: { isCancelled: true },
    expect: { verdict: 'not-judged', note: 'cancelled' },
  },
  {
    id: 'away', day: -32, at: '00:00', minutes: 24 * 60, subject: 'Away in the afternoon', body: '', attendees: [],
    unlike: { isOnline: false, isAllDay: true, showAs: 'oof' },
    expect: { verdict: 'not-judged', note: 'all day, one person' },
  },
  {
    id: 'from-home', day: -23, at: '00:00', minutes: 24 * 60, subject: 'From home', body: '', attendees: [],
    unlike: { isOnline: false, isAllDay: true, showAs: 'workingElsewhere' },
    expect: { verdict: 'not-judged', note: 'all day, one person' },
  },
  ...[-31, -19, -11, 2, 9].map((day) => ({
    id: day < 0 ? `writing-back-${-day}` : `writing-ahead-${day}`, day, at: '08:00', minutes: 60, subject: 'Writing, please do not book', body: '', attendees: [],
    unlike: { isOnline: false },
    expect: { verdict: 'not-judged', note: day < 0 ? 'one person' : 'not ended' },
  } as const)),
];
