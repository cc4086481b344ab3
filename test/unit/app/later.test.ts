import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { later } from '#app/later.ts';
import { failed, ok, type Result } from '#base/result.ts';
import type { Failure } from '#ports/failure.ts';

interface Port {
  read(what: string): Promise<Result<string, Failure>>;
}
const adapter: Port = { read: (what) => Promise.resolve(ok(what)) };

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => vi.unstubAllGlobals());

test('an adapter is fetched at its first use, once', async () => {
  let fetched = 0;
  const port = later<Port>(() => { fetched += 1; return Promise.resolve(adapter); });
  expect([fetched, await port.read('a'), await port.read('b'), fetched]).toEqual([0, ok('a'), ok('b'), 1]);
});

test('an adapter that cannot be fetched is a failure of the call, and is fetched again at the next one', async () => {
  const answers = [() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')), () => Promise.resolve(adapter)];
  const port = later<Port>(() => (answers.shift() ?? (() => Promise.resolve(adapter)))());
  expect([await port.read('a'), await port.read('b')]).toEqual([failed({ kind: 'unavailable' }), ok('b')]);
});

test('without a network it says so', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const port = later<Port>(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
  expect(await port.read('a')).toEqual(failed({ kind: 'offline' }));
});

test('whatever else goes wrong while it is made is a bug, and stays one', async () => {
  const port = later<Port>(() => Promise.reject(new Error('made wrongly')));
  await expect(port.read('a')).rejects.toThrow('made wrongly');
});

test('an adapter that is itself fetched later answers too', async () => {
  const port = later<Port>(() => Promise.resolve(later<Port>(() => Promise.resolve(adapter))));
  expect(await port.read('a')).toEqual(ok('a'));
}, 2_000);
