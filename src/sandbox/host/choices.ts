import { HOST_THEMES, type HostPerson, type HostTheme } from './host-scene.ts';

/** What the visitor chose: kept in the address, so that it can be sent on, and in the tab. */
export interface Choices {
  readonly person: HostPerson;
  readonly theme: HostTheme;
}

/** The address wins over what the tab remembers; a name that is unknown here is passed over. A person goes by id, address or role. */
export function readChoices(people: readonly [HostPerson, ...HostPerson[]]): Choices {
  const asked = new URL(location.href).searchParams;
  const candidates = (name: string) => [asked.get(name), sessionStorage.getItem(`host.${name}`)];
  const person = candidates('person').map((who) => people.find(({ id, address, role }) => who !== null && [id, address, role].includes(who)));
  const theme = candidates('theme').map((name) => HOST_THEMES.find((known) => known === name));
  return { person: person.find(Boolean) ?? people[0], theme: theme.find(Boolean) ?? 'default' };
}

export function keepChoices({ person, theme }: Choices): void {
  const address = new URL(location.href);
  const kept = { person: person.role ?? person.id, theme };
  for (const [name, value] of Object.entries(kept)) {
    address.searchParams.set(name, value);
    sessionStorage.setItem(`host.${name}`, value);
  }
  history.replaceState(null, '', address);
}
