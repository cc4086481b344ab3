import { expect, test } from 'vitest';
import { measureRequests } from '#app/commands/bench/requests/measure-requests.ts';

/** The product of two slow things, judging some fifty transcripts and answering some eight hundred requests. */
const LONG = 60_000;

test('a first reading of 300 meetings with all sources on makes fewer than 1.2 times the requests that cannot be spared, none too soon, and the next one request', async () => {
  const { first, refresh } = await measureRequests(300);
  console.log(`Requests: first ${first.requests} (${first.inner} inside), minimum ${first.minimum}; refresh ${refresh.requests}.`);
  expect({
    first: first.requests < 1.2 * first.minimum ? 'spare' : `${first.requests} requests, at least ${first.minimum}`,
    refresh: [refresh.requests, refresh.inner],
    throttled: first.throttled + refresh.throttled,
  }).toEqual({ first: 'spare', refresh: [1, 0], throttled: 0 });
}, LONG);

test('the same calendar costs the same each time', async () => {
  const [one, two] = [await measureRequests(40), await measureRequests(40)];
  expect(two).toEqual(one);
}, LONG);
