import { useRef, useState } from 'react';
import type { CommitmentKey } from '#domain/commitment-history.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { LastWords } from '#ports/last-words.ts';
import { keepWords, wordsKept } from '../meeting/kept-words.ts';
import type { Section } from './due.ts';

export type Form = 'declined' | 'changed' | 'dropped' | 'other';

/** What is being typed about one commitment, and which form is open for it. */
export interface Typed {
  readonly open: '' | Form;
  /** Where the commitment stood when the form was opened. */
  readonly at: '' | Section;
  readonly note: string;
  readonly action: string;
  readonly cue: string;
  readonly due: string;
}

export const NOTHING: Typed = { open: '', at: '', note: '', action: '', cue: '', due: '' };

/** Begins with what was typed before, unless the commitment was answered since; the offer of something else with the words as they stand. */
export function opened(form: Form, at: Section, before: Typed, { action, cue, due }: Pick<Commitment, 'action' | 'cue' | 'due'>): Typed {
  const kept = before.at === at ? before : NOTHING;
  const isNew = kept.action === '' && kept.cue === '' && kept.due === '';
  return { ...kept, ...(form === 'other' && isNew ? { action, cue, due: due ?? '' } : {}), open: form, at };
}

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
