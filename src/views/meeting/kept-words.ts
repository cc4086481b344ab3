import type { LastWords } from '#ports/last-words.ts';

/** What can be typed in one place. */
export type Typed<T> = { readonly [field in keyof T]: string | boolean };

/** As React's: the next value, or how it follows from the one now. */
export type SetWords<T> = (next: T | ((now: T) => T)) => void;

/** What was typed there before, field by field; a field that cannot be read is as it is at first. */
export function wordsKept<T extends Typed<T>>(lastWords: LastWords | undefined, key: string, first: T): T {
  const kept = parsed(lastWords?.get(key));
  const readable = Object.entries(first).filter(([field, value]) => typeof kept[field] === typeof value).map(([field]) => [field, kept[field]]);
  return { ...first, ...(Object.fromEntries(readable) as Partial<T>) };
}

export function keepWords<T extends Typed<T>>(lastWords: LastWords | undefined, key: string, now: T, first: T): void {
  const isEmpty = Object.entries(first).every(([field, value]) => now[field as keyof T] === value);
  if (isEmpty) lastWords?.forget(key);
  else lastWords?.put(key, JSON.stringify(now));
}

function parsed(text: string | undefined): { readonly [field: string]: unknown } {
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as { readonly [field: string]: unknown }) : {};
  } catch {
    return {};
  }
}
