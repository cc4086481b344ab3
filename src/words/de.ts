import { first } from './de/first.ts';
import { rest } from './de/rest.ts';

/** Every word a person reads in German, by place. */
export const de = { ...first, ...rest } as const;
