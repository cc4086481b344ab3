import type { SeedAttendee, SeedPerson } from '../tenant/seed.ts';
import {
  accepted, adaeze, alder, aroha, beatriz, claire, declined, desmond, gabriela, hannah, ingrid, jo, jonas, kenji, larch, lucas, mateus, nadir, oksana, outsider,
  priya, ruth, siobhan, tereza, tomasz, unsure, wenjing, yusuf,
} from './people.ts';
import type { Plan } from './plan.ts';
import { hexleyPilot } from './transcripts/hexley-pilot.ts';

type Row = readonly [day: number, at: string, minutes: number, id: string, subject: string, attendees: readonly SeedAttendee[], organizer?: SeedPerson];

const light = { verdict: 'light', note: 'small against what she usually has' } as const;
const unread = { verdict: 'cannot-tell', note: 'busy, and nobody transcribed it' } as const;

/** Up to 1.5 person-hours. */
const LIGHT: readonly Row[] = [
  [-36, '14:00', 30, 'thank-you', 'Thank-you for the beta yards', [accepted(hannah)]],
  [-34, '13:30', 30, 'lab-invoice', 'Invoice from the lab', [accepted(yusuf)]],
  [-30, '13:00', 30, 'fair-letter', 'Who answers the letter of the fair', [accepted(lucas), accepted(claire)]],
  [-29, '14:00', 30, 'box-words', 'Words for the box', [accepted(tereza), accepted(claire)]],
  [-23, '08:30', 30, 'newsletter', 'Ten minutes on the newsletter', [accepted(claire)]],
  [-22, '08:30', 30, 'visitor', 'Visitor from the mill: badge, shoes, lunch', [accepted(jo)]],
  [-22, '15:30', 30, 'toronto-stock', 'Stock in Toronto, counting', [accepted(desmond), accepted(nadir)]],
  [-21, '15:00', 30, 'bench-cable', 'Cable for the bench', [accepted(kenji)]],
  [-18, '14:00', 30, 'desk-move', 'Desks in hall 2', [accepted(nadir)]],
  [-15, '15:00', 15, 'parking', 'Parking at the fair', [accepted(lucas)]],
];

/** Between 2 and 3 person-hours: around the median, so that the verdict is not foretold. */
const BETWEEN: readonly Row[] = [
  [-39, '14:00', 60, 'service-contracts', 'Service contracts, the three kinds', [accepted(ingrid), accepted(mateus)], ruth],
  [-36, '09:00', 45, 'yard-survey', 'Survey of the yards', [accepted(hannah), accepted(wenjing)]],
  [-35, '14:00', 45, 'summer-warranty', 'Warranty cases of the summer', [accepted(hannah), accepted(ruth)]],
  [-34, '15:00', 45, 'porto-yard', 'Yard in Porto: what they measured', [accepted(ingrid), accepted(wenjing)], beatriz],
  [-33, '11:30', 45, 'distributor-day', 'Distributor day: who speaks', [accepted(ingrid), accepted(jonas), declined(claire)], lucas],
  [-27, '15:30', 45, 'repair-price', 'Repairs: flat or by the hour', [accepted(hannah), accepted(yusuf)]],
  [-26, '09:30', 45, 'winter-training', 'Training in winter', [accepted(ingrid), accepted(hannah)], aroha],
  [-25, '14:00', 45, 'shop-pictures', 'Pictures for the shop', [accepted(claire), accepted(jo)]],
  [-24, '14:00', 45, 'sawdust', 'Sawdust in the probe', [accepted(ingrid), accepted(siobhan)], kenji],
  [-23, '11:30', 45, 'phone-logs', 'What the phones log', [accepted(ingrid), accepted(wenjing)], priya],
  [-20, '13:30', 30, 'first-interview', 'Firmware post, a first talk', [accepted(priya), accepted(kenji), outsider('Elena Vasko', 'elena@vasko.example')]],
];

/** 4 person-hours and more. */
const WEIGHTY: readonly Row[] = [
  [-40, '14:00', 60, 'quarter-plan', 'Plan of the quarter, first pass', [accepted(ingrid), accepted(yusuf), accepted(mateus), accepted(lucas)], adaeze],
  [-32, '11:30', 60, 'drop-rig', 'Rig for the drop test: buy or build', [accepted(tomasz), accepted(kenji), accepted(oksana), alder]],
  [-31, '10:00', 60, 'first-page', 'Website: what stands on the first page', [accepted(claire), accepted(jo), accepted(lucas)]],
  [-30, '15:00', 60, 'label-printer', 'Label printer: which one', [accepted(kenji), accepted(priya), accepted(hannah), larch]],
  [-28, '14:00', 60, 'second-display', 'A second source for the display', [accepted(ingrid), accepted(gabriela), accepted(kenji), unsure(oksana)], mateus],
  [-19, '13:00', 60, 'old-meter', 'Price of the old meter', [accepted(lucas), accepted(mateus), accepted(adaeze)]],
  [-17, '15:30', 60, 'seal-tests', 'Test plan for the seals', [accepted(ingrid), accepted(siobhan), accepted(kenji), accepted(oksana)], tomasz],
  [-16, '09:00', 60, 'german-returns', 'Returns in Germany: what the law wants', [accepted(ingrid), accepted(ruth), accepted(hannah)], jonas],
];

const plan = ([day, at, minutes, id, subject, attendees, organizer]: Row): Plan => ({
  id, day, at, minutes, subject, body: '', attendees, ...(organizer ? { organizer } : {}),
});

/** Single meetings of the five weeks before the last three. */
export const EARLIER_WEEKS: readonly Plan[] = [
  ...LIGHT.map((row) => ({ ...plan(row), expect: light })),
  ...BETWEEN.map(plan),
  ...WEIGHTY.map((row) => ({ ...plan(row), expect: unread })),
  {
    id: 'hexley-pilot', day: -21, at: '10:00', minutes: 60,
    subject: 'Hexley pilot: go on or stop', body: '<p>Two pages, please read them before. Half a year in numbers, and what it costs us.</p>',
    attendees: [accepted(adaeze), accepted(hannah), accepted(wenjing)],
    spoken: [{ words: hexleyPilot, after: 3 }],
    expect: { verdict: 'possible-decision', note: 'two promises with a day, and no choice' },
  },
];
