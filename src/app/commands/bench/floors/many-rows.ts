import type { IsoWeek, PublishedRow, SeriesKey } from '#domain/meeting-row.ts';
import { seededRandom } from '../panels/seeded-random.ts';
import { rowOf } from './organisation.ts';

const WEEKS = 52;
/** Of each team in a week: eight organizers with two series each, and four single meetings. */
const SERIES = 16;
const SINGLE = 4;

/** So many rows of one year, in the order of their weeks; as many teams as that takes. Nothing of them is kept. */
export function* manyRows(count: number, seed: number): Generator<PublishedRow> {
  const random = seededRandom(seed);
  const teams = Math.ceil(count / (WEEKS * (SERIES + SINGLE)));
  for (let i = 0; i < count; i++) {
    const week = Math.floor((i * WEEKS) / count);
    const team = i % teams;
    const slot = Math.floor(i / teams) % (SERIES + SINGLE);
    yield rowOf(random, {
      key: `m${i}`, week: `2026-W${String(week + 1).padStart(2, '0')}` as IsoWeek, team: `Team ${team + 1}`,
      series: (slot < SERIES ? `s${team}-${slot}` : `o${i}`) as SeriesKey, publisher: `p${team}-${slot % 8}`,
      people: slot % 4 === 0 ? 3 : 5 + (slot % 7), purpose: (['decide', 'plan', 'unset', 'learn'] as const)[slot % 4] ?? 'decide', title: slot % 3 === 0,
    });
  }
}
