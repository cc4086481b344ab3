import { createContext, useContext, type ReactNode } from 'react';
import { useTabReading } from '#views/reading.tsx';
import { Unfetched } from '#views/unfetched.tsx';
import { useLaterWords } from '#views/use-later-words.ts';
import type { StewardWords, SummaryWords, TabWords } from '#words/catalogue.ts';

type Fetched = { readonly steward: StewardWords; readonly summary: SummaryWords };

/** With the words that the steward is told, and the names of the summary's numbers. */
export type StewardTabWords = Omit<TabWords, keyof Fetched> & Fetched;

const Context = createContext<Fetched | undefined>(undefined);

export function useStewardReading() {
  const { words, ...ways } = useTabReading();
  const fetched = useContext(Context);
  if (!fetched) throw new Error('A part of the steward’s page stands outside a StewardReading.');
  return { ...ways, words: { ...words, ...fetched } satisfies StewardTabWords };
}

/** Fetches these words before anything is drawn with them. */
export function StewardReading({ children }: { children: ReactNode }) {
  const { words } = useTabReading();
  const [steward, retrySteward] = useLaterWords(words.steward);
  const [summary, retrySummary] = useLaterWords(words.summary);
  if (steward && summary) return <Context value={{ steward, summary }}>{children}</Context>;
  const retry = (): void => {
    retrySteward();
    retrySummary();
  };
  return <Unfetched again={retry} />;
}
