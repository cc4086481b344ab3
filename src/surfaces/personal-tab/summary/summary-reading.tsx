import { createContext, useContext, type ReactNode } from 'react';
import { Page, PageHeading } from '#ui/layout.tsx';
import { useTabReading } from '#views/reading.tsx';
import { Unfetched } from '#views/unfetched.tsx';
import { useLaterWords } from '#views/use-later-words.ts';
import type { SummaryWords, TabWords } from '#words/catalogue.ts';
import { useTab } from '../tab.ts';

const Context = createContext<SummaryWords | undefined>(undefined);

/** With the words that only the summary has. */
export type WordsHere = Omit<TabWords, 'summary'> & { readonly summary: SummaryWords };

export function useSummaryReading() {
  const { words, ...ways } = useTabReading();
  const summary = useContext(Context);
  if (!summary) throw new Error('A part of the summary stands outside a SummaryReading.');
  return { ...ways, words: { ...words, summary } satisfies WordsHere };
}

/** Fetches the words of the summary before anything of it is drawn. */
export function SummaryReading({ children }: { children: ReactNode }) {
  const { words } = useTabReading();
  const { navigation } = useTab();
  const [summary, again] = useLaterWords(words.summary);
  if (summary) return <Context value={summary}>{children}</Context>;
  return (
    <Page>
      <PageHeading title={words.shell.unopened} takesFocus={navigation.moved} />
      <Unfetched again={again} />
    </Page>
  );
}
