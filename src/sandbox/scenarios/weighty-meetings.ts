import { accepted, adaeze, alder, claire, declined, hannah, ingrid, kenji, mateus, priya, tomasz } from './people.ts';
import type { Plan } from './plan.ts';
import { enclosureSupplier } from './transcripts/enclosure-supplier.ts';
import { secondHalfBudget } from './transcripts/second-half-budget.ts';
import { springPrices } from './transcripts/spring-prices.ts';
import { syncOutage } from './transcripts/sync-outage.ts';

/** Single meetings of 4 person-hours and more: busy for Ingrid. */
export const WEIGHTY_MEETINGS: readonly Plan[] = [
  {
    id: 'second-half-budget', day: -4, at: '15:00', minutes: 60, organizer: adaeze,
    subject: 'Budget, second half',
    body: '<p>Sheet is in the usual place, version 6. Please look at your own rows before we meet.</p>',
    attendees: [accepted(ingrid), accepted(mateus), accepted(priya)],
    spoken: [{ words: secondHalfBudget, after: 1 }],
    expect: { verdict: 'no-decision-recorded', note: 'put off until a named day for a named reason: a person clears this flag by recording the deferral' },
  },
  {
    id: 'enclosure-supplier', day: -3, at: '11:00', minutes: 60,
    subject: 'Who makes the case for Pell 2?',
    body: '<p>Two quotes, four samples. Mateus brings both.</p><table><tr><th></th><th>Kentmoor</th><th>Sevnova</th></tr><tr><td>Weeks</td><td>3</td><td>4</td></tr><tr><td>Gasket</td><td>glued</td><td>same shot</td></tr></table>',
    attendees: [accepted(mateus), accepted(tomasz), accepted(kenji), declined(hannah), alder],
    spoken: [{ words: enclosureSupplier, after: 2 }],
    expect: { verdict: 'decided', note: 'decided by call and answer, without formal words' },
  },
  {
    id: 'moisture-training', day: -2, at: '15:00', minutes: 60, organizer: hannah,
    subject: 'Training: how wood takes up water',
    body: '<p>For everybody who talks to yards. Bring a piece of wood, any wood.</p>',
    attendees: [accepted(ingrid), accepted(tomasz), accepted(mateus), accepted(priya), accepted(kenji), accepted(claire), declined(adaeze), alder],
    expect: { verdict: 'cannot-tell', note: 'a training nobody transcribed; "meant to learn" is one tap' },
  },
  {
    id: 'sync-outage', day: -1, at: '09:30', minutes: 60, organizer: priya,
    subject: 'Sync outage: what happened and what we change',
    body: '<p>My notes of Thursday night and Friday morning are attached to the ticket. No blame, some cheese.</p>',
    attendees: [accepted(ingrid), accepted(hannah), accepted(tomasz), accepted(kenji)],
    spoken: [{ words: syncOutage, after: 4 }],
    expect: { verdict: 'decided', note: 'a rule for releases is settled in the middle and then talked past' },
  },
  {
    id: 'firmware-post', day: -3, at: '13:00', minutes: 60,
    subject: 'Second firmware engineer: the two candidates',
    body: '<p>Both came in this week. Please have your impressions ready, ten minutes each.</p>',
    attendees: [accepted(priya), accepted(kenji), accepted(tomasz)],
    expect: { verdict: 'cannot-tell', note: 'busy, and nobody transcribed it' },
  },
  {
    id: 'spring-prices', day: -1, at: '14:30', minutes: 60,
    subject: 'Spring price list',
    body: '<p>219, 249 or 279 for the meter. Claire tells us what the yards said.</p>',
    attendees: [accepted(adaeze), accepted(mateus), accepted(claire)],
    spoken: [{ words: springPrices, after: 1 }],
    expect: { verdict: 'possible-decision', note: 'a price is leaned towards and trails off' },
  },
];
