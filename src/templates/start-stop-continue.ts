import type { Template } from '#domain/reflection.ts';

export const START_STOP_CONTINUE = {
  id: 'start-stop-continue',
  prompts: [
    { id: 'start', asks: 'text' },
    { id: 'stop', asks: 'text' },
    { id: 'continue', asks: 'text' },
    { id: 'commitment', asks: 'commitment' },
  ],
} as const satisfies Template;
