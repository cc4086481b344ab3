import type { Purpose } from '#domain/purpose.ts';
import type { MeetingRecord } from '#domain/record.ts';

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
  toSettle: 'To settle',
  timePlanned: 'Time planned',
  promised: 'Promised',
  promisedBy: 'Promised by',
  sinceThen: 'Since then',
  theirWords: 'In their words',
  question: 'Question',
  decided: 'Decided',
  deferredBecause: 'Deferred because',
  deferredUntil: 'Deferred until',
  decider: 'Who decides',
  reason: 'Reason',
  dissent: 'Objection heard',
  inTheWay: 'In the way',
  by: 'By',
  action: 'I will',
  owner: 'Owner',
  standing: 'Standing',
  obstacle: 'Obstacle',
  fallback: 'If that happens',
  stated: 'Decision stated',
  ownerAndDate: 'Owner and date',
  dissentAsked: 'Objections asked for',
  reasonKept: 'Reason kept',
  inOneLine: 'In one line',
  understood: 'Understood as decided',
  asked: 'Reflecting on',
  answer: 'Answer given',
  reference: 'Debrief reference',
  /** Until 2026-11-22: `meeting id (author's address) start / end`. */
  oldReference: 'Reference',
} as const;

export type SectionName = 'agenda' | 'checkIns' | 'decisions' | 'open' | 'commitments' | 'closeCheck' | 'reflection';

/** A section's heading, and what one of several entries in it is called (`Decision 1`). In the order in which they are shown. */
export const SECTION: { readonly [name in SectionName]: { readonly heading: string; readonly entry: string } } = {
  agenda: { heading: 'Agenda', entry: 'Agenda question' },
  checkIns: { heading: 'Last time', entry: 'Check-in' },
  decisions: { heading: 'Decisions', entry: 'Decision' },
  open: { heading: 'Still open', entry: 'Open question' },
  commitments: { heading: 'Commitments', entry: 'Commitment' },
  closeCheck: { heading: 'Close check', entry: 'Close check' },
  reflection: { heading: 'Reflection', entry: 'Reflection' },
};

/** How a commitment stands that its owner has not accepted; the row is absent for one that is accepted. */
export const ASKED = 'asked, not accepted yet';

/** The purposes as they are shown; the word is the same as the value. */
export const PURPOSES: readonly Purpose[] = ['decide', 'plan', 'inform', 'connect', 'learn', 'unset'];

/** The title of a card's link, which carries its key. */
export const OPEN_IN_DEBRIEF = 'Open in Debrief';

/** Stands in a card that had to be cut. */
export const cutLine = (left: number): string =>
  left === 1 ? 'Cut here: 1 more entry is in Debrief.' : `Cut here: ${left} more entries are in Debrief.`;

const count = (n: number, one: string, many: string): string[] => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]);

/** `1 decision, 2 still open, 1 commitment, a reflection`. */
export const counted = ({ decisions, openQuestions, commitments, closeCheck, understood, reflection }: MeetingRecord): string =>
  [
    ...count(decisions.length, 'decision', 'decisions'),
    ...count(openQuestions.length, 'still open', 'still open'),
    ...count(commitments.length, 'commitment', 'commitments'),
    ...(closeCheck ? ['a close check'] : []),
    ...(understood || reflection ? ['a reflection'] : []),
  ].join(', ') || 'nothing recorded yet';
