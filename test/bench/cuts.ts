import { readSentences } from '#analysis/decisions/actions/sentences.ts';
import { CUT_SIGNS, CUT_TABLE, eachPlace } from '#analysis/decisions/parts/cut-features.ts';
import { CUT_WORD, type CutModel, type PackedCuts } from '#analysis/decisions/parts/find-parts.ts';
import { packTable } from '#analysis/decisions/packed-table.ts';
import { chances, shuffled, utterancesOf } from './compose.ts';
import type { Item } from './items.ts';
import { learnLogistic, type Row } from './logistic.ts';

/** Items joined for one lesson. */
const JOINED = 6;
/** Share of the places within an item that are looked at: there are many. */
const WITHIN = 0.25;
const PENALTY = 2;

/** Learns where topics change from items of one group said one after another: between two of them there is a change. */
export function learnCuts(items: readonly Item[], seed = 5): CutModel {
  const chance = chances(seed);
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    if (!['tc39', 'ami-seg', 'w3c', 'icsi-seg'].includes(item.source)) continue;
    const key = `${item.source}/${item.group}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const rows: Row[] = [];
  const isCut: boolean[] = [];
  for (const group of groups.values()) {
    const order = shuffled(group, chance);
    for (let i = 0; i < order.length; i += JOINED) {
      const lesson = order.slice(i, i + JOINED);
      const starts = new Set<number>();
      lesson.reduce((at, item) => (starts.add(at), at + item.utterances.length), 0);
      const utterances = utterancesOf(lesson);
      eachPlace(readSentences(utterances), utterances, (place) => {
        const cut = starts.has(place.utterance);
        if (!cut && chance() > WITHIN) return;
        const index = new Int32Array(place.words.length + CUT_SIGNS.length);
        index.set(place.words);
        const value = new Float64Array(index.length).fill(CUT_WORD);
        for (let k = 0; k < CUT_SIGNS.length; k++) {
          index[place.words.length + k] = CUT_TABLE + k;
          value[place.words.length + k] = place.signs[k] ?? 0;
        }
        rows.push({ index, value });
        isCut.push(cut);
      });
    }
  }
  const learned = learnLogistic(rows, isCut, rows.map(() => 1), CUT_TABLE + CUT_SIGNS.length, PENALTY, 25);
  return { bias: learned.at(-1) ?? 0, signs: [...learned.subarray(CUT_TABLE, CUT_TABLE + CUT_SIGNS.length)], words: Float32Array.from(learned.subarray(0, CUT_TABLE)) };
}

export const packCuts = ({ bias, signs, words }: CutModel): PackedCuts => ({ bias: round(bias), signs: signs.map(round), words: packTable(words) });

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
