import { createContext, use, useContext, useMemo, type ReactNode } from 'react';
import type { Format } from '#ui/format.ts';
import { FetchingContext } from '#ui/rarely.tsx';
import type { Ticker } from '#ui/ticker.ts';
import type { FirstWords, PageWords, TabWords, Words } from '#words/catalogue.ts';

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

/** What a page gives: all words, or those that every page begins with (the week's page more) and where the others come from, always the same promise. */
export type GivenReading = Reading | (Ways & { readonly words: PageWords | FirstWords; readonly fetchWords: () => Promise<Words> });

const Context = createContext<GivenReading | undefined>(undefined);

/** Waits, where it must, until all words are here. */
export function useReading(): Reading {
  const given = useGiven();
  return 'fetchWords' in given ? { ...given, words: use(given.fetchWords()) } : given;
}

/** For what the personal tab alone shows. */
export function useTabReading(): Ways & { readonly words: TabWords } {
  const { words, ...ways } = useReading();
  if (!hasTab(words)) throw new Error('A part of the personal tab stands on a page that has no words for it.');
  return { ...ways, words };
}

const hasTab = (words: Words): words is TabWords => 'unread' in words;

/** For what stands on the first look at the week: waits for nothing. */
export function useFirstReading(): FirstReading {
  const { words, ...ways } = useGiven();
  if (!('week' in words)) throw new Error('A first look at the week stands on a page that has no words for it.');
  return { ...ways, words };
}

/** How this person writes dates and numbers, and their clock. */
export const useWays = (): Ways => useGiven();

function useGiven(): GivenReading {
  const given = useContext(Context);
  if (!given) throw new Error('What is read stands outside a ReadingProvider.');
  return given;
}

export function ReadingProvider({ reading, children }: { reading: GivenReading; children: ReactNode }) {
  const fetching = useMemo(() => {
    const { unfetched, tryAgain } = reading.words.shell;
    return { failed: unfetched, again: tryAgain, ...('fetchWords' in reading && { alongside: reading.fetchWords }) };
  }, [reading]);
  return <Context value={reading}><FetchingContext value={fetching}>{children}</FetchingContext></Context>;
}
