import { describe, expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { DEEPEST, LARGEST_FILE, locatedJson } from '#templates/located-json.ts';
import { readOwnTemplate } from '#templates/own-template.ts';
import { readPolicy } from '#templates/read-policy.ts';
import { NO_POLICY } from '#domain/policy.ts';
import { formatIn } from '#ui/format.ts';
import { sayJsonProblem } from '#views/say-json-problem.ts';
import { english } from '#words/catalogue.ts';

const format = formatIn('en-GB', 'UTC');
const FEATURES = ['my-week', 'invite'];

const TEMPLATE = `{
  "$schema": "template.schema.json",
  "version": 1,
  "id": "project-review",
  "name": "Project review",
  "why": "For the end of a project.",
  "prompts": [
    { "id": "went-well", "kind": "text", "ask": "What went well?", "hint": "Facts first." },
    { "id": "rating", "kind": "choice", "ask": "How was it?", "options": ["Good", "Poor"] },
    { "id": "again", "kind": "yes-no", "ask": "Would we do it again?" },
    { "id": "next", "kind": "commitment", "ask": "What will you do?" }
  ]
}`;

const said = (result: ReturnType<typeof readOwnTemplate> | ReturnType<typeof readPolicy>): readonly string[] =>
  result.ok ? [] : result.failure.map((problem) => sayJsonProblem(problem, english.words, format));

describe('an own template', () => {
  it('is read into the same thing as a built-in one, with its own words', () => {
    expect(readOwnTemplate(TEMPLATE)).toEqual(ok({
      id: 'own:project-review',
      words: { name: 'Project review', why: 'For the end of a project.' },
      prompts: [
        { id: 'own:project-review/went-well.text', asks: 'text', words: { ask: 'What went well?', hint: 'Facts first.' } },
        { id: 'own:project-review/rating.choice', asks: 'choice', options: ['Good', 'Poor'], words: { ask: 'How was it?' } },
        { id: 'own:project-review/again.yes-no', asks: 'yes-no', words: { ask: 'Would we do it again?' } },
        { id: 'commitment', asks: 'commitment', words: { ask: 'What will you do?' } },
      ],
    }));
  });

  it.each([
    ['another kind', '"kind": "yes-no"', '"kind": "tickbox"', 'Line 10: prompts[2].kind is "tickbox"; allowed: text, choice, date, person, yes-no and commitment.'],
    ['another version', '"version": 1', '"version": 2', 'Line 3: version is 2; allowed: 1.'],
    ['a field that is not known', '"why":', '"reason":', 'Line 6: reason is not known; allowed: $schema, version, id, name, why and prompts.'],
    ['a question that is missing', ', "ask": "How was it?"', '', 'Line 9: prompts[1].ask is missing.'],
    ['a choice without options', ', "options": ["Good", "Poor"]', '', 'Line 9: prompts[1].options is missing.'],
    ['options of what is no choice', '"Would we do it again?"', '"Would we do it again?", "options": ["a", "b"]', 'Line 10: prompts[2].options belongs only to "kind": "choice".'],
    ['one option', '["Good", "Poor"]', '["Good"]', 'Line 9: prompts[1].options has 1 entries; allowed: 2 to 8.'],
    ['an option twice', '["Good", "Poor"]', '["Good",\n "Good"]', 'Line 10: prompts[1].options[1] is there twice.'],
    ['an id in capitals', '"id": "rating"', '"id": "Rating"', 'Line 9: prompts[1].id is "Rating"; allowed: small letters, digits and hyphens, beginning with a letter.'],
    ['an id twice', '"id": "rating"', '"id": "went-well"', 'Line 9: prompts[1].id is there twice.'],
    ['a question twice', '"How was it?"', '"what went WELL?"', 'Line 9: prompts[1].ask is there twice.'],
    ['two commitments', '"kind": "yes-no"', '"kind": "commitment"', 'Line 11: prompts[3].kind is there twice.'],
    ['a name of another kind', '"Project review"', '4', 'Line 5: name has to be a text in quotes.'],
    ['an empty name', '"Project review"', '"  "', 'Line 5: name has 0 characters; allowed: 1 to 60.'],
    ['a long question', '"How was it?"', `"${'x'.repeat(121)}"`, 'Line 9: prompts[1].ask has 121 characters; allowed: 1 to 120.'],
    ['prompts that are no list', /\[\s*\{[\s\S]*\}\s*\]/, '{}', 'Line 7: prompts has to be a list in [ ].'],
    ['a prompt that is no object', /\{ "id": "rating".*\}/, '"rating"', 'Line 9: prompts[1] has to be a group of fields in { }.'],
    ['a comma too many', '"Would we do it again?" },', '"Would we do it again?" },,', 'Line 10: “,” cannot stand here. Check the commas, quotes and brackets before it.'],
    ['a comma too few', '"Project review",', '"Project review"', 'Line 6: “"why"” cannot stand here. Check the commas, quotes and brackets before it.'],
    ['an end that is missing', /\]\s*\}$/, '', 'Line 12: The file ends too early: a bracket or a quote is not closed.'],
    ['a field that is there twice', '"version": 1', '"version": 1,\n  "version": 1', 'Line 4: version is there twice.'],
  ])('with %s is refused, by line and reason', (_, before, after, sentence) => {
    expect(said(readOwnTemplate(TEMPLATE.replace(before, after)))).toEqual([sentence]);
  });

  it('with seven questions is refused', () => {
    const many = Array.from({ length: 7 }, (_, n) => ({ id: `p${n}`, kind: 'text', ask: `Question ${n}?` }));
    expect(said(readOwnTemplate(JSON.stringify({ version: 1, id: 'a', name: 'A', prompts: many })))).toEqual(['Line 1: prompts has 7 entries; allowed: 1 to 6.']);
  });

  it('is told everything that is wrong at once', () => {
    expect(said(readOwnTemplate('{\n"name": 4,\n"prompts": []\n}'))).toEqual([
      'Line 1: version is missing.', 'Line 1: id is missing.', 'Line 2: name has to be a text in quotes.', 'Line 3: prompts has 0 entries; allowed: 1 to 6.',
    ]);
  });
});

describe('a policy', () => {
  it('that sets nothing is the product’s own', () => {
    expect(readPolicy('{ "version": 1 }', FEATURES)).toEqual(ok(NO_POLICY));
  });

  it('is read whole', () => {
    const policy = `{ "version": 1, "steward": "Eva@Contoso.example", "site": "https://Contoso.sharepoint.com/teams/launch/Lists/x", "templates": [${TEMPLATE}], "thresholds": { "busyPersonHours": 3, "low": 0.3, "high": 0.7, "informAbove": 40 },
      "floors": { "numbers": 8, "organizers": 4 }, "retention": { "quoteWeeks": 2 }, "off": ["invite"], "teams": [{ "name": "Sales", "members": ["ben@contoso.example"] }] }`;
    const template = readOwnTemplate(TEMPLATE);
    expect(readPolicy(policy, FEATURES)).toEqual(ok({
      steward: 'eva@contoso.example',
      site: 'https://contoso.sharepoint.com/teams/launch',
      templates: template.ok ? [template.value] : [],
      thresholds: { defaultLoad: 3, low: 0.3, high: 0.7, informAbove: 40 },
      floors: { numbers: 8, texts: 10, organizers: 4 },
      retention: { quoteWeeks: 2 },
      off: ['invite'],
      teams: [{ name: 'Sales', members: ['ben@contoso.example'] }],
    }));
  });

  it.each([
    ['a lower floor for numbers', '"floors": { "numbers": 4 }', 'Line 2: floors.numbers is 4; allowed: 5 to 1,000.'],
    ['a lower floor for texts', '"floors": { "texts": 9 }', 'Line 2: floors.texts is 9; allowed: 10 to 1,000.'],
    ['fewer organizers', '"floors": { "organizers": 2 }', 'Line 2: floors.organizers is 2; allowed: 3 to 100.'],
    ['half a person', '"floors": { "numbers": 5.5 }', 'Line 2: floors.numbers is 5.5; allowed: 5 to 1,000.'],
    ['quotes for longer', '"retention": { "quoteWeeks": 9 }', 'Line 2: retention.quoteWeeks is 9; allowed: 0 to 8.'],
    ['a feature that there is not', '"off": ["invite", "mail"]', 'Line 2: off[1] is "mail"; allowed: my-week and invite.'],
    ['a feature twice', '"off": ["invite", "invite"]', 'Line 2: off[1] is there twice.'],
    ['thresholds that cross', '"thresholds": { "low": 0.6, "high": 0.6 }', 'Line 2: thresholds.low has to be below thresholds.high.'],
    ['one threshold of the two', '"thresholds": { "low": 0.6 }', 'Line 2: thresholds.high is missing.'],
    ['a steward without an address', '"steward": "Eva"', 'Line 2: steward is "Eva"; allowed: a mail address.'],
    ['a site of another kind', '"site": "https://contoso.example/teams/launch"', 'Line 2: site is "https://contoso.example/teams/launch"; allowed: the address of a SharePoint site, https://contoso.sharepoint.com/sites/summary.'],
    ['a team twice', '"teams": [{ "name": "A", "members": ["a@b"] }, { "name": "A", "members": ["c@d"] }]', 'Line 2: teams[1].name is there twice.'],
    ['a team twice, but for capitals', '"teams": [{ "name": "Sales", "members": ["a@b"] }, { "name": "SALES", "members": ["c@d"] }]', 'Line 2: teams[1].name is there twice.'],
    ['a team called as all are', '"teams": [{ "name": "All", "members": ["a@b"] }]', 'Line 2: teams[0].name is "All", which means all teams together. Choose another name.'],
    ['a member without an address', '"teams": [{ "name": "A", "members": ["a@b", "Ben"] }]', 'Line 2: teams[0].members[1] is "Ben"; allowed: a mail address.'],
    ['a template that is none', '"templates": [{ "version": 1, "id": "a", "name": "A", "prompts": [{ "id": "a", "kind": "mood", "ask": "?" }] }]',
      'Line 2: templates[0].prompts[0].kind is "mood"; allowed: text, choice, date, person, yes-no and commitment.'],
  ])('with %s is refused whole, by line and reason', (_, field, sentence) => {
    expect(said(readPolicy(`{ "version": 1,\n${field}}`, FEATURES))).toEqual([sentence]);
  });

  it('that is no object is refused', () => {
    expect(said(readPolicy('[]', FEATURES))).toEqual(['Line 1: the file has to be a group of fields in { }.']);
  });
});

describe('JSON with lines', () => {
  it('gives what JSON.parse gives', () => {
    const text = '\ufeff{ "a\\u0041\\n": [1, -2.5e3, true, false, null, "\\"é😀"], "": {}, "__proto__": [] }';
    expect(plain(locatedJson(text))).toEqual([['aA\n', [1, -2500, true, false, null, '"é😀']], ['', []], ['__proto__', []]]);
  });

  it.each(['', '{', '[1,]', '{"a":1,}', "{'a':1}", '{a:1}', '01', '1.', '"a\nb"', '"\\x"', 'nul', '[1 2]', '{} {}', '// x\n{}', 'NaN', '"'])('refuses what JSON.parse refuses: %s', (text) => {
    expect([(() => { try { JSON.parse(text); return true; } catch { return false; } })(), locatedJson(text).ok]).toEqual([false, false]);
  });

  it('stops at a level that no file needs, and at a length', () => {
    expect([locatedJson('['.repeat(100_000)), locatedJson(' '.repeat(LARGEST_FILE + 1))]).toEqual([
      failed({ line: 1, where: '[0]'.repeat(DEEPEST + 1), problem: 'too-deep', limit: DEEPEST }), failed({ line: 1, where: '', problem: 'too-large', limit: LARGEST_FILE }),
    ]);
  });
});

function plain(read: ReturnType<typeof locatedJson>): unknown {
  type Node = Extract<typeof read, { ok: true }>['value'];
  const of = (node: Node): unknown => (node.is === 'object' ? [...node.fields].map(([key, value]) => [key, of(value)]) : node.is === 'list' ? node.items.map(of) : node.value);
  return read.ok ? of(read.value) : read.failure;
}
