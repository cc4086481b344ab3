import { useRef, useState } from 'react';
import type { CommitmentKey } from '#domain/commitment-history.ts';
import type { LastWords } from '#ports/last-words.ts';
import { keepWords, wordsKept } from '../meeting/kept-words.ts';

/** What is being typed about one commitment, and which form is open for it. */
export interface Typed {
  readonly open: '' | 'declined' | 'changed' | 'dropped' | 'other';
  readonly note: string;
  readonly action: string;
  readonly cue: string;
  readonly due: string;
}

const NOTHING: Typed = { open: '', note: '', action: '', cue: '', due: '' };

/** Held at each key, so that it outlives the page and a reload; `undefined` empties it. */
export function useTyped(lastWords: LastWords | undefined, key: CommitmentKey): readonly [Typed, (next: Partial<Typed> | undefined) => void] {
  const place = `commitment/${key}`;
  const [now, setNow] = useState<Typed>(() => wordsKept<{ readonly [field in keyof Typed]: string }>(lastWords, place, NOTHING) as Typed);
  const latest = useRef(now);
  const type = (next: Partial<Typed> | undefined): void => {
    latest.current = next ? { ...latest.current, ...next } : NOTHING;
    setNow(latest.current);
    keepWords<{ readonly [field in keyof Typed]: string }>(lastWords, place, latest.current, NOTHING);
  };
  return [now, type];
}
