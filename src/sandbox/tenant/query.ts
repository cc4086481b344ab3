import type { Call } from './call.ts';
import { badRequest, Refusal } from './refusal.ts';

type Item = { readonly [name: string]: unknown };

/** Leaves what `$select` names, and what Graph always sends along: the id and annotations. `expanded`: comes with `$expand`, named there. */
export function select(call: Call, item: object, type: string, expanded: readonly string[] = []): Item {
  const wanted = call.query.get('$select')?.split(',').map((name) => name.trim()).filter(Boolean);
  if (!wanted?.length) return item as Item;
  const names = wanted.map((name) => name.split('/')[0] ?? name);
  const unknown = names.find((name) => !(name in item));
  if (unknown) throw new Refusal(400, 'RequestBroker--ParseUri', `Could not find a property named '${unknown}' on type '${type}'.`);
  return Object.fromEntries(Object.keys(item).filter((name) => name === 'id' || name.includes('@') || names.includes(name) || expanded.includes(name)).map((name) => [name, (item as Item)[name]]));
}

export function wholeNumber(call: Call, name: string): number | undefined {
  const text = call.query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw badRequest(`Invalid value '${text}' for ${name} query option found. The ${name} query option requires a non-negative integer value.`);
  return Number(text);
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextLink: string | undefined;
}

/** One page, and the link to the next one: the caller's own query with the place to go on at. */
export function pageOf<T>(call: Call, all: readonly T[], size: number, place: '$skip' | '$skiptoken'): Page<T> {
  const from = wholeNumber(call, place) ?? 0;
  const next = from + size;
  return { items: all.slice(from, next), nextLink: next < all.length ? linkWith(call, place, next) : undefined };
}

function linkWith(call: Call, name: string, value: number): string {
  const [path = '', query = ''] = call.target.split('?', 2);
  const kept = query.split('&').filter((part) => part !== '' && decodeURIComponent(part.split('=')[0] ?? '') !== name);
  return `${call.base}${path}?${[...kept, `${name}=${value}`].join('&')}`;
}

export interface Comparison {
  readonly path: string;
  readonly operator: 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
  readonly value: string;
}

/** Reads comparisons joined by `and`, the part of OData's filters that the sandbox answers; anything else is refused. */
export function readFilter(text: string): Comparison[] {
  if (text === '') return [];
  return text.split(/\s+and\s+(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => {
    const found = /^\(?\s*([\w/]+)\s+(eq|ne|gt|ge|lt|le)\s+('(?:[^']|'')*'|[^\s)]+)\s*\)?$/.exec(part.trim());
    if (!found?.[1] || !found[3]) throw badRequest(`Invalid filter clause: the sandbox tenant reads comparisons joined by 'and' only, not '${part}'.`);
    return { path: found[1], operator: found[2] as Comparison['operator'], value: found[3].replace(/^'|'$/g, '').replaceAll("''", "'") };
  });
}

/** Whether a value stands in the wanted relation; dates are compared as times, everything else as text. */
export function compare(value: unknown, { operator, value: wanted }: Comparison): boolean {
  const [a, b] = bothTimes(String(value), wanted) ?? [String(value), wanted];
  switch (operator) {
    case 'eq': return a === b;
    case 'ne': return a !== b;
    case 'gt': return a > b;
    case 'ge': return a >= b;
    case 'lt': return a < b;
    case 'le': return a <= b;
  }
}

function bothTimes(a: string, b: string): [number, number] | undefined {
  const times = [a, b].map((text) => (/^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN));
  const [first = Number.NaN, second = Number.NaN] = times;
  return Number.isNaN(first) || Number.isNaN(second) ? undefined : [first, second];
}
