import type { Address, Person } from '#domain/person.ts';
import { shownAddress, shownLine } from './shown-words.ts';

const BRACKETS = /^(?:(.*) )?\((\S*)\)$/s;

/**
 * `name (address)`; the name alone for the author, and for a person without an address. An address has no blanks, so the
 * last ` (` begins it. Empty brackets only where a name would be taken for more than it is. Nothing for nobody.
 */
export function personLine(p: Person, author?: Person): string {
  const isAuthor = p.name === author?.name && p.address === author.address;
  const mistaken = p.name === '' ? p.address !== '' : BRACKETS.test(p.name) || (p.name === author?.name && !isAuthor);
  return (isAuthor || p.address === '') && !mistaken ? p.name : `${p.name} (${p.address})`.trimStart();
}

/** Reads `name (address)`; a name alone is the author's if it is the author's name, else one without an address. */
export function personFrom(text: string, author?: Person): Person {
  const line = shownLine(text);
  const found = BRACKETS.exec(line);
  if (found) return { name: found[1] ?? '', address: shownAddress(found[2] ?? '') };
  return author && line !== '' && line === author.name ? author : { name: line, address: '' as Address };
}
