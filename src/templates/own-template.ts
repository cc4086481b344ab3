import { failed, ok, type Result } from '#base/result.ts';
import { PROMPTS_AT_MOST, type OwnTemplateId, type Prompt, type Template } from '#domain/reflection.ts';
import { JsonFields, sayTwice, textIn } from './json-fields.ts';
import type { JsonProblem } from './json-problem.ts';
import { locatedJson, type Located } from './located-json.ts';

/** What an own template may ask for. */
export const OWN_KINDS = ['text', 'choice', 'date', 'person', 'yes-no', 'commitment'] as const;

/** Characters. Set so that a form of six fields fits a side panel. */
export const OWN_LIMITS = { id: 40, name: 60, why: 300, ask: 120, hint: 200, option: 80, options: { from: 2, to: 8 } } as const;

/** Reads a template file (public/schemas/template.schema.json); fails with everything that is wrong in it, by line. */
export function readOwnTemplate(text: string): Result<Template, readonly JsonProblem[]> {
  const json = locatedJson(text);
  if (!json.ok) return failed([json.failure]);
  const problems: JsonProblem[] = [];
  const template = ownTemplateIn(json.value, '', problems);
  return template && problems.length === 0 ? ok(template) : failed(problems);
}

/** A template that stands in a file, of its own or of a policy. */
export function ownTemplateIn(node: Located, where: string, problems: JsonProblem[]): Template | undefined {
  const fields = new JsonFields(node, where, ['$schema', 'version', 'id', 'name', 'why', 'prompts'], problems);
  fields.needs('version', 'id', 'name', 'prompts');
  fields.number('version', { from: 1, to: 1 }, 'whole');
  const id = fields.id('id', OWN_LIMITS.id);
  const name = fields.text('name', { from: 1, to: OWN_LIMITS.name });
  const why = fields.text('why', { from: 1, to: OWN_LIMITS.why });
  const read: ReadPrompt[] = [];
  fields.list('prompts', { from: 1, to: PROMPTS_AT_MOST }, (item, place) => {
    const prompt = promptIn(item, place, problems);
    if (prompt) read.push(prompt);
  });
  sayTwice(read.map(({ id: key, line, where: place }) => ({ key, line, where: `${place}.id` })), problems);
  // A written answer is found again by its question.
  sayTwice(read.map(({ ask, line, where: place }) => ({ key: ask.toLowerCase(), line, where: `${place}.ask` })), problems);
  sayTwice(read.filter(({ kind }) => kind === 'commitment').map(({ kind, line, where: place }) => ({ key: kind, line, where: `${place}.kind` })), problems);
  if (id === undefined || name === undefined) return undefined;
  const own: OwnTemplateId = `own:${id}`;
  return { id: own, words: { name, ...(why === undefined ? {} : { why }) }, prompts: read.map((prompt) => promptOf(own, prompt)) };
}

interface ReadPrompt {
  readonly id: string;
  readonly kind: (typeof OWN_KINDS)[number];
  readonly ask: string;
  readonly hint: string | undefined;
  readonly options: readonly string[] | undefined;
  readonly line: number;
  readonly where: string;
}

function promptIn(node: Located, where: string, problems: JsonProblem[]): ReadPrompt | undefined {
  const fields = new JsonFields(node, where, ['id', 'kind', 'ask', 'hint', 'options'], problems);
  fields.needs('id', 'kind', 'ask');
  const id = fields.id('id', OWN_LIMITS.id);
  const kind = fields.oneOf('kind', OWN_KINDS);
  const ask = fields.text('ask', { from: 1, to: OWN_LIMITS.ask });
  const hint = fields.text('hint', { from: 1, to: OWN_LIMITS.hint });
  const options = optionsIn(fields, problems);
  if (kind === 'choice') fields.needs('options');
  if (kind !== undefined && kind !== 'choice' && fields.has('options')) fields.say('options', { problem: 'not-used', only: '"kind": "choice"' });
  return id === undefined || kind === undefined || ask === undefined ? undefined : { id, kind, ask, hint, options, line: node.line, where };
}

function optionsIn(fields: JsonFields, problems: JsonProblem[]): readonly string[] | undefined {
  const read = fields.list('options', OWN_LIMITS.options, (item, where) => {
    const key = textIn(item, where, { from: 1, to: OWN_LIMITS.option }, problems);
    return key === undefined ? undefined : { key, line: item.line, where };
  });
  sayTwice(read ?? [], problems);
  return read?.map(({ key }) => key);
}

/**
 * Its id holds template and kind, so that words which were typed for another question, or for an older version of this one,
 * are never taken for its answer. The commitment is the same question everywhere.
 */
const promptOf = (template: OwnTemplateId, { id, kind, ask, hint, options }: ReadPrompt): Prompt => ({
  id: kind === 'commitment' ? 'commitment' : `${template}/${id}.${kind}`,
  asks: kind,
  ...(options ? { options } : {}),
  words: { ask, ...(hint === undefined ? {} : { hint }) },
});
