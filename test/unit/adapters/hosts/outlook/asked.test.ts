import { expect, test } from 'vitest';
import { asked } from '#adapters/hosts/outlook/asked.ts';
import { ms } from '#base/time.ts';

const answer = (given: object) => (done: (answer: Office.AsyncResult<string>) => void): void => done(given as Office.AsyncResult<string>);
const silence = (): void => undefined;

test('an answer is its value', async () => {
  expect(await asked(answer({ status: 'succeeded', value: 'a subject' }))).toEqual({ ok: true, value: 'a subject' });
});

test('a refusal is the failure of its number', async () => {
  expect(await asked(answer({ status: 'failed', error: { code: 9041, name: 'x', message: 'y' } }))).toEqual({ ok: false, failure: { kind: 'offline' } });
});

test('without an answer in time Outlook is unavailable', async () => {
  expect(await asked(silence, undefined, ms(1))).toEqual({ ok: false, failure: { kind: 'unavailable' } });
});

test.each([
  ['what was done', { status: 'succeeded', value: 'late' }, 1],
  ['what was refused', { status: 'failed', error: { code: 9041 } }, 0],
])('an answer that comes too late changes nothing, and tells of %s', async (_, answered, told) => {
  let [late, heard]: [(answer: Office.AsyncResult<string>) => void, number] = [silence, 0];
  const result = await asked<string>((done) => (late = done), undefined, ms(1), () => { heard += 1; });
  late(answered as unknown as Office.AsyncResult<string>);
  expect([result, heard]).toEqual([{ ok: false, failure: { kind: 'unavailable' } }, told]);
});

test('an answer in time tells of nothing late', async () => {
  let heard = 0;
  await asked(answer({ status: 'succeeded', value: 'a subject' }), undefined, ms(1), () => { heard += 1; });
  expect(heard).toBe(0);
});

test.each(['before', 'while'])('who gives up %s it is asked hears that', async (when) => {
  const giveUp = new AbortController();
  if (when === 'before') giveUp.abort();
  const result = asked(silence, giveUp.signal);
  giveUp.abort();
  expect(await result).toEqual({ ok: false, failure: { kind: 'cancelled' } });
});

test('what Office.js throws at once is its refusal', async () => {
  const refuse = (): void => {
    throw Object.assign(new Error('The feature is only enabled on the beta endpoint.'), { name: 'Sys.FeatureNotEnabled' });
  };
  expect(await asked(refuse)).toEqual({ ok: false, failure: { kind: 'rejected', code: 'Sys.FeatureNotEnabled' } });
});
