import type { Template } from '#domain/reflection.ts';

/** Goal, reality, options, will: for a talk of two. A convenience; approaches to coaching do not differ in effect, so none is claimed. */
export const GROW = {
  id: 'grow',
  prompts: [
    { id: 'goal', asks: 'text' },
    { id: 'reality', asks: 'text' },
    { id: 'options', asks: 'text' },
    { id: 'commitment', asks: 'commitment' },
  ],
} as const satisfies Template;
