import { accepted, adaeze, alder, claire, EVERYBODY_ELSE, hannah, ingrid, kenji, mateus, outsider, priya, tomasz, unsure } from './people.ts';
import type { Plan } from './plan.ts';

/** Time in the calendar that is no meeting to judge, one for each reason. */
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
    attendees: [...[ingrid, tomasz, mateus, priya, hannah, kenji].map(accepted), ...EVERYBODY_ELSE, alder],
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
];
