import { accepted, adaeze, alder, hannah, kavya, kenji, mateus, priya, silent, tomasz, unsure } from './people.ts';
import type { Plan } from './plan.ts';
import { every, repeated } from './repeated.ts';
import { steeringBetaYards } from './transcripts/steering-beta-yards.ts';
import { steeringLaunchDate } from './transcripts/steering-launch-date.ts';
import { teamPlanning } from './transcripts/team-planning.ts';

// Six people for an hour: twice the load of an ordinary meeting here.
const steering = {
  series: 'product-steering',
  at: '10:00',
  minutes: 60,
  subject: 'Pell 2 product steering',
  body: '<p>Where we are with Pell 2, and what is in the way.</p><ul><li>Launch at the spring fair</li><li>Drop test</li><li>App</li><li>Prices</li></ul>',
  attendees: [accepted(adaeze), accepted(tomasz), accepted(mateus), accepted(priya), accepted(hannah), alder],
};

const planning = {
  series: 'team-planning',
  at: '09:00',
  minutes: 60,
  subject: 'Team planning',
  body: '<p>Round the table: what moves this week, what is stuck.</p><p>Board first, stories later &#128522;</p>',
  attendees: [accepted(tomasz), accepted(priya), accepted(kenji), accepted(hannah)],
};

const unread = { verdict: 'cannot-tell', note: 'busy, and nobody transcribed it' } as const;

/** The two series that Ingrid leads. The weeks around now are written out, those before follow the pattern. */
export const SERIES_MEETINGS: readonly Plan[] = [
  ...repeated('steering', { ...steering, expect: unread }, every(5, -37, -17), { [-27]: { forwardedTo: [kavya] } }),
  ...repeated('planning', { ...planning, expect: unread }, every(5, -39, -19)),
  {
    ...steering, id: 'steering-1', day: -12,
    expect: unread,
  },
  {
    ...steering, id: 'steering-2', day: -7, spoken: [{ words: steeringBetaYards, after: 2 }],
    expect: { verdict: 'decided', note: 'decided by silence: the beta stays at eleven yards' },
  },
  {
    ...steering, id: 'steering-3', day: -2, spoken: [{ words: steeringLaunchDate, after: 3 }],
    expect: { verdict: 'no-decision-recorded', note: 'the main flag: an hour of six people, everything put off or left unanswered' },
  },
  {
    ...steering, id: 'steering-4', day: 3,
    attendees: [accepted(adaeze), accepted(tomasz), silent(mateus), accepted(priya), accepted(hannah), unsure(kenji), alder],
    expect: { verdict: 'not-judged', note: 'the next occurrence: not ended' },
  },
  { ...steering, id: 'steering-5', day: 8, expect: { verdict: 'not-judged', note: 'not ended' } },
  {
    ...planning, id: 'planning-1', day: -14, unlike: { isCancelled: true },
    expect: { verdict: 'not-judged', note: 'this occurrence was cancelled' },
  },
  {
    ...planning, id: 'planning-2', day: -8, at: '14:30', movedFrom: { day: -9, at: '09:00' },
    expect: { verdict: 'cannot-tell', note: 'moved by a day; busy, and nobody transcribed it' },
  },
  {
    ...planning, id: 'planning-3', day: -4, spoken: [{ words: teamPlanning, after: 1 }],
    expect: { verdict: 'possible-decision', note: 'commitments with owners and dates, nothing else' },
  },
  { ...planning, id: 'planning-4', day: 1, expect: { verdict: 'not-judged', note: 'the next occurrence: not ended' } },
  { ...planning, id: 'planning-5', day: 6, expect: { verdict: 'not-judged', note: 'not ended' } },
];
