import { accepted, adaeze, hannah, ingrid, kenji, mateus, priya, tomasz } from './people.ts';
import type { Plan } from './plan.ts';
import { every, repeated } from './repeated.ts';
import { oneToOne } from './transcripts/one-to-one.ts';

const light = { verdict: 'light', note: 'two people, half an hour' } as const;
const london = { zone: 'Europe/London', minutes: 30, body: '', expect: light };

const catchUp = {
  series: 'ingrid-tomasz', at: '13:00', minutes: 30, subject: 'Ingrid / Tomasz', body: '<p>No agenda. Tea.</p>', attendees: [accepted(tomasz)], expect: light,
};

/** Two people and half an hour, weekly or every other week. */
export const ONE_TO_ONES: readonly Plan[] = [
  ...repeated('catch-up', catchUp, [...every(5, -38, -18), 7]),
  { ...catchUp, id: 'catch-up-1', day: -13 },
  { ...catchUp, id: 'catch-up-2', day: -8 },
  {
    ...catchUp, id: 'catch-up-3', day: -1, movedFrom: { day: -3, at: '13:00' }, spoken: [{ words: oneToOne, after: 1 }],
    expect: { verdict: 'light', note: 'moved by two days; two people, half an hour, nothing had to be decided' },
  },
  { ...catchUp, id: 'catch-up-4', day: 2, expect: { verdict: 'not-judged', note: 'not ended' } },
  ...repeated('adaeze-ingrid', { ...london, series: 'adaeze-ingrid', at: '16:30', organizer: adaeze, subject: 'Adaeze / Ingrid', attendees: [accepted(ingrid)] }, every(5, -38, 7)),
  ...repeated('priya-ingrid', { ...london, series: 'priya-ingrid', at: '11:30', subject: 'Priya / Ingrid', attendees: [accepted(priya)] }, every(10, -34, 6)),
  ...repeated('mateus-ingrid', { ...london, series: 'mateus-ingrid', at: '11:30', subject: 'Mateus / Ingrid', attendees: [accepted(mateus)] }, every(10, -39, 1)),
  ...repeated('kenji-ingrid', { ...london, series: 'kenji-ingrid', at: '09:30', subject: 'Kenji / Ingrid', attendees: [accepted(kenji)] }, every(10, -40, 10)),
  ...repeated('hannah-ingrid', { ...london, series: 'hannah-ingrid', at: '09:30', subject: 'Hannah / Ingrid', attendees: [accepted(hannah)] }, every(10, -35, 5)),
];
