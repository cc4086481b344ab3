import { address, type Address } from '#domain/person.ts';
import type { JsonProblem } from './json-problem.ts';
import type { Located } from './located-json.ts';

/** From and to, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type Kind = 'text' | 'number' | 'list' | 'object';
type Of<K extends Kind> = Extract<Located, { is: K }>;

/** One object of a file, read field by field; all that is wrong is collected. A value that is wrong reads as not given. */
export class JsonFields {
  readonly problems: JsonProblem[];
  private readonly where: string;
  private readonly node: Located;

  constructor(node: Located, where: string, known: readonly string[], problems: JsonProblem[]) {
    this.node = node;
    this.where = where;
    this.problems = problems;
    if (node.is !== 'object') problems.push({ line: node.line, where, problem: 'kind', wanted: 'object' });
    for (const [key, { line }] of node.is === 'object' ? node.fields : []) {
      if (!known.includes(key)) problems.push({ line, where: this.place(key), problem: 'unknown', allowed: known });
    }
  }

  has(key: string): boolean {
    return this.field(key) !== undefined;
  }

  /** Says that a field has to be there. */
  needs(...keys: readonly string[]): void {
    if (this.node.is !== 'object') return;
    for (const key of keys) if (!this.has(key)) this.say(key, { problem: 'missing' });
  }

  /** Words without blanks at their ends. */
  text(key: string, { from, to }: Span): string | undefined {
    const value = this.of(key, 'text')?.value.trim();
    if (value === undefined || (value.length >= from && value.length <= to)) return value;
    return this.say(key, { problem: 'length', found: value.length, from, to });
  }

  oneOf<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const value = this.of(key, 'text')?.value;
    return value === undefined ? undefined : (allowed.find((one) => one === value) ?? this.say(key, { problem: 'allowed', found: quoted(value), allowed }));
  }

  /** Small letters, digits and hyphens. */
  id(key: string, longest: number): string | undefined {
    const value = this.text(key, { from: 1, to: longest });
    return value === undefined || /^[a-z][a-z0-9-]*$/.test(value) ? value : this.say(key, { problem: 'pattern', found: quoted(value) });
  }

  address(key: string): Address | undefined {
    const node = this.field(key);
    return node && addressIn(node, this.place(key), this.problems);
  }

  number(key: string, { from, to }: Span, is: 'whole' | 'any'): number | undefined {
    const value = this.of(key, 'number')?.value;
    if (value === undefined || (value >= from && value <= to && (is === 'any' || Number.isInteger(value)))) return value;
    return this.say(key, { problem: 'range', found: value, from, to });
  }

  /** `read` gets each entry and its place. */
  list<T>(key: string, { from, to }: Span, read: (item: Located, where: string) => T | undefined): readonly T[] | undefined {
    const items = this.of(key, 'list')?.items;
    if (!items) return undefined;
    if (items.length < from || items.length > to) return this.say(key, { problem: 'count', found: items.length, from, to });
    return items.flatMap((item, at) => {
      const value = read(item, `${this.place(key)}[${at}]`);
      return value === undefined ? [] : [value];
    });
  }

  object(key: string, known: readonly string[]): JsonFields | undefined {
    const node = this.field(key);
    return node && new JsonFields(node, this.place(key), known, this.problems);
  }

  say(key: string, problem: WithoutPlace<JsonProblem>): undefined {
    this.problems.push({ line: (this.field(key) ?? this.node).line, where: this.place(key), ...problem });
  }

  private of<K extends Kind>(key: string, kind: K): Of<K> | undefined {
    const node = this.field(key);
    if (!node || node.is === kind) return node as Of<K> | undefined;
    return this.say(key, { problem: 'kind', wanted: kind });
  }

  private field(key: string): Located | undefined {
    return this.node.is === 'object' ? this.node.fields.get(key) : undefined;
  }

  private place(key: string): string {
    return this.where === '' ? key : `${this.where}.${key}`;
  }
}

type WithoutPlace<P> = P extends unknown ? Omit<P, 'line' | 'where'> : never;

export const quoted = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;

/** One entry of a list of texts. */
export function textIn(node: Located, where: string, { from, to }: Span, problems: JsonProblem[]): string | undefined {
  if (node.is !== 'text') return void problems.push({ line: node.line, where, problem: 'kind', wanted: 'text' });
  const value = node.value.trim();
  if (value.length >= from && value.length <= to) return value;
  return void problems.push({ line: node.line, where, problem: 'length', found: value.length, from, to });
}

export function addressIn(node: Located, where: string, problems: JsonProblem[]): Address | undefined {
  const text = textIn(node, where, { from: 1, to: 320 }, problems);
  if (text === undefined) return undefined;
  return /^[^\s@]+@[^\s@]+$/.test(text) ? address(text) : void problems.push({ line: node.line, where, problem: 'address', found: quoted(text) });
}

/** Says which entries repeat an earlier one. */
export function sayTwice(values: readonly { readonly key: string; readonly line: number; readonly where: string }[], problems: JsonProblem[]): void {
  values.forEach(({ key, line, where }, at) => {
    if (values.slice(0, at).some((earlier) => earlier.key === key)) problems.push({ line, where, problem: 'twice' });
  });
}
