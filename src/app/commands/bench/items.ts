import { ms, type Ms } from '#base/time.ts';
import type { Utterance } from '#domain/transcript.ts';
import { NamedError } from './named-error.ts';

/** A meeting, or a part of one, as the labelled files have it. */
export interface Item {
  readonly id: string;
  readonly utterances: readonly Utterance[];
}

/** One line `{id, utterances: [{speaker, start_s, end_s, text}]}`; `where` names it should it be no item. */
export function readItem(line: string, where: string): Item {
  const value = parseJson(line, where);
  if (!isObject(value) || typeof value.id !== 'string' || !Array.isArray(value.utterances)) throw new NamedError('bad-item', `${where}: an item needs an id and utterances`);
  return { id: value.id, utterances: value.utterances.map((u: unknown, i) => readUtterance(u, `${where}: utterance ${i}`)) };
}

function readUtterance(value: unknown, where: string): Utterance {
  if (!isObject(value) || typeof value.text !== 'string') throw new NamedError('bad-item', `${where}: no text`);
  const time = (seconds: unknown): Ms | null => (typeof seconds === 'number' ? ms(Math.round(seconds * 1000)) : null);
  return { speaker: typeof value.speaker === 'string' ? value.speaker : null, start: time(value.start_s), end: time(value.end_s), text: value.text };
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new NamedError('bad-json', where);
  }
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } => typeof value === 'object' && value !== null;
