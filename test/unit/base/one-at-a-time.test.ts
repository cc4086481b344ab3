import { expect, it } from 'vitest';
import { oneAtATime } from '#base/one-at-a-time.ts';

it('what is asked for while something is under way is not begun, and can be once that has ended, also badly', async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const alone = oneAtATime();
  const ask = (name: string) => alone(() => {
    begun.push(name);
    return new Promise<void>((end) => ends.push(end));
  });
  ask('first');
  ask('second click');
  ends[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  ask('later');
  expect(begun).toEqual(['first', 'later']);
});
