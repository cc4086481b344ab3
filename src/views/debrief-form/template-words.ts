import type { Template } from '#domain/reflection.ts';
import type { Words } from '#words/catalogue.ts';

/** A template's name and, in one line, what it is for. */
export function templateWords({ id, words: own }: Template, words: Words): { readonly name: string; readonly what?: string } {
  if (own) return { name: own.name, ...(own.why === undefined ? {} : { what: own.why }) };
  const { name, what }: { readonly name: Texts; readonly what: Texts } = words.templates;
  const said = what[id];
  return { name: name[id] ?? id, ...(said === undefined ? {} : { what: said }) };
}

interface Texts {
  readonly [id: string]: string;
}
