import { plural } from '../plural.ts';

/** What the meetings of a series show together. */
export const series = {
  title: 'Across a series',
  withoutClosure: (subject: string, count: number, countText: string, load: string) =>
    `${subject}: ${countText} ${plural(count, 'meeting', 'meetings')} in a row were busy and left no decision recorded, ${load} in all.`,
  clears: 'Recording a decision of one of them, or saying that it was not meant to decide, ends the row there: only those after it count.',
  reopened: (subject: string) => `${subject}: this was decided, and came back.`,
  first: (when: string) => `Decided on ${when}`,
  again: (when: string) => `Decided again on ${when}`,
  guess: 'Debrief goes by the words that both have in common. It may be wrong.',
  more: (text: string) => `${text} more like these.`,
} as const;
