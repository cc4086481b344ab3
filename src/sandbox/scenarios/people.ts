import type { SeedAttendee, SeedPerson } from '../tenant/seed.ts';

// Tarnwick is invented, and so is everybody in it. It makes moisture meters for timber yards.

/** `key`: two hexadecimal digits of one's own. */
const person = (key: string, name: string, jobTitle: string, role?: SeedPerson['role'], domain = 'tarnwick.example'): SeedPerson => ({
  id: `5a6e0c${key}-2b7d-4f38-9c14-d0e5b3a7f6${key}`,
  name,
  address: `${name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(' ', '.')}@${domain}`,
  jobTitle,
  ...(role ? { role } : {}),
});

export const ingrid = person('11', 'Ingrid Solheim', 'Head of product', 'manager');
export const tomasz = person('12', 'Tomasz Wójcik', 'Product engineer', 'attendee');
export const adaeze = person('13', 'Adaeze Okafor', 'Managing director', 'leader');
export const mateus = person('14', 'Mateus Carvalho', 'Purchasing and production');
export const priya = person('15', 'Priya Raman', 'Software lead');
export const hannah = person('16', 'Hannah Whitlock', 'Quality and support');
export const kenji = person('17', 'Kenji Morita', 'Electronics engineer');
/** A guest: her mailbox is her studio's. */
export const claire: SeedPerson = { ...person('18', 'Claire Dubreuil', 'Film and print, Studio Ormelune', 'guest', 'studio-ormelune.example'), hasMailbox: false };
export const lucas = person('21', 'Lucas Ferreira', 'Sales and distributors, Lisbon');
export const beatriz = person('22', 'Beatriz Nogueira', 'Field sales, Lisbon');
export const jonas = person('23', 'Jonas Reinhardt', 'Field sales, Berlin');
export const kavya = person('24', 'Kavya Nagaraj', 'App developer, Bengaluru');
export const desmond = person('25', 'Desmond Clarke', 'Field sales, Toronto');
export const jo = person('26', 'Jo Pemberton', 'Support');
export const ruth = person('27', 'Ruth Adler', 'Contracts');
export const sandra = person('28', 'Sandra Whelan', 'Assembly');
export const yusuf = person('29', 'Yusuf Karataş', 'Finance', 'steward');
export const wenjing = person('2a', 'Wenjing Luo', 'Readings and models');
export const oksana = person('2b', 'Oksana Tkachenko', 'Test engineer');
export const siobhan = person('2c', 'Siobhán Keane', 'Laboratory');
export const tereza = person('2d', 'Tereza Malíková', 'Manuals and translation');
export const aroha = person('2e', 'Aroha Tāmati', 'Training');
export const nadir = person('2f', 'Nadir Benali', 'Warehouse');
export const gabriela = person('30', 'Gabriela Quispe', 'Purchasing');

export const PEOPLE: readonly SeedPerson[] = [
  ingrid, tomasz, adaeze, mateus, priya, hannah, kenji, claire, lucas, beatriz, jonas, kavya, desmond, jo, ruth, sandra, yusuf,
  wenjing, oksana, siobhan, tereza, aroha, nadir, gabriela,
];

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

const room = (name: string, address: string): SeedAttendee => ({ person: { name, address }, type: 'resource', response: 'accepted' });

export const alder = room('Room Alder (8)', 'room.alder@tarnwick.example');
export const larch = room('Room Larch (4)', 'room.larch@tarnwick.example');

/** Colleagues who come to the all-hands only and have no account in the sandbox. */
export const EVERYBODY_ELSE: readonly SeedAttendee[] = [
  'Amina Yusuf', 'Piotr Nowak', 'Gwen Pritchard', 'Oluwaseun Bello', 'Mei Tanaka', 'Rhys Maddox', 'Katarina Horvat',
  'Ibrahim Diallo', 'Nadia Petrova', 'Colm Doherty', 'Leila Haddad', 'Bruno Keller', 'Sofia Marin', 'Arjun Nair',
  'Freya Dahl', 'Tadeo Ruiz', 'Elin Berg', 'Hugo Laurent', 'Samira Aziz', 'Dewi Hughes',
].map((name) => outsider(name, `${name.toLowerCase().replace(' ', '.')}@tarnwick.example`));
