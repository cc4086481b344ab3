import type { Template } from '#domain/reflection.ts';

/** The default after a decision: intended, happened (begins with the facts), why the difference, what to keep or change, who and when. */
export const AFTER_ACTION_REVIEW = {
  id: 'after-action-review',
  prompts: [
    { id: 'intended', asks: 'text' },
    { id: 'happened', asks: 'text' },
    { id: 'difference', asks: 'text' },
    { id: 'keep-or-change', asks: 'text' },
    { id: 'commitment', asks: 'commitment' },
  ],
} as const satisfies Template;
