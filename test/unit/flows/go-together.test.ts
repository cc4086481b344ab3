import { expect, test } from 'vitest';
import { goTogether } from '#flows/go-together.ts';

/** Who has joined and may go, in order. */
function going(enough: number) {
  const together = goTogether(enough);
  const gone: string[] = [];
  return {
    gone,
    mayCome: () => together.mayCome(),
    join: (name: string) => void together.join().then(() => gone.push(name)),
  };
}
const settled = (): Promise<void> => new Promise(setImmediate);

test('who joins waits for as long as others may come, and goes with the last of them', async () => {
  const { mayCome, join, gone } = going(3);
  const [a, b] = [mayCome(), mayCome()];
  join('a');
  a();
  await settled();
  expect(gone).toEqual([]);
  join('b');
  b();
  await settled();
  expect(gone).toEqual(['a', 'b']);
});

test('enough go at once, though others may come, and the next wait for their own number', async () => {
  const { mayCome, join, gone } = going(2);
  for (let n = 0; n < 4; n += 1) mayCome();
  join('a');
  join('b');
  join('c');
  await settled();
  expect(gone).toEqual(['a', 'b']);
  join('d');
  await settled();
  expect(gone).toEqual(['a', 'b', 'c', 'd']);
});

test('who turns out not to come is not waited for', async () => {
  const { mayCome, join, gone } = going(3);
  const [a, b] = [mayCome(), mayCome()];
  join('a');
  a();
  b();
  await settled();
  expect(gone).toEqual(['a']);
});

test('what is settled twice counts once', async () => {
  const { mayCome, join, gone } = going(3);
  const [a] = [mayCome(), mayCome()];
  join('a');
  a();
  a();
  await settled();
  expect(gone).toEqual([]);
});

test('who comes when all before are gone is waited for anew', async () => {
  const { mayCome, join, gone } = going(3);
  mayCome()();
  const later = mayCome();
  join('later');
  await settled();
  expect(gone).toEqual([]);
  later();
  await settled();
  expect(gone).toEqual(['later']);
});
