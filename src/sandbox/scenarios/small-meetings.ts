import { accepted, claire, hannah, ingrid, jo, jonas, kenji, lucas, mateus, priya, silent, siobhan, tomasz, unsure } from './people.ts';
import type { Plan } from './plan.ts';

// Up to 1.5 person-hours is light for Ingrid whatever her history is taken from; 2 to 2.5 lies around her median, so that
// these have no expected verdict and keep the light and the weighty ones apart.
const light = { verdict: 'light', note: 'small against what she usually has' } as const;

/** Single meetings of the last three weeks, and a few ahead. */
export const SMALL_MEETINGS: readonly Plan[] = [
  {
    id: 'support-hand-over', day: -12, at: '16:00', minutes: 30, organizer: hannah,
    subject: 'Support queue, hand-over', body: '<p>What is open when I go.</p>',
    attendees: [accepted(ingrid), accepted(priya)], expect: light,
  },
  {
    id: 'beta-yards-next', day: -11, at: '09:30', minutes: 30,
    subject: 'Beta yards: who is next', body: '<p>List in the sheet, second tab.</p>',
    attendees: [accepted(hannah), accepted(priya), unsure(mateus)],
  },
  {
    id: 'film-first-cut', day: -11, at: '15:00', minutes: 30,
    subject: 'Launch film: first cut', body: '<p>Two minutes ten. Claire shows, we keep quiet until the end.</p>',
    attendees: [accepted(claire), accepted(hannah)], expect: light,
  },
  {
    id: 'packaging-proof', day: -10, at: '11:00', minutes: 30,
    subject: 'Packaging proof, second look', body: '', attendees: [accepted(mateus)], expect: light,
  },
  {
    id: 'bench-booking', day: -9, at: '16:00', minutes: 15,
    subject: 'Who has the good bench', body: '<p>Quick one.</p>', attendees: [accepted(kenji)], expect: light,
  },
  {
    id: 'returns', day: -7, at: '15:30', minutes: 45,
    subject: 'Returns: what people write on the slip', body: '<p>Forty slips, some of them rude.</p>',
    attendees: [accepted(hannah), accepted(tomasz)],
  },
  {
    id: 'yard-visit', day: -6, at: '09:00', minutes: 15,
    subject: 'Yard visit: who drives', body: '', attendees: [accepted(hannah), accepted(tomasz)], expect: light,
  },
  {
    // A security review quotes what was typed into the app. Shown as text; what runs would set data-executed on the page.
    id: 'comments-field', day: -4, at: '14:00', minutes: 30, organizer: priya,
    subject: 'Review: <script> in comments field',
    body: '<p>A beta yard typed this into the comments field and the web page ran it:</p><script>document.documentElement.dataset.executed = "script"</script><p>The picture variant:</p><img src="x" onerror="document.documentElement.dataset.executed = \'img\'"><p>As text: &lt;img src=x onerror=alert(1)&gt;</p>',
    attendees: [accepted(ingrid), accepted(tomasz)], expect: light,
  },
  {
    id: 'slide-numbers', day: -3, at: '09:00', minutes: 15,
    subject: 'Numbers for the steering page', body: '', attendees: [accepted(mateus)], expect: light,
  },
  {
    id: 'landing-page', day: -1, at: '16:00', minutes: 30,
    subject: 'Landing page: words', body: '<p>Draft is linked. Shorter is better.</p>',
    attendees: [accepted(claire), accepted(hannah), accepted(priya), accepted(mateus)],
  },
  {
    id: 'label-wording', day: 0, at: '09:00', minutes: 30,
    subject: 'Label wording', body: '<p>Fifty millimetres, three lines. What goes on it?</p>',
    attendees: [accepted(hannah), accepted(kenji), silent(priya)],
  },
  {
    id: 'film-notes', day: 0, at: '15:30', minutes: 30,
    subject: 'Launch film: notes on the second cut', body: '', attendees: [accepted(claire)],
  },
  {
    id: 'case-colour', day: 4, at: '11:00', minutes: 45,
    subject: 'Case colour, with samples', body: '<p>Moss, grey, or what Tomasz wants.</p>',
    attendees: [accepted(mateus), accepted(tomasz), silent(claire)],
    expect: { verdict: 'not-judged', note: 'not ended' },
  },
  {
    id: 'seal-figures', day: 1, at: '14:00', minutes: 45, organizer: tomasz,
    subject: 'Seals: dropped and then in water', body: '<p>The figures of both tests in one table.</p>',
    attendees: [accepted(ingrid), accepted(siobhan), silent(hannah)],
    expect: { verdict: 'not-judged', note: 'not ended' },
  },
  {
    id: 'fair-stand', day: 9, at: '10:00', minutes: 60, organizer: lucas,
    subject: 'Spring fair: who stands when', body: '', attendees: [silent(ingrid), accepted(jonas), accepted(claire), silent(jo)],
    expect: { verdict: 'not-judged', note: 'not ended' },
  },
];
