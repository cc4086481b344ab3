import { createContext, use, useContext, type ReactNode } from 'react';
import type { Format } from '#ui/format.ts';
import type { Ticker } from '#ui/ticker.ts';
import type { FirstWords, Words } from '#words/catalogue.ts';

interface Ways {
  readonly format: Format;
  readonly ticker: Ticker;
}

/** How this person reads: their words, their way to write dates and numbers, and their clock. */
export interface Reading extends Ways {
  readonly words: Words;
}

/** The same with the words of a first look alone. */
export interface FirstReading extends Ways {
  readonly words: FirstWords;
}

/** What a page gives: all words, or those of a first look and where the others come from, always the same promise. */
export type GivenReading = Reading | (FirstReading & { readonly fetchWords: () => Promise<Words> });

const Context = createContext<GivenReading | undefined>(undefined);

/** Waits, where it must, until all words are here. */
export function useReading(): Reading {
  const given = useGiven();
  return 'fetchWords' in given ? { ...given, words: use(given.fetchWords()) } : given;
}

/** For what stands on the first look: waits for nothing. */
export const useFirstReading = (): FirstReading => useGiven();

function useGiven(): GivenReading {
  const given = useContext(Context);
  if (!given) throw new Error('What is read stands outside a ReadingProvider.');
  return given;
}

export function ReadingProvider({ reading, children }: { reading: GivenReading; children: ReactNode }) {
  return <Context value={reading}>{children}</Context>;
}
