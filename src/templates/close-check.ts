import type { CloseCheck } from '#domain/record.ts';
import type { Template } from '#domain/reflection.ts';

/** A minute at the end of a meeting: the four signs of closure and one line. */
export const CLOSE_CHECK = {
  id: 'close-check',
  prompts: [
    { id: 'stated', asks: 'yes-no' },
    { id: 'owner-and-date', asks: 'yes-no' },
    { id: 'dissent-asked', asks: 'yes-no' },
    { id: 'reason-kept', asks: 'yes-no' },
    { id: 'line', asks: 'text' },
  ],
} as const satisfies Template;

type Sign = Exclude<keyof CloseCheck, 'line'>;

/** The sign of the record that each question is about. */
export const SIGN_OF = { stated: 'stated', 'owner-and-date': 'ownerAndDate', 'dissent-asked': 'dissentAsked', 'reason-kept': 'reasonKept' } as const satisfies { readonly [promptId: string]: Sign };
