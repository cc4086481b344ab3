import type { Address, Person } from '#domain/person.ts';
import { shownAddress, shownLine } from './shown-words.ts';

/** An address has no blanks, so the last ` (` begins it. Empty brackets only where a name would be taken for more. */
export const personLine = (p: Person): string =>
  p.address === '' && !/(?:^| )\(\S*\)$/.test(p.name) ? p.name : `${p.name} (${p.address})`.trimStart();

/** `name (address)`; words without brackets at the end are a name. */
export function personFrom(text: string): Person {
  const line = shownLine(text);
  const found = /^(?:(.*) )?\((\S*)\)$/s.exec(line);
  return found ? { name: found[1] ?? '', address: shownAddress(found[2] ?? '') } : { name: line, address: '' as Address };
}
