import { first } from './ar/first.ts';
import { rest } from './ar/rest.ts';

/** Every word a person reads in Arabic, by place. */
export const ar = { ...first, ...rest } as const;
