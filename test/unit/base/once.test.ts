import { expect, test } from 'vitest';
import { once } from '#base/once.ts';

test('what is asked for twice, also while it is being made, is made once', async () => {
  let made = 0;
  const thing = once(() => Promise.resolve({ number: made += 1 }));
  const [first, second] = await Promise.all([thing(), thing()]);
  expect([second === first, await thing() === first, made]).toEqual([true, true, 1]);
});

test('nothing is made before it is asked for', () => {
  let made = 0;
  once(() => Promise.resolve(made += 1));
  expect(made).toBe(0);
});

test('what could not be made fails for all who wait for it, and is made anew for the next one', async () => {
  const answers = [() => Promise.reject(new Error('no network')), () => Promise.resolve('made')];
  const thing = once(() => (answers.shift() ?? (() => Promise.reject(new Error('asked too often'))))());
  const waiting = await Promise.allSettled([thing(), thing()]);
  expect([waiting.map(({ status }) => status), await thing(), await thing()]).toEqual([['rejected', 'rejected'], 'made', 'made']);
});
