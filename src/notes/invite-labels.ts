import { same } from './label-of.ts';

// The words by which our block in an invitation is found again. As in labels.ts: a new wording is added, never put in place.

export { INVITE_REFERENCE, INVITE_TITLE } from './invite-marks.ts';

export const CARRIED = {
  questions: { heading: 'Questions to decide', entry: 'Question' },
  commitments: { heading: 'Open commitments', entry: 'Commitment' },
} as const;

export const INVITE_LABEL = { question: 'Question', decider: 'Who decides', owner: 'Who', action: 'Will', standing: 'Standing', by: 'By' } as const;

const LABELS = Object.values(INVITE_LABEL);

/** Whether a table that begins with this line is one of ours. */
export const isInviteLabel = (line: string): boolean => LABELS.some((label) => same(line, label));

/** Whether people would read the line as one of the headings of the block, its title aside. */
export const isInviteHeading = (line: string): boolean =>
  Object.values(CARRIED).some(({ heading, entry }) => same(line, heading) || same(line.replace(/ \d+ ?:?$/, ''), entry));
