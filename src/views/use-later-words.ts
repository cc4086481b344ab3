import { use, useState } from 'react';

const tried = new WeakMap<object, Promise<unknown>>();

/** Words that are fetched with what shows them; undefined where they could not be fetched, until they are asked for again. */
export function useLaterWords<Later>(fetchWords: () => Promise<Later>): readonly [Later | undefined, again: () => void] {
  const [, draw] = useState(0);
  const before = tried.get(fetchWords) as Promise<Later | undefined> | undefined;
  const asked = before ?? fetchWords().catch(() => undefined);
  if (!before) tried.set(fetchWords, asked);
  const again = (): void => {
    tried.delete(fetchWords);
    draw((times) => times + 1);
  };
  return [use(asked), again];
}
