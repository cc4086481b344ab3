import { same } from './label-of.ts';
import { LABEL } from './labels.ts';

// The words by which our block in an invitation is found again. As in labels.ts: a new wording is added, never put in place.

export { INVITE_REFERENCE, INVITE_TITLE } from './invite-marks.ts';

export const CARRIED = {
  questions: { heading: 'Questions to decide', entry: 'Question' },
  commitments: { heading: 'Open commitments', entry: 'Commitment' },
} as const;

/** What the meeting is for; as in a notes block. */
export const AIM_LABEL = { purpose: LABEL.purpose, intent: LABEL.intent, success: LABEL.success } as const;

export const INVITE_LABEL = { question: 'Question', decider: 'Who decides', owner: 'Who', action: 'Will', standing: 'Standing', by: 'By' } as const;

const LABELS = [...Object.values(AIM_LABEL), ...Object.values(INVITE_LABEL)];

/** Our label as we write it, for a text that people would read as that label. */
export const inviteLabelOf = (line: string): string | undefined => LABELS.find((label) => same(line, label));

/** Whether a table that begins with this line is one of ours. */
export const isInviteLabel = (line: string): boolean => inviteLabelOf(line) !== undefined;

/** Whether people would read the line as one of the headings of the block, its title aside. */
export const isInviteHeading = (line: string): boolean =>
  Object.values(CARRIED).some(({ heading, entry }) => same(line, heading) || same(line.replace(/ \d+ ?:?$/, ''), entry));
