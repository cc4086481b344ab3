import type { Purpose } from '#domain/meeting.ts';

// These words are the grammar of the notes block: what is written with them is found again by them.
// A changed word makes older blocks unreadable, so a new wording is added beside the old one, never instead of it.

export const TITLE = 'Debrief';

export const LABEL = {
  meeting: 'Meeting',
  when: 'When',
  author: 'Author',
  purpose: 'Purpose',
  intent: 'Intent',
  success: 'Success condition',
  question: 'Question',
  decided: 'Decided',
  deferredBecause: 'Deferred because',
  deferredUntil: 'Deferred until',
  decider: 'Who decides',
  reason: 'Reason',
  inTheWay: 'In the way',
  by: 'By',
  action: 'I will',
  owner: 'Owner',
  obstacle: 'Obstacle',
  fallback: 'If that happens',
  reference: 'Reference',
} as const;

export type SectionName = 'decisions' | 'open' | 'commitments';

/** A section's heading, and what one entry in it is called (`Decision 1`). In the order in which they are shown. */
export const SECTION: { readonly [name in SectionName]: { readonly heading: string; readonly entry: string } } = {
  decisions: { heading: 'Decisions', entry: 'Decision' },
  open: { heading: 'Still open', entry: 'Open question' },
  commitments: { heading: 'Commitments', entry: 'Commitment' },
};

/** The purposes as they are shown; the word is the same as the value. */
export const PURPOSES: readonly Purpose[] = ['decide', 'plan', 'inform', 'connect', 'learn', 'unset'];

export const OPEN_IN_DEBRIEF = 'Open in Debrief';

/** Stands in a card that had to be cut. */
export const cutLine = (left: number): string =>
  left === 1 ? 'Cut here: 1 more entry is in Debrief.' : `Cut here: ${left} more entries are in Debrief.`;

const count = (n: number, one: string, many: string): string[] => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]);

/** `1 decision, 2 still open, 1 commitment`. */
export const counted = (decisions: number, open: number, commitments: number): string =>
  [
    ...count(decisions, 'decision', 'decisions'),
    ...count(open, 'still open', 'still open'),
    ...count(commitments, 'commitment', 'commitments'),
  ].join(', ') || 'nothing recorded yet';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

const two = (n: number): string => String(n).padStart(2, '0');
const clock = (at: Date): string => `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
const day = (at: Date): string =>
  `${DAYS[at.getUTCDay()] ?? ''} ${at.getUTCDate()} ${MONTHS[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`;

/** `Monday 23 November 2026, 09:00 to 10:00 UTC`. For people only: the reference line holds the times that are read back. */
export function when(start: number, end: number): string {
  const [from, to] = [new Date(start), new Date(end)];
  const ends = day(from) === day(to) ? clock(to) : `${day(to)}, ${clock(to)}`;
  return `${day(from)}, ${clock(from)} to ${ends} UTC`;
}
