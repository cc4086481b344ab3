import { address, type Person } from '#domain/person.ts';
import type { Attendee, Response } from '#domain/meeting.ts';
import { short, type SkippedPart } from './file-problem.ts';
import { linesNamed, type Part } from './ics-parts.ts';
import { readProperty, type Property } from './ics-lines.ts';

export interface People {
  /** Undefined where the file names none: an appointment of one's own. */
  readonly organizer?: Person;
  readonly attendees: readonly Attendee[];
  readonly skipped: readonly SkippedPart[];
}

/** Everyone an event names. The organizer is one of the attendees, as in `Meeting`; nobody stands there twice. */
export function readPeople(event: Part): People {
  const skipped: SkippedPart[] = [];
  const found: Attendee[] = [];
  let organizer: Person | undefined;

  for (const line of [...linesNamed('ORGANIZER', event), ...linesNamed('ATTENDEE', event)]) {
    const property = readProperty(line);
    const person = property && readPerson(property);
    if (!person) skipped.push({ line: line.line, why: 'bad-attendee', text: short(line.text) });
    else if (line.name === 'ORGANIZER') organizer ??= person;
    else found.push({ ...person, response: responseOf(property), kind: kindOf(property) });
  }
  if (!organizer) return { attendees: distinct(found), skipped };
  const own = found.find((a) => same(a, organizer));
  const name = organizer.name === organizer.address && own ? own.name : organizer.name;
  const first: Attendee = { name, address: organizer.address, response: 'organizer', kind: 'required' };
  return { organizer: { name, address: organizer.address }, attendees: distinct([first, ...found]), skipped };
}

/** Exchange writes directory paths or `invalid:nomail` where it knows no mail address: such people keep their name only. */
function readPerson({ params, values }: Property): Person | undefined {
  const written = typeof values[0] === 'string' ? values[0] : '';
  const mail = [written, params['email'] ?? ''].map(address).find((a) => /^[^@\s]+@[^@\s]+$/.test(a)) ?? address('');
  const name = (params['cn'] ?? '').trim().replace(/^(['"])(.*)\1$/, '$2').trim() || mail;
  return name ? { name, address: mail } : undefined;
}

const responses: { readonly [partstat: string]: Response } = { ACCEPTED: 'accepted', TENTATIVE: 'tentative', DECLINED: 'declined', DELEGATED: 'declined' };

const responseOf = ({ params }: Property): Response => responses[(params['partstat'] ?? '').toUpperCase()] ?? 'none';

function kindOf({ params }: Property): Attendee['kind'] {
  if (/^(?:ROOM|RESOURCE)$/i.test(params['cutype'] ?? '')) return 'room';
  return /^(?:OPT|NON)-PARTICIPANT$/i.test(params['role'] ?? '') ? 'optional' : 'required';
}

const same = (a: Person, b: Person): boolean => (a.address || b.address ? a.address === b.address : a.name === b.name);

function distinct(people: readonly Attendee[]): readonly Attendee[] {
  const seen = new Map<string, Attendee>();
  for (const person of people) {
    const key = person.address || person.name;
    if (!seen.has(key)) seen.set(key, person);
  }
  return [...seen.values()];
}
