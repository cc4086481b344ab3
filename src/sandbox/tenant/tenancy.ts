import type { Life } from './life.ts';
import { indexMeetings, type MeetingIndex } from './meeting-index.ts';
import type { Seed, SeedPerson } from './seed.ts';
import type { Settings } from './settings.ts';
import { openState, stateText, type ClockSetting, type State } from './state.ts';
import type { Store } from './store.ts';
import { openTokens, type Tokens } from './token.ts';

/** The living tenant: its state, its clock, its tokens. One object per tenant, made once and handed to every operation. */
export interface Tenancy {
  readonly state: State;
  readonly tokens: Tokens;
  /** The tenant's own time in milliseconds; real time unless somebody set the clock. */
  now(): number;
  /** Looks up the meetings as they are now; made anew when something changed. */
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
  readonly settings: Settings;
  readonly signingKey?: JsonWebKey;
}

export async function openTenancy({ store, now, seed, clock, settings, signingKey }: TenancyOptions): Promise<Tenancy> {
  const state = await openState(store, { seed, clock, settings, ...(signingKey && { key: signingKey }) });
  const tokens = await openTokens(state.key);
  let indexed: { readonly life: Life; readonly shape: number; readonly index: MeetingIndex } | undefined;
  let writing: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return {
    state,
    tokens,
    now: () => ('fixedAt' in state.clock ? state.clock.fixedAt : now() + state.clock.offset),
    index() {
      const { seed: filled, life } = state;
      if (indexed?.life !== life || indexed.shape !== life.shape) indexed = { life, shape: life.shape, index: indexMeetings(filled, life) };
      return indexed.index;
    },
    person(who) {
      const wanted = who.toLowerCase();
      return state.seed.people.find(({ id, address, role }) => id.toLowerCase() === wanted || address.toLowerCase() === wanted || role === wanted);
    },
    save() {
      // A write that has not begun yet takes this change along.
      next ??= writing = writing.catch(() => undefined).then(() => {
        next = undefined;
        return store.write(stateText(state));
      });
      return next;
    },
  };
}
