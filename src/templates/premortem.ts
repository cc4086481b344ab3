import type { Template } from '#domain/reflection.ts';

/** Before a decision: it has been taken and it failed; why? */
export const PREMORTEM = {
  id: 'premortem',
  prompts: [
    { id: 'about-to-decide', asks: 'text' },
    { id: 'why-it-failed', asks: 'text' },
    { id: 'likeliest', asks: 'text' },
    { id: 'early-sign', asks: 'text' },
    { id: 'commitment', asks: 'commitment' },
  ],
} as const satisfies Template;
