import { failed, ok, type Result } from '#base/result.ts';
import { NO_POLICY, type Policy } from '#domain/policy.ts';
import { siteAddress } from '#domain/site-address.ts';
import { personHours } from '#domain/verdict.ts';
import { addressIn, JsonFields, quoted, sayTwice } from './json-fields.ts';
import type { JsonProblem } from './json-problem.ts';
import { locatedJson, type Located } from './located-json.ts';
import { ownTemplateIn } from './own-template.ts';

/** Floors can be raised, retention shortened; `from` of a floor and `to` of the weeks are the product's own. */
const POLICY_LIMITS = {
  site: { from: 1, to: 400 },
  templates: { from: 0, to: 12 },
  teams: { from: 0, to: 200 },
  members: { from: 1, to: 2000 },
  team: { from: 1, to: 80 },
  off: { from: 0, to: 40 },
  busyPersonHours: { from: 0.25, to: 100 },
  strength: { from: 0, to: 1 },
  informAbove: { from: 5, to: 1000 },
  numbers: { from: NO_POLICY.floors.numbers, to: 1000 },
  texts: { from: NO_POLICY.floors.texts, to: 1000 },
  organizers: { from: NO_POLICY.floors.organizers, to: 100 },
  quoteWeeks: { from: 0, to: NO_POLICY.retention.quoteWeeks },
} as const;

/**
 * Reads an organisation's policy file (public/schemas/policy.schema.json). `features`: the names of what can be switched
 * off. Fails with everything that is wrong, by line: half a policy is none, because it may lack what it was written for.
 */
export function readPolicy(text: string, features: readonly string[]): Result<Policy, readonly JsonProblem[]> {
  const json = locatedJson(text);
  if (!json.ok) return failed([json.failure]);
  const problems: JsonProblem[] = [];
  const fields = new JsonFields(json.value, '', ['$schema', 'version', 'steward', 'site', 'templates', 'thresholds', 'floors', 'retention', 'off', 'beforeSending', 'teams'], problems);
  fields.needs('version');
  fields.number('version', { from: 1, to: 1 }, 'whole');
  const steward = fields.address('steward');
  const site = siteIn(fields);
  const beforeSending = fields.oneOf('beforeSending', ['ask-for-purpose']);
  const policy: Policy = {
    ...(steward === undefined ? {} : { steward }),
    ...(site === undefined ? {} : { site }),
    templates: templatesIn(fields, problems),
    thresholds: thresholdsIn(fields),
    floors: floorsIn(fields),
    retention: { quoteWeeks: fields.object('retention', ['quoteWeeks'])?.number('quoteWeeks', POLICY_LIMITS.quoteWeeks, 'whole') ?? NO_POLICY.retention.quoteWeeks },
    off: offIn(fields, features, problems),
    ...(beforeSending === undefined ? {} : { beforeSending }),
    teams: teamsIn(fields, problems),
  };
  return problems.length === 0 ? ok(policy) : failed(problems);
}

function siteIn(fields: JsonFields): string | undefined {
  const given = fields.text('site', POLICY_LIMITS.site);
  return given === undefined ? undefined : (siteAddress(given) ?? fields.say('site', { problem: 'site', found: quoted(given) }));
}

function templatesIn(fields: JsonFields, problems: JsonProblem[]): Policy['templates'] {
  const read = fields.list('templates', POLICY_LIMITS.templates, (item, where) => {
    const template = ownTemplateIn(item, where, problems);
    return template && { template, key: template.id, line: item.line, where: `${where}.id` };
  }) ?? [];
  sayTwice(read, problems);
  return read.map(({ template }) => template);
}

function thresholdsIn(fields: JsonFields): Policy['thresholds'] {
  const given = fields.object('thresholds', ['busyPersonHours', 'low', 'high', 'informAbove']);
  const busy = given?.number('busyPersonHours', POLICY_LIMITS.busyPersonHours, 'any');
  const low = given?.number('low', POLICY_LIMITS.strength, 'any');
  const high = given?.number('high', POLICY_LIMITS.strength, 'any');
  const informAbove = given?.number('informAbove', POLICY_LIMITS.informAbove, 'whole');
  // One alone could cross the product's own other one.
  if (given && (given.has('low') || given.has('high'))) given.needs('low', 'high');
  if (low !== undefined && high !== undefined && low >= high) given?.say('low', { problem: 'order', below: 'thresholds.high' });
  return {
    ...(busy === undefined ? {} : { defaultLoad: personHours(busy) }),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(informAbove === undefined ? {} : { informAbove }),
  };
}

function floorsIn(fields: JsonFields): Policy['floors'] {
  const given = fields.object('floors', ['numbers', 'texts', 'organizers']);
  const floor = (key: keyof Policy['floors']): number => given?.number(key, POLICY_LIMITS[key], 'whole') ?? NO_POLICY.floors[key];
  return { numbers: floor('numbers'), texts: floor('texts'), organizers: floor('organizers') };
}

function offIn(fields: JsonFields, features: readonly string[], problems: JsonProblem[]): readonly string[] {
  const read = fields.list('off', POLICY_LIMITS.off, (item, where) => {
    const { line } = item;
    if (item.is !== 'text') return void problems.push({ line, where, problem: 'kind', wanted: 'text' });
    if (!features.includes(item.value)) return void problems.push({ line, where, problem: 'allowed', found: quoted(item.value), allowed: features });
    return { key: item.value, line, where };
  }) ?? [];
  sayTwice(read, problems);
  return read.map(({ key }) => key);
}

function teamsIn(fields: JsonFields, problems: JsonProblem[]): Policy['teams'] {
  const read = fields.list('teams', POLICY_LIMITS.teams, (item, where) => teamIn(item, where, problems)) ?? [];
  sayTwice(read.map(({ team, line, where }) => ({ key: nameKey(team.name), line, where: `${where}.name` })), problems);
  return read.map(({ team }) => team);
}

/** What cells of all teams together are called (domain/summary-cell.ts). */
const ALL_TEAMS = 'all';

/** SharePoint compares names of cells without regard to capitals: of two teams that differ in nothing else one would have none. */
const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase();

function teamIn(node: Located, where: string, problems: JsonProblem[]): { readonly team: Policy['teams'][number]; readonly line: number; readonly where: string } | undefined {
  const fields = new JsonFields(node, where, ['name', 'members'], problems);
  fields.needs('name', 'members');
  const name = fields.text('name', POLICY_LIMITS.team);
  if (name !== undefined && nameKey(name) === ALL_TEAMS) fields.say('name', { problem: 'reserved', found: quoted(name) });
  const members = fields.list('members', POLICY_LIMITS.members, (item, place) => addressIn(item, place, problems));
  return name === undefined || !members ? undefined : { team: { name, members }, line: node.line, where };
}
