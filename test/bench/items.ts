import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ms, type Ms } from '#base/time.ts';
import type { Utterance } from '#domain/transcript.ts';

export type Source = 'tc39' | 'ami-seg' | 'ami' | 'eth' | 'w3c' | 'icsi-seg' | 'icsi';

/** First and last position of a span of utterances, both included. */
export type Span = readonly [number, number];

/** One labelled meeting or part of one. Nobody here wrote the labels. */
export interface Item {
  readonly id: string;
  readonly source: Source;
  readonly group: string;
  readonly utterances: readonly Utterance[];
  /** Null where nobody labelled it. */
  readonly decided: boolean | null;
  readonly decisionSpans: readonly Span[];
  /** Positions of the utterances in which an action item was seen. */
  readonly actions: ReadonlySet<number>;
}

/** The labelled data lie beside the project and never in it. */
export const DEV = join(import.meta.dirname, '../../../shared/corpora/dev');

export const hasData = (): boolean => existsSync(DEV);

interface Line {
  readonly id: string;
  readonly group: string;
  readonly utterances: readonly { speaker: string | null; start_s: number | null; end_s: number | null; text: string }[];
  readonly label: { readonly decided: boolean | null; readonly decision_spans?: readonly Span[]; readonly actions?: readonly { readonly utterances: readonly number[] }[] };
}

export function readItems(source: Source): Item[] {
  const text = gunzipSync(readFileSync(join(DEV, `${source}.jsonl.gz`))).toString('utf8');
  return text.split('\n').filter(Boolean).map((line) => {
    const { id, group, utterances, label } = JSON.parse(line) as Line;
    return {
      id, source, group, decided: label.decided, decisionSpans: label.decision_spans ?? [], actions: new Set((label.actions ?? []).flatMap((a) => a.utterances)),
      utterances: utterances.map((u): Utterance => ({ speaker: u.speaker, start: time(u.start_s), end: time(u.end_s), text: u.text })),
    };
  });
}

/** Ids of the TC39 items that are paired by length: there, length alone says nothing. */
export const evenIds = (): Set<string> => new Set(readFileSync(join(DEV, 'tc39-even.ids'), 'utf8').split('\n').filter(Boolean));

/** The same item without its trade's word for a step forward. */
export const masked = (item: Item): Item => ({
  ...item,
  utterances: item.utterances.map((u) => ({ ...u, text: u.text.replace(/\bstage[- ]?(?:\d(?:\.\d+)?|zero|one|two|three|four)\b/gi, 'the next step') })),
});

const time = (seconds: number | null): Ms | null => (seconds === null ? null : ms(Math.round(seconds * 1000)));
