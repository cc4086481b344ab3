import type { BuiltInTemplateId, Template } from '#domain/reflection.ts';
import type { Words } from '#words/catalogue.ts';

/** A template's name and, in one line, what it is for. */
export function templateWords({ id, words: own }: Template, words: Words): { readonly name: string; readonly what?: string } {
  if (own) return { name: own.name, ...(own.why === undefined ? {} : { what: own.why }) };
  const { name, what }: { readonly name: Texts & BuiltIn; readonly what: Texts & BuiltIn } = words.templates;
  const said = what[id];
  return { name: name[id] ?? id, ...(said === undefined ? {} : { what: said }) };
}

/** The compiler refuses a template of the product without its words. */
type BuiltIn = { readonly [id in BuiltInTemplateId]: string };

interface Texts {
  readonly [id: string]: string;
}
