import type { Brand } from '#base/brand.ts';

/** A mail address in lower case: how a calendar names people. */
export type Address = Brand<string, 'Address'>;

export const address = (text: string): Address => text.trim().toLowerCase().replace(/^mailto:/, '') as Address;

export interface Person {
  readonly name: string;
  readonly address: Address;
}

/** The signed-in person. `id` is the directory's object id, which chats use; `tenant` is its directory. */
export interface Me extends Person {
  readonly id: string;
  readonly tenant: string;
  /** Their account is kept by another organisation, which invited them into this directory. */
  readonly isGuest?: true;
}
