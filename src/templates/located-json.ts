import { failed, ok, type Result } from '#base/result.ts';
import type { JsonProblem } from './json-problem.ts';

/** A JSON value that knows its line. */
export type Located = { readonly line: number } & (
  | { readonly is: 'object'; readonly fields: ReadonlyMap<string, Located> }
  | { readonly is: 'list'; readonly items: readonly Located[] }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'other'; readonly value: boolean | null }
);

/** Characters. A policy with twelve templates has about 20,000. */
export const LARGEST_FILE = 500_000;
/** Levels of lists and objects; a policy needs six. */
export const DEEPEST = 20;

/** Reads JSON as RFC 8259 has it, with the line of each value; stops at the first thing that is none. A field that is there twice is one. */
export function locatedJson(text: string): Result<Located, JsonProblem> {
  if (text.length > LARGEST_FILE) return failed({ line: 1, where: '', problem: 'too-large', limit: LARGEST_FILE });
  const scan = new Scan(text.replace(/^\ufeff/, ''));
  try {
    const value = scan.value('', 0);
    scan.end();
    return ok(value);
  } catch (stopped) {
    if (stopped instanceof Stopped) return failed(stopped.problem);
    throw stopped;
  }
}

/** Leaves the middle of nested values; caught above, in this file alone. */
class Stopped extends Error {
  readonly problem: JsonProblem;

  constructor(problem: JsonProblem) {
    super(problem.problem);
    this.problem = problem;
  }
}

const BLANK = /[ \t\r\n]*/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const NAME = /true|false|null/y;
/** What is shown of something that is no JSON. */
const SHOWN = /[^\s,:[\]{}]{1,40}|\S/y;

class Scan {
  private at = 0;
  private line = 1;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  value(where: string, depth: number): Located {
    this.take(BLANK);
    const { line } = this;
    if (depth > DEEPEST) throw new Stopped({ line, where, problem: 'too-deep', limit: DEEPEST });
    if (this.skips('{')) return { line, is: 'object', fields: this.fields(where, depth) };
    if (this.skips('[')) return { line, is: 'list', items: this.items(where, depth) };
    const text = this.take(TEXT);
    if (text !== undefined) return { line, is: 'text', value: JSON.parse(text) as string };
    const number = this.take(NUMBER);
    if (number !== undefined) return { line, is: 'number', value: Number(number) };
    const name = this.take(NAME);
    return name === undefined ? this.stop(where) : { line, is: 'other', value: name === 'null' ? null : name === 'true' };
  }

  end(): void {
    this.take(BLANK);
    if (this.at < this.text.length) this.stop('');
  }

  private fields(where: string, depth: number): ReadonlyMap<string, Located> {
    const fields = new Map<string, Located>();
    if (this.skips('}')) return fields;
    do {
      this.take(BLANK);
      const { line } = this;
      const text = this.take(TEXT) ?? this.stop(where);
      const key = JSON.parse(text) as string;
      const place = where === '' ? key : `${where}.${key}`;
      if (fields.has(key)) throw new Stopped({ line, where: place, problem: 'twice' });
      if (!this.skips(':')) this.stop(place);
      fields.set(key, this.value(place, depth + 1));
    } while (this.skips(','));
    if (!this.skips('}')) this.stop(where);
    return fields;
  }

  private items(where: string, depth: number): readonly Located[] {
    const items: Located[] = [];
    if (this.skips(']')) return items;
    do items.push(this.value(`${where}[${items.length}]`, depth + 1));
    while (this.skips(','));
    if (!this.skips(']')) this.stop(where);
    return items;
  }

  private skips(sign: string): boolean {
    this.take(BLANK);
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return undefined;
    this.at += found.length;
    if (pattern === BLANK) this.line += found.split('\n').length - 1;
    return found;
  }

  private stop(where: string): never {
    const { line } = this;
    throw new Stopped({ line, where, problem: 'not-json', found: this.take(SHOWN) ?? '' });
  }
}
