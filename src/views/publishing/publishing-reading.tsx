import { Button } from '@fluentui/react-components';
import { createContext, useContext, type ReactNode } from 'react';
import { Quiet, Row } from '#ui/layout.tsx';
import type { PublishingWords } from '#words/catalogue.ts';
import { useReading } from '../reading.tsx';
import { useLaterWords } from '../use-later-words.ts';

const Context = createContext<PublishingWords | undefined>(undefined);

export function usePublishingWords(): PublishingWords {
  const words = useContext(Context);
  if (!words) throw new Error('A part that speaks of publishing stands outside a PublishingReading.');
  return words;
}

/** Fetches these words before anything is drawn with them: few meetings are published. */
export function PublishingReading({ children }: { children: ReactNode }) {
  const { words: { publishing, shell } } = useReading();
  const [words, again] = useLaterWords(publishing);
  if (words) return <Context value={words}>{children}</Context>;
  return (
    <>
      <Quiet>{shell.unfetched}</Quiet>
      <Row><Button onClick={again}>{shell.tryAgain}</Button></Row>
    </>
  );
}
