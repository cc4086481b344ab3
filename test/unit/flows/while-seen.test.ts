import { describe, expect, test } from 'vitest';
import { source } from '#base/subscribable.ts';
import { whileSeen } from '#flows/while-seen.ts';

/** A read that ends when the test says so; `turns`: of each begun one, whether it was called back. */
function openRead(isSeen = true) {
  const visible = source(isSeen);
  const left = new AbortController();
  const turns: { signal: AbortSignal; end: (value: string) => void }[] = [];
  const read = whileSeen(visible, left.signal, (signal) => new Promise<string>((end) => turns.push({ signal, end })));
  return { visible, left, turns, read };
}
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('what is read while the page is seen', () => {
  test('is called back as the page is put away, and read anew when it is seen again', async () => {
    const { visible, turns, read } = openRead();
    await soon();
    visible.set(false);
    expect(turns.map(({ signal }) => signal.aborted)).toEqual([true]);
    // Came too late to be told.
    turns[0]?.end('old');
    await soon();
    expect(turns.length).toBe(1);
    visible.set(true);
    await soon();
    turns[1]?.end('new');
    expect([await read, turns.length, turns[1]?.signal.aborted]).toEqual(['new', 2, false]);
  });

  test('is not begun on a page out of sight, and not at all once nobody waits for it', async () => {
    const { left, turns, read } = openRead(false);
    await soon();
    left.abort();
    expect([await read, turns]).toEqual([undefined, []]);
  });

  test('is undefined where nobody waits for it any more, whatever comes', async () => {
    const { left, turns, read } = openRead();
    await soon();
    left.abort();
    turns[0]?.end('late');
    expect([await read, turns[0]?.signal.aborted]).toEqual([undefined, true]);
  });

  test('fails as its work does', async () => {
    await expect(whileSeen(source(true), new AbortController().signal, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
