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

test('an answer that comes too late changes nothing', async () => {
  let late: (answer: Office.AsyncResult<string>) => void = silence;
  const result = await asked<string>((done) => (late = done), undefined, ms(1));
  late({ status: 'succeeded', value: 'late' } as unknown as Office.AsyncResult<string>);
  expect(result).toEqual({ ok: false, failure: { kind: 'unavailable' } });
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
