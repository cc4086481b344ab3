import { createContext, useContext, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { Quiet, Row } from '#ui/layout.tsx';
import { useTabReading } from '#views/reading.tsx';
import type { StewardWords, SummaryWords, TabWords } from '#words/catalogue.ts';
import { useLaterWords } from '#views/use-later-words.ts';

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
  return (
    <>
      <Quiet>{words.shell.unfetched}</Quiet>
      <Row><Button onClick={retry}>{words.shell.tryAgain}</Button></Row>
    </>
  );
}
