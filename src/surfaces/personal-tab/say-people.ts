import type { Person } from '#domain/person.ts';
import type { Format } from '#ui/format.ts';
import type { Words } from '#words/catalogue.ts';

/** More names than this are not read. */
const NAMED = 6;

export function sayPeople(people: readonly Person[], words: Words, format: Format): string {
  const names = people.map((person) => person.name || person.address);
  const named = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
  const rest = names.length - named.length;
  return format.list(rest > 0 ? [...named, words.meeting.more(format.number(rest))] : named);
}
