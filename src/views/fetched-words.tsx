import { createContext, useContext, type ReactNode } from 'react';
import { Unfetched } from './unfetched.tsx';
import { useLaterWords } from './use-later-words.ts';

/**
 * A piece that fetches its words before anything in it is drawn, and the hook that gives them there. `useFetch` reads the page's
 * words for what fetches these: the same function each time.
 */
export function fetchedWords<Later>(useFetch: () => () => Promise<Later>) {
  const Context = createContext<Later | undefined>(undefined);

  function FetchedWords({ children }: { children: ReactNode }) {
    const [words, again] = useLaterWords(useFetch());
    return words ? <Context value={words}>{children}</Context> : <Unfetched again={again} />;
  }

  function useFetched(): Later {
    const words = useContext(Context);
    if (!words) throw new Error('Words that are fetched later are read outside of what fetches them.');
    return words;
  }

  return [FetchedWords, useFetched] as const;
}
