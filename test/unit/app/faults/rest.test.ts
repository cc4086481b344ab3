import { expect, test } from 'vitest';
import { untilRest, type Busy } from '#app/commands/bench/faults/rest.ts';

const LIMITS = { still: 5, most: 100 };
const never = new Promise<never>(() => undefined);

/** Tabs that begin so many things between two looks. */
function working(each: number, rests?: { readonly after: number; readonly rest: () => void }): () => Promise<Busy> {
  let looks = 0;
  return async () => {
    looks += 1;
    if (looks === rests?.after) rests.rest();
    return { activity: looks * each, underWay: ['GET /me', 'lock drafts'] };
  };
}

test('tabs that are slow and go on are waited for, however long it takes', async () => {
  let rest = (): void => undefined;
  const resting = new Promise<string>((resolve) => { rest = () => resolve('rest'); });
  expect(await untilRest(resting, working(1, { after: 8, rest }), LIMITS)).toEqual({ rested: 'rest' });
});

test('tabs that begin nothing new and do not rest are hanging on what is under way', async () => {
  expect(await untilRest(never, working(0), LIMITS)).toEqual({ hanging: 'nothing moves: GET /me, lock drafts' });
});

test('tabs that go on and on are hanging', async () => {
  expect(await untilRest(never, working(40), LIMITS)).toEqual({ hanging: 'no end of GET /me, lock drafts' });
});

test('a thread that does not even answer is hanging', async () => {
  expect(await untilRest(never, () => never, LIMITS)).toEqual({ hanging: 'a thread does not answer' });
});
