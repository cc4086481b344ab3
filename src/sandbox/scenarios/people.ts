import type { SeedAttendee, SeedPerson } from '../tenant/seed.ts';

// Tarnwick is invented, and so is everybody in it. It makes moisture meters for timber yards.

const person = (key: string, name: string, jobTitle: string, role?: SeedPerson['role'], domain = 'tarnwick.example'): SeedPerson => ({
  id: `5a6e0c1${key}-2b7d-4f38-9c14-d0e5b3a7f60${key}`,
  name,
  address: `${name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(' ', '.')}@${domain}`,
  jobTitle,
  ...(role ? { role } : {}),
});

export const ingrid = person('1', 'Ingrid Solheim', 'Head of product', 'manager');
export const tomasz = person('2', 'Tomasz Wójcik', 'Product engineer', 'attendee');
export const adaeze = person('3', 'Adaeze Okafor', 'Managing director', 'leader');
export const mateus = person('4', 'Mateus Carvalho', 'Purchasing and production');
export const priya = person('5', 'Priya Raman', 'Software lead');
export const hannah = person('6', 'Hannah Whitlock', 'Quality and support');
export const kenji = person('7', 'Kenji Morita', 'Electronics engineer');
export const claire = person('8', 'Claire Dubreuil', 'Film and print, Studio Ormelune', 'guest', 'studio-ormelune.example');

export const PEOPLE: readonly SeedPerson[] = [ingrid, tomasz, adaeze, mateus, priya, hannah, kenji, claire];

/** The names of the scripts, which are first names, to those of a transcript. */
export const FULL_NAMES: ReadonlyMap<string, string> = new Map(PEOPLE.map(({ name }) => [name.split(' ')[0] ?? name, name]));

export const accepted = (who: SeedPerson): SeedAttendee => ({ person: who.id, type: 'required', response: 'accepted' });
export const declined = (who: SeedPerson): SeedAttendee => ({ person: who.id, type: 'required', response: 'declined' });
export const unsure = (who: SeedPerson): SeedAttendee => ({ person: who.id, type: 'optional', response: 'tentativelyAccepted' });
export const silent = (who: SeedPerson): SeedAttendee => ({ person: who.id, type: 'required', response: 'none' });

export const outsider = (name: string, address: string): SeedAttendee => ({
  person: { name, address },
  type: 'required',
  response: 'none',
});

export const alder: SeedAttendee = {
  person: { name: 'Room Alder (8)', address: 'room.alder@tarnwick.example' },
  type: 'resource',
  response: 'accepted',
};

/** Colleagues who come to the all-hands only and have no account in the sandbox. */
export const EVERYBODY_ELSE: readonly SeedAttendee[] = [
  'Jo Pemberton', 'Lucas Ferreira', 'Sandra Whelan', 'Ruth Adler', 'Amina Yusuf', 'Piotr Nowak', 'Gwen Pritchard',
  'Oluwaseun Bello', 'Mei Tanaka', 'Rhys Maddox', 'Katarina Horvat', 'Ibrahim Diallo', 'Nadia Petrova', 'Colm Doherty',
  'Leila Haddad', 'Bruno Keller', 'Sofia Marin', 'Arjun Nair', 'Freya Dahl', 'Tadeo Ruiz', 'Elin Berg', 'Hugo Laurent',
  'Samira Aziz', 'Dewi Hughes',
].map((name) => outsider(name, `${name.toLowerCase().replace(' ', '.')}@tarnwick.example`));
