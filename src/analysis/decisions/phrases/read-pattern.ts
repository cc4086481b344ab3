import { ALPHABET, classOf, CLASSES, END, isWord } from './alphabet.ts';

/** A pattern as far as a scan understands it. `beyond`: what it does not (looking around, long counts). */
export type Pattern =
  | { readonly is: 'one'; readonly takes: Uint8Array }
  | { readonly is: 'row'; readonly of: readonly Pattern[] }
  | { readonly is: 'any'; readonly of: readonly Pattern[] }
  | { readonly is: 'times'; readonly what: Pattern; readonly least: number; readonly most: number }
  | { readonly is: 'beyond' };

/** Counts above this are not unrolled. */
const MOST_UNROLLED = 4;

/** Reads the part of the language of regular expressions that the signs are written in. */
export function readPattern(source: string): Pattern {
  let at = 0;
  const any = (): Pattern => {
    const of = [row()];
    while (source[at] === '|') {
      at++;
      of.push(row());
    }
    return of.length === 1 && of[0] ? of[0] : { is: 'any', of };
  };
  const row = (): Pattern => {
    const of: Pattern[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') of.push(counted(piece()));
    return { is: 'row', of };
  };
  const counted = (what: Pattern): Pattern => {
    const [text, sign, least = '', most] = COUNT.exec(source.slice(at)) ?? [];
    if (text === undefined) return what;
    at += text.length;
    if (sign === '?') return { is: 'times', what, least: 0, most: 1 };
    if (sign === '*' || sign === '+') return { is: 'times', what, least: sign === '+' ? 1 : 0, most: Infinity };
    return Number(most) > MOST_UNROLLED ? BEYOND : { is: 'times', what, least: Number(least), most: Number(most) };
  };
  const piece = (): Pattern => {
    const sign = source[at++] ?? '';
    if (sign === '[') return set();
    if (sign === '\\') return escaped(source[at++] ?? '');
    if (sign === '$') return one((c) => c === END);
    if (sign !== '(') return one((c) => c === classOf(sign.charCodeAt(0)));
    const [, opens = ''] = /^(\?<?[:!=])/.exec(source.slice(at)) ?? [];
    at += opens.length;
    const inside = any();
    at++;
    return opens === '?:' ? inside : BEYOND;
  };
  const set = (): Pattern => {
    const end = source.indexOf(']', at);
    const signs = source.slice(at, end).replace(/^\^/, '');
    const isNot = source[at] === '^';
    at = end + 1;
    const classes = new Set([...signs].map((s) => classOf(s.charCodeAt(0))));
    return one((c) => c !== END && classes.has(c) !== isNot);
  };
  return any();
}

const COUNT = /^(?:([?*+])|\{(\d+),(\d+)\})\??/;
const BEYOND: Pattern = { is: 'beyond' };

const one = (takes: (c: number) => boolean): Pattern => ({ is: 'one', takes: Uint8Array.from({ length: CLASSES }, (_, c) => (takes(c) ? 1 : 0)) });

function escaped(sign: string): Pattern {
  if (sign === 'b') return BEYOND;
  if (sign === 'w') return one(isWord);
  if (sign === 'd') return one((c) => c > 0 && /\d/.test(ALPHABET[c - 1] ?? ''));
  return one((c) => c === classOf(sign.charCodeAt(0)));
}

/** Whether a scan can tell only how it begins. */
export function isBeyond(pattern: Pattern): boolean {
  if (pattern.is === 'row' || pattern.is === 'any') return pattern.of.some(isBeyond);
  return pattern.is === 'times' ? isBeyond(pattern.what) : pattern.is === 'beyond';
}
