import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { OWN_KINDS } from '#templates/own-template.ts';
import { readOwnTemplate } from '#templates/own-template.ts';
import { readPolicy } from '#templates/read-policy.ts';

const schema = (name: string): object => JSON.parse(readFileSync(`public/schemas/${name}.schema.json`, 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
const fits = { template: ajv.compile(schema('template')), policy: ajv.compile(schema('policy')) };
const FEATURES = Object.keys(FEATURE_SCOPES);

const PROMPT = { id: 'a', kind: 'text', ask: 'What?' };
const CHOICE = { id: 'b', kind: 'choice', ask: 'Which?', options: ['x', 'y'] };
const TEMPLATE = { version: 1, id: 'a', name: 'A', prompts: [PROMPT, CHOICE] };
const withPrompt = (change: object) => ({ ...TEMPLATE, prompts: [{ ...PROMPT, ...change }] });
const POLICY = { version: 1, templates: [TEMPLATE], teams: [{ name: 'A', members: ['a@b.example'] }] };

describe('the published schema of a template', () => {
  it.each<[boolean, string, unknown]>([
    [true, 'a whole one', { $schema: 'x', ...TEMPLATE, why: 'w' }],
    ...OWN_KINDS.map((kind): [boolean, string, unknown] => [true, `the kind ${kind}`, withPrompt({ kind, ...(kind === 'choice' ? { options: ['x', 'y'] } : {}) })]),
    [false, 'no version', { ...TEMPLATE, version: undefined }],
    [false, 'another version', { ...TEMPLATE, version: 2 }],
    [false, 'an unknown field', { ...TEMPLATE, mood: 1 }],
    [false, 'an id in capitals', { ...TEMPLATE, id: 'A' }],
    [false, 'a long id', { ...TEMPLATE, id: 'a'.repeat(41) }],
    [false, 'a name of blanks', { ...TEMPLATE, name: ' ' }],
    [false, 'a long name', { ...TEMPLATE, name: 'x'.repeat(61) }],
    [false, 'no prompts', { ...TEMPLATE, prompts: [] }],
    [false, 'seven prompts', { ...TEMPLATE, prompts: [1, 2, 3, 4, 5, 6, 7].map((n) => ({ ...PROMPT, id: `p${n}`, ask: `Q${n}` })) }],
    [false, 'an unknown kind', withPrompt({ kind: 'tickbox' })],
    [false, 'a kind of the built-in ones alone', withPrompt({ kind: 'outcome' })],
    [false, 'a choice without options', withPrompt({ kind: 'choice' })],
    [false, 'options of a text', withPrompt({ options: ['x', 'y'] })],
    [false, 'one option', withPrompt({ kind: 'choice', options: ['x'] })],
    [false, 'an option twice', withPrompt({ kind: 'choice', options: ['x', 'x'] })],
    [false, 'a long question', withPrompt({ ask: 'x'.repeat(121) })],
    [false, 'a long hint', withPrompt({ hint: 'x'.repeat(201) })],
  ])('and the reader agree (%s) on %s', (isGood, _, given) => {
    expect([fits.template(JSON.parse(JSON.stringify(given))), readOwnTemplate(JSON.stringify(given)).ok]).toEqual([isGood, isGood]);
  });
});

describe('the published schema of a policy', () => {
  it('names the features that there are', () => {
    const { properties } = schema('policy') as { properties: { off: { items: { enum: string[] } } } };
    expect([...properties.off.items.enum].sort()).toEqual([...FEATURES].sort());
  });

  it('fits the example beside the pages, which the reader takes', () => {
    const text = readFileSync('public/policy.example.json', 'utf8');
    const read = readPolicy(text, FEATURES);
    expect([fits.policy(JSON.parse(text)), read.ok && read.value.templates.map(({ words }) => words?.name)]).toEqual([true, ['Project review']]);
  });

  it.each<[boolean, string, object]>([
    [true, 'nothing', {}],
    [true, 'all of it', { steward: 'e@c.example', site: 'https://c.sharepoint.com/sites/x/Lists', thresholds: { busyPersonHours: 3, low: 0.3, high: 0.6, informAbove: 30 }, floors: { numbers: 5, texts: 10, organizers: 3 }, retention: { quoteWeeks: 0 }, off: [FEATURES[0]], beforeSending: 'ask-for-purpose' }],
    [false, 'another question before sending', { beforeSending: 'block' }],
    [false, 'a lower floor', { floors: { numbers: 4 } }],
    [false, 'half an organizer', { floors: { organizers: 3.5 } }],
    [false, 'quotes for longer', { retention: { quoteWeeks: 9 } }],
    [false, 'one threshold of two', { thresholds: { low: 0.1 } }],
    [false, 'a strength above one', { thresholds: { low: 0.1, high: 1.1 } }],
    [false, 'an unknown feature', { off: ['mail'] }],
    [false, 'a feature twice', { off: [FEATURES[0], FEATURES[0]] }],
    [false, 'a steward without address', { steward: 'Eva' }],
    [false, 'a site without a name', { site: 'https://c.sharepoint.com/sites/' }],
    [false, 'a team without members', { teams: [{ name: 'A', members: [] }] }],
    [false, 'a template that is none', { templates: [{ ...TEMPLATE, prompts: [{ ...PROMPT, kind: 'x' }] }] }],
    [false, 'an unknown field', { colour: 'red' }],
  ])('and the reader agree (%s) on %s', (isGood, _, change) => {
    const given = { ...POLICY, ...change };
    expect([fits.policy(given), readPolicy(JSON.stringify(given), FEATURES).ok]).toEqual([isGood, isGood]);
  });
});
