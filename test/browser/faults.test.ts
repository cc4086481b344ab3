import { expect, test } from 'vitest';
import { playFaults } from '#app/commands/bench/faults.ts';

/** One seed of many that the bench is run with; an undo that took back the wrong word was found by it. */
const SEED = 20_261_122;
const SCHEDULES = 500;
/**
 * Times that one device's word gave way, in the same instant, to another word of the same person. Chats know no `If-Match`
 * (README, "Limits"), so it cannot be excluded; seen 9 times in 5,000 schedules.
 */
const MOST_SILENT = SCHEDULES / 100;

test(`after ${SCHEDULES} schedules of everything that really happens, each acknowledged write stands exactly once`, { timeout: 900_000 }, async () => {
  const wrong: string[] = [];
  const began = performance.now();
  const { writes, faults, silent, ...counts } = await playFaults({ schedules: SCHEDULES, seed: SEED, tell: (line) => wrong.push(line) });
  console.log(`faults: ${SCHEDULES} schedules, ${writes} writes, ${faults} faults in ${Math.round((performance.now() - began) / 1000)} s`);
  expect(wrong).toEqual([]);
  expect(counts).toEqual({ schedules: SCHEDULES, lost: 0, duplicated: 0, leaked: 0, joinBlockChanged: 0, problems: 0 });
  expect(silent).toBeLessThanOrEqual(MOST_SILENT);
  expect(writes).toBeGreaterThan(SCHEDULES);
  expect(faults).toBeGreaterThan(SCHEDULES);
});
