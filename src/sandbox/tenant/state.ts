import type { ActiveFault } from './faults.ts';
import type { Seed } from './seed.ts';
import type { Store } from './store.ts';
import { newSigningKey } from './token.ts';

export interface Message {
  readonly id: string;
  readonly from: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly editedAt?: number;
  readonly deletedAt?: number;
  readonly subject: string | null;
  readonly importance: string;
  readonly body: { readonly contentType: string; readonly content: string };
  readonly attachments: readonly object[];
}

export interface File {
  readonly id: string;
  readonly version: number;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly contentType: string;
  readonly text: string;
}

/** A sign-in that has been approved and waits for its code to be exchanged. */
export interface PendingCode {
  readonly person: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly nonce: string | undefined;
  readonly challenge: string | undefined;
}

export type ClockSetting = { readonly fixedAt: number } | { readonly offset: number };

/** Everything that survives a restart. `seed` never changes; the rest starts from it and is what people did since. */
export interface State {
  readonly version: 1;
  readonly key: JsonWebKey;
  seed: Seed;
  clock: ClockSetting;
  adminConsented: string[];
  consented: { [person: string]: string[] };
  messages: { [chat: string]: Message[] };
  files: { [person: string]: { [path: string]: File } };
  codes: { [code: string]: PendingCode };
  faults: ActiveFault[];
}

export const EMPTY_SEED: Seed = {
  tenant: { id: '00000000-0000-4000-a000-000000000000', name: 'Empty' },
  people: [], adminConsented: [], consented: {}, series: [], meetings: [],
};

export function seededState(seed: Seed, key: JsonWebKey, clock: ClockSetting): State {
  return {
    version: 1, key, seed, clock,
    adminConsented: [...seed.adminConsented],
    consented: Object.fromEntries(Object.entries(seed.consented).map(([person, scopes]) => [person, [...scopes]])),
    messages: {}, files: {}, codes: {}, faults: [],
  };
}

/** Reads the kept state, or starts one. Throws if the store holds a text that is no state of this version: nothing is overwritten unasked. */
export async function openState(store: Store, first: { readonly seed: () => Seed | Promise<Seed>; readonly clock: ClockSetting; readonly key?: JsonWebKey }): Promise<State> {
  const text = await store.read();
  if (text !== undefined) return readState(text);
  const state = seededState(await first.seed(), first.key ?? (await newSigningKey()), first.clock);
  await store.write(JSON.stringify(state));
  return state;
}

function readState(text: string): State {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new Error('The sandbox tenant cannot read its kept state: it is no JSON. Delete it to start again.');
  }
  if ((found as { version?: unknown }).version !== 1) throw new Error('The sandbox tenant cannot read its kept state: the version is not 1. Delete it to start again.');
  return found as State;
}
