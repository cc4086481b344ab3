import { createContext, useContext, type ReactNode } from 'react';
import { formatIn, type Format } from '#ui/format.ts';
import type { Ticker } from '#ui/ticker.ts';
import { english, type Words } from '#words/catalogue.ts';

/** How this person reads: their words, their way to write dates and numbers, and their clock. */
export interface Reading {
  readonly words: Words;
  readonly format: Format;
  readonly ticker: Ticker;
}

const Context = createContext<Reading>({
  words: english.words,
  format: formatIn('en', 'UTC'),
  ticker: { now: () => { throw new Error('No Reading was provided.'); }, wait: () => Promise.resolve() },
});

export const useReading = (): Reading => useContext(Context);

export function ReadingProvider({ reading, children }: { reading: Reading; children: ReactNode }) {
  return <Context value={reading}>{children}</Context>;
}
