import { Button } from '@fluentui/react-components';
import { createContext, use, useContext, useState, type ReactNode } from 'react';
import { Page, PageHeading, Quiet, Row } from '#ui/layout.tsx';
import { useTabReading } from '#views/reading.tsx';
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

const tried = new WeakMap<() => Promise<SummaryWords>, Promise<SummaryWords | undefined>>();

/** A failed fetch is kept until it is tried again, so that the page can say so. */
function attempt(fetchWords: () => Promise<SummaryWords>): Promise<SummaryWords | undefined> {
  const before = tried.get(fetchWords);
  const asked = before ?? fetchWords().catch(() => undefined);
  if (!before) tried.set(fetchWords, asked);
  return asked;
}

/** Fetches the words of the summary before anything of it is drawn. */
export function SummaryReading({ children }: { children: ReactNode }) {
  const { words } = useTabReading();
  const { navigation } = useTab();
  const [, again] = useState(0);
  const summary = use(attempt(words.summary));
  if (summary) return <Context value={summary}>{children}</Context>;
  const retry = (): void => {
    tried.delete(words.summary);
    again((times) => times + 1);
  };
  return (
    <Page>
      <PageHeading title={words.shell.unopened} takesFocus={navigation.moved} />
      <Quiet>{words.shell.unfetched}</Quiet>
      <Row><Button onClick={retry}>{words.shell.tryAgain}</Button></Row>
    </Page>
  );
}
