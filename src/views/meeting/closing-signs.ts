import type { CloseCheck } from '#domain/record.ts';

/** In the order in which a decision is closed. */
export const CLOSING_SIGNS = ['stated', 'ownerAndDate', 'dissentAsked', 'reasonKept'] as const satisfies readonly (keyof CloseCheck)[];
