import { accepted, adaeze, beatriz, desmond, hannah, ingrid, jo, jonas, kavya, kenji, larch, lucas, mateus, oksana, priya, tomasz, unsure, wenjing, yusuf } from './people.ts';
import type { Plan } from './plan.ts';
import { every, repeated } from './repeated.ts';
import { betaRound } from './transcripts/beta-round.ts';
import { fieldCall } from './transcripts/field-call.ts';
import { leadershipAfterTea } from './transcripts/leadership-after-tea.ts';
import { leadershipBeforeTea } from './transcripts/leadership-before-tea.ts';

const unread = { verdict: 'cannot-tell', note: 'busy, and nobody transcribed it' } as const;

const leadership = {
  series: 'leadership-round', at: '11:00', zone: 'Europe/London', minutes: 60, organizer: adaeze,
  subject: 'Leadership round', body: '<p>Cash, one big thing, what is in the way.</p>',
  attendees: [accepted(ingrid), accepted(mateus), accepted(lucas), accepted(yusuf), larch], expect: unread,
};

// Lisbon, Berlin, Bengaluru, Toronto: the clocks of two change on other days than Toronto's, one's never.
const field = {
  series: 'field-call', at: '14:00', zone: 'Europe/Lisbon', minutes: 45, organizer: lucas,
  subject: 'Field call', body: '<p>14:00 in Lisbon. Numbers, app, what is in the way.</p>',
  attendees: [accepted(ingrid), accepted(beatriz), accepted(jonas), accepted(kavya), accepted(desmond)], expect: unread,
};

const beta = {
  series: 'beta-round', at: '11:30', zone: 'Europe/Berlin', minutes: 30, organizer: hannah,
  subject: 'Beta yards round', body: '<p>Who measures, who does not, why.</p>',
  attendees: [accepted(ingrid), accepted(jonas), accepted(jo), accepted(wenjing)],
};

const app = {
  series: 'app-week', at: '11:30', minutes: 60, organizer: priya,
  subject: 'App week', body: '<p>What goes out, what does not.</p>',
  attendees: [accepted(kavya), accepted(kenji), accepted(oksana), accepted(wenjing)],
};

/** Series that others lead. */
export const OTHER_SERIES: readonly Plan[] = [
  ...repeated('leadership', leadership, every(10, -35, 5), {
    [-15]: {
      spoken: [{ words: leadershipBeforeTea, after: 1 }, { words: leadershipAfterTea, after: 21 }],
      expect: { verdict: 'decided', note: 'in two recordings; a shelf in Toronto is settled in the second' },
    },
  }),
  ...repeated('field-call', field, every(5, -37, 8), {
    [-22]: { attendees: [accepted(ingrid), accepted(beatriz), accepted(jonas), accepted(kavya), accepted(desmond), unsure(tomasz)] },
    [-17]: { day: -16, movedFrom: { day: -17, at: '14:00' }, expect: { verdict: 'cannot-tell', note: 'moved by a day; busy, and nobody transcribed it' } },
    [-12]: {
      spoken: [{ words: fieldCall, after: 2 }],
      expect: { verdict: 'no-decision-recorded', note: 'a transcript without names; everything is put off or passed over' },
    },
  }),
  // 2.5 person-hours lie around the median: no expected verdict, except where something was decided.
  ...repeated('beta-round', beta, every(5, -38, 7), {
    [-13]: { spoken: [{ words: betaRound, after: 1 }], expect: { verdict: 'decided', note: 'who gets the last meter is settled in a few words' } },
  }),
  ...repeated('app-week', app, every(5, -36, 9), {
    [-11]: { forwardedTo: [ingrid], expect: { verdict: 'cannot-tell', note: 'got by forwarding: its transcripts are closed to her' } },
  }),
];
