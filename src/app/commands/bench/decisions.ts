import { ms, type Ms } from '#base/time.ts';
import type { Utterance } from '#domain/transcript.ts';
import { analyse } from '#analysis/decisions/analyse.ts';
import { decodeText } from '#analysis/transcript/decode-text.ts';
import { NamedError } from './named-error.ts';
import { print, readGiven } from './read-given.ts';

/** Score at which an item is called decided: both errors weigh the same. */
const DECIDED_FROM = 0.5;

/** Share of the strongest finding's strength that makes a finding evidence. */
const EVIDENCE_FROM = 0.5;

/** `decisions FILE.jsonl[.gz]`: for each item `{id, utterances: [{speaker, start_s, end_s, text}]}` one prediction a line. */
export async function decisions(args: string[]): Promise<void> {
  const { file, bytes } = await readGiven(args, 'decisions FILE.jsonl[.gz]');
  for (const [i, line] of decodeText(bytes).split('\n').entries()) {
    if (line.trim() !== '') await print(predict(readItem(line, `${file}: line ${i + 1}`)));
  }
}

interface Item {
  readonly id: string;
  readonly utterances: readonly Utterance[];
}

function predict({ id, utterances }: Item) {
  const { score, findings } = analyse({ utterances });
  const found = findings.filter((f) => f.kind === 'decision' && f.strength >= EVIDENCE_FROM * score);
  const evidence = [...new Set(found.flatMap((f) => f.quotes.map((q) => q.utterance)))].sort((a, b) => a - b);
  return { id, decided: score >= DECIDED_FROM, score, evidence };
}

function readItem(line: string, where: string): Item {
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
