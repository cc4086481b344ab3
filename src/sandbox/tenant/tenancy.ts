import { indexMeetings, type MeetingIndex } from './meeting-index.ts';
import type { SeedPerson } from './seed.ts';
import { openState, type ClockSetting, type State } from './state.ts';
import type { Seed } from './seed.ts';
import type { Store } from './store.ts';
import { openTokens, type Tokens } from './token.ts';

/** The living tenant: its state, its clock, its tokens. One object per tenant, made once and handed to every operation. */
export interface Tenancy {
  readonly state: State;
  readonly tokens: Tokens;
  /** The tenant's own time in milliseconds; real time unless somebody set the clock. */
  now(): number;
  /** Looks up the seed's meetings; made anew only when the seed was replaced. */
  index(): MeetingIndex;
  /** By directory id, address or role. */
  person(who: string): SeedPerson | undefined;
  /** Keeps the state. Called after a change and awaited before the answer goes out. */
  save(): Promise<void>;
}

export interface TenancyOptions {
  readonly store: Store;
  readonly now: () => number;
  readonly seed: () => Seed | Promise<Seed>;
  readonly clock: ClockSetting;
  readonly signingKey?: JsonWebKey;
}

export async function openTenancy({ store, now, seed, clock, signingKey }: TenancyOptions): Promise<Tenancy> {
  const state = await openState(store, { seed, clock, ...(signingKey && { key: signingKey }) });
  const tokens = await openTokens(state.key);
  let indexed: { readonly seed: Seed; readonly index: MeetingIndex } | undefined;
  let writing: Promise<void> = Promise.resolve();
  return {
    state,
    tokens,
    now: () => ('fixedAt' in state.clock ? state.clock.fixedAt : now() + state.clock.offset),
    index() {
      if (indexed?.seed !== state.seed) indexed = { seed: state.seed, index: indexMeetings(state.seed) };
      return indexed.index;
    },
    person(who) {
      const wanted = who.toLowerCase();
      return state.seed.people.find(({ id, address, role }) => id.toLowerCase() === wanted || address.toLowerCase() === wanted || role === wanted);
    },
    save() {
      writing = writing.catch(() => undefined).then(() => store.write(JSON.stringify(state)));
      return writing;
    },
  };
}
