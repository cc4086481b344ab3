import { first } from './en/first.ts';
import { rest } from './en/rest.ts';

/** Every word a person reads, by place. */
export const en = { ...first, ...rest } as const;
