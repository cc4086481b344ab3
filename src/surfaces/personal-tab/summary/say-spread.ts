import type { SummaryWords } from '#words/catalogue.ts';
import type { Sayer } from './say-number.ts';

/** How many decisions, how many of them could not be told, and where the middle one lies: within an edge, or beyond them all. */
export function saySpread({ edges, counts }: { readonly edges: readonly number[]; readonly counts: readonly number[] }, missing: number, sayer: Sayer, say: SummaryWords['chart']['spread']): string {
  const upTo = (bucket: number): number => counts.slice(0, bucket + 1).reduce((sum, one) => sum + one, 0);
  const all = upTo(counts.length);
  const half = counts.findIndex((_, bucket) => upTo(bucket) * 2 >= all);
  const edge = edges[half];
  const middle = edge === undefined ? say.beyond(sayer.number(counts[half] ?? 0), sayer.number(edges.at(-1) ?? 0)) : say.within(sayer.number(upTo(half)), edge, sayer.number(edge));
  return say.summary(all, sayer.number(all), middle, sayer.number(missing));
}
