import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepOff, refusalOf } from '#app/keep-off.ts';
import { policyOfPage, type PolicyOfPage } from '#app/policy-of-page.ts';
import { failed, ok } from '#base/result.ts';
import { NO_POLICY } from '#domain/policy.ts';
import type { Feature } from '#ports/consent.ts';

const ADDRESS = 'https://debrief.example/policy.json';
const OFF = '{ "version": 1, "off": ["nudge"] }';

const page = (named?: string): Document =>
  ({ baseURI: 'https://debrief.example/meeting.html', querySelector: () => (named === undefined ? null : { content: named }) }) as unknown as Document;

let asked: string[];
let answers: (() => Response)[];
beforeEach(() => {
  asked = [];
  answers = [];
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const next = answers.shift();
    if (!next) throw new TypeError('no network');
    return next();
  });
});
afterEach(() => vi.unstubAllGlobals());

const text = (body: string, status = 200) => () => new Response(body, { status });

/** What came of each click on "Allow", and what the person was asked for. */
async function clicks(policy: PolicyOfPage | undefined, ...features: readonly Feature[]) {
  const put: Feature[] = [];
  const product = { permit: async (feature: Feature) => { put.push(feature); return ok(undefined); } };
  const kept = policy ? keepOff(product, policy) : product;
  const came = [];
  for (const feature of features) came.push(await kept.permit(feature));
  return { came, put };
}

describe('a page that names a policy file', () => {
  test('never asks for what is switched off in it, and asks for the rest', async () => {
    answers = [text(OFF)];
    expect(await clicks(policyOfPage(page('./policy.json')), 'nudge', 'tasks')).toEqual({ came: [failed({ kind: 'forbidden' }), ok(undefined)], put: ['tasks'] });
    expect(asked).toEqual([ADDRESS]);
  });

  test('fetches nothing before it is first asked for, and then once for all who ask', async () => {
    answers = [text(OFF)];
    const policy = policyOfPage(page('./policy.json'));
    expect(asked).toEqual([]);
    const first = policy?.reading();
    await policy?.inForce();
    await policy?.latest();
    expect(policy?.reading()).toBe(first);
    expect(asked).toEqual([ADDRESS]);
  });

  test('asks for nothing while the file cannot be read for the moment, and reads it again with the next click', async () => {
    answers = [text('', 503), text(OFF)];
    expect(await clicks(policyOfPage(page('./policy.json')), 'tasks', 'nudge', 'tasks')).toEqual({
      came: [failed({ kind: 'unavailable' }), failed({ kind: 'forbidden' }), ok(undefined)], put: ['tasks'],
    });
    expect(asked).toEqual([ADDRESS, ADDRESS]);
  });

  test.each([
    ['that is not there', '', 404],
    ['with a slip of the pen', '{ "version": 1, "off": ["nudges"] }', 200],
  ])('switches nothing off by a file %s: half a policy is none', async (_what, body, status) => {
    answers = [text(body, status)];
    const policy = policyOfPage(page('./policy.json'));
    expect(await clicks(policy, 'nudge')).toEqual({ came: [ok(undefined)], put: ['nudge'] });
    expect(await policy?.inForce()).toBe(NO_POLICY);
  });

  test('has in force what the file sets', async () => {
    answers = [text('{ "version": 1, "thresholds": { "busyPersonHours": 3 }, "retention": { "quoteWeeks": 4 } }')];
    expect(await policyOfPage(page('./policy.json'))?.inForce()).toEqual({ ...NO_POLICY, thresholds: { defaultLoad: 3 }, retention: { quoteWeeks: 4 } });
  });
});

test('a page of notes is read by no earlier permission while that is switched off, and while nobody knows whether it is', async () => {
  answers = [text('', 503), text('{ "version": 1, "off": ["notes-link"] }')];
  const policy = policyOfPage(page('./policy.json'));
  if (!policy) throw new Error('no policy');
  const refused = async (feature: Feature) => refusalOf(feature, policy);
  expect([await refused('notes-link'), await refused('notes-link'), await refused('tasks')]).toEqual([{ kind: 'unavailable' }, { kind: 'forbidden' }, undefined]);
});

test.each([[undefined], ['  ']])('a page that names none asks for whatever is wanted, and fetches nothing', async (named) => {
  expect(await clicks(policyOfPage(page(named)), 'nudge')).toEqual({ came: [ok(undefined)], put: ['nudge'] });
  expect(asked).toEqual([]);
});
