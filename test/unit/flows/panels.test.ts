import { expect, test } from 'vitest';
import { brokenBy } from '#app/commands/bench/panels.ts';
import { simulatePanels } from '#app/commands/bench/panels/simulate-panels.ts';

const HOUR = { panels: 300, chats: 40, lively: 4, occasional: 8, minutes: 60 };

test.each([1, 2])('300 panels in 40 chats, 12 of them with life, stay below the tenant’s limit and see changes in time (seed %i)', async (seed) => {
  const simulated = await simulatePanels({ ...HOUR, seed });
  console.log(JSON.stringify(simulated));
  expect(brokenBy(simulated)).toEqual([]);
}, 60_000);

test('a change in an active meeting is seen in time also where all chats are active', async () => {
  const { slowestChangeSeenActive, slowestChangeSeenQuiet } = await simulatePanels({ ...HOUR, lively: 40, occasional: 0, minutes: 15, seed: 3 });
  expect([slowestChangeSeenActive <= 15, slowestChangeSeenQuiet <= 60]).toEqual([true, true]);
}, 60_000);
