import { Button } from '@fluentui/react-components';
import { createContext, useContext, type ReactNode } from 'react';
import { Quiet, Row } from '#ui/layout.tsx';
import { useTabReading } from '#views/reading.tsx';
import { useLaterWords } from '#views/use-later-words.ts';
import type { LoopSettingsWords } from '#words/catalogue.ts';

const Context = createContext<LoopSettingsWords | undefined>(undefined);

export function useLoopSettings(): LoopSettingsWords {
  const words = useContext(Context);
  if (!words) throw new Error('A part of the settings stands outside a SettingsReading.');
  return words;
}

/** Fetches these words before anything is drawn with them: settings are seldom opened. */
export function SettingsReading({ children }: { children: ReactNode }) {
  const { words: { loopSettings, shell } } = useTabReading();
  const [words, again] = useLaterWords(loopSettings);
  if (words) return <Context value={words}>{children}</Context>;
  return (
    <>
      <Quiet>{shell.unfetched}</Quiet>
      <Row><Button onClick={again}>{shell.tryAgain}</Button></Row>
    </>
  );
}
