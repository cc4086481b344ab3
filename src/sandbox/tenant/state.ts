import type { ActiveFault } from './faults.ts';
import { newLife, type Life } from './life.ts';
import { threadId } from './derived-ids.ts';
import type { Seed, SeedMeeting } from './seed.ts';
import { SETTINGS, type Settings } from './settings.ts';
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

/** A To Do list; `fields` as Graph's names have them. */
export interface KeptTaskList {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly tasks: readonly KeptTask[];
}

export interface KeptTask {
  readonly id: string;
  readonly version: number;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly fields: { readonly [name: string]: unknown };
  readonly linked: readonly { readonly [name: string]: unknown }[];
}

/** A person's OneNote; `parent` of a section is its notebook, of a page its section. */
export interface KeptNotes {
  readonly notebooks: readonly { readonly id: string; readonly name: string; readonly isDefault: boolean }[];
  readonly sections: readonly { readonly id: string; readonly name: string; readonly parent: string }[];
  readonly pages: readonly KeptPage[];
}

export interface KeptPage {
  readonly id: string;
  readonly parent: string;
  readonly title: string;
  readonly version: number;
  readonly createdAt: number;
  readonly changedAt: number;
  /** What stands in its first div, as it was given. */
  readonly html: string;
}

/** What an administrator has granted the app on a site; `manage` may also make lists. */
export type SiteGrant = 'none' | 'read' | 'write' | 'manage';

/** A SharePoint site as `/__tenant/sites` takes it. */
export interface KeptSite {
  readonly id: string;
  readonly host: string;
  /** Behind the host, without a slash in front: `teams/launch`. */
  readonly path: string;
  readonly name: string;
  /** Ids of people. */
  readonly members: readonly string[];
  readonly grant: SiteGrant;
  readonly lists: readonly KeptList[];
}

export interface KeptList {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly KeptColumn[];
  readonly items: readonly KeptItem[];
  /** Ids of people, where the list does not take over the site's members. */
  readonly members?: readonly string[];
  /** Its items are made when it is first asked for. */
  readonly unmade?: boolean;
  /** Those of them who may read it and not write. */
  readonly readers?: readonly string[];
}

export interface KeptColumn {
  readonly name: string;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly choices: readonly string[] | null;
  /** Of several lines of text. */
  readonly lines?: true;
}

export interface KeptItem {
  readonly id: string;
  readonly version: number;
  readonly by: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly fields: { readonly [name: string]: unknown };
}

/** A notice that went to somebody's activity feed. */
export interface Activity {
  readonly chat: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly at: number;
  /** The caller's `client-request-id`: a browser that repeats a request by itself repeats it too. */
  readonly request: string | null;
  readonly parameters: { readonly [name: string]: string };
}

/** What a person's own event or series carries besides what a meeting has. */
export interface OwnEvent {
  readonly person: string;
  readonly transactionId: string | null;
  readonly properties: { readonly [id: string]: string };
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

/** How delta refuses links that have aged: by 410, or in the words of older services. */
export type AgedAs = 410 | 404 | 400;

/** Everything that survives a restart. `seed` never changes; the rest starts from it and is what people did since. */
export interface State {
  readonly version: 2;
  readonly key: JsonWebKey;
  seed: Seed;
  clock: ClockSetting;
  settings: Settings;
  life: Life;
  /** Delta links of another age than this are refused. */
  delta: { readonly age: number; readonly as: AgedAs };
  adminConsented: string[];
  consented: { [person: string]: string[] };
  messages: { [chat: string]: Message[] };
  files: { [person: string]: { [path: string]: File } };
  tasks: { [person: string]: readonly KeptTaskList[] };
  notes: { [person: string]: KeptNotes };
  sites: { [site: string]: KeptSite };
  activities: Activity[];
  /** By the id of the event, or of the series. */
  ownEvents: { [item: string]: OwnEvent };
  /** Counts what was made here, for ids. */
  made: number;
  codes: { [code: string]: PendingCode };
  faults: ActiveFault[];
}

export const EMPTY_SEED: Seed = {
  tenant: { id: '00000000-0000-4000-a000-000000000000', name: 'Empty' },
  people: [], adminConsented: [], consented: {}, series: [], meetings: [],
};

export interface Start {
  readonly key: JsonWebKey;
  readonly clock: ClockSetting;
  readonly settings: Settings;
  /** Counts the starts of this tenant, so that a delta link from before one is not taken for a fresh one. */
  readonly age: number;
}

export function seededState(seed: Seed, { key, clock, settings, age }: Start): State {
  return {
    version: 2, key, seed, clock, settings: { ...settings, ...seed.settings }, life: newLife(), delta: { age, as: 410 },
    adminConsented: [...seed.adminConsented],
    consented: Object.fromEntries(Object.entries(seed.consented).map(([person, scopes]) => [person, [...scopes]])),
    messages: seededMessages(seed), files: {}, ...nothingMade(), codes: {}, faults: [],
  };
}

/** In order of time; a message's id is its time, so two of the same moment are a millisecond apart. */
function seededMessages(seed: Seed): State['messages'] {
  const heads = new Map(seed.series.map(({ id, from }) => [id, from ?? id]));
  const roomOf = ({ id, series }: SeedMeeting): string => (series === undefined ? id : heads.get(series) ?? series);
  const channels = new Set(seed.meetings.filter(({ inChannel }) => inChannel).map(roomOf));
  const all: State['messages'] = {};
  const written = seed.meetings.flatMap((meeting) => (meeting.messages ?? []).map((message) => ({ ...message, room: roomOf(meeting), time: Date.parse(message.at) })));
  for (const { from, html, room, time } of written.sort((a, b) => a.time - b.time)) {
    const chat = all[threadId(room, channels.has(room))] ??= [];
    const at = Math.max(time, Number(chat.at(-1)?.id ?? 0) + 1);
    chat.push({ id: String(at), from, createdAt: at, modifiedAt: at, subject: null, importance: 'normal', body: { contentType: 'html', content: html }, attachments: [] });
  }
  return all;
}

/** Apart, as a state that was kept before there was any of it has none. */
const nothingMade = (): Pick<State, 'tasks' | 'notes' | 'sites' | 'activities' | 'ownEvents' | 'made'> => ({ tasks: {}, notes: {}, sites: {}, activities: [], ownEvents: {}, made: 0 });

export interface First {
  readonly seed: () => Seed | Promise<Seed>;
  readonly clock: ClockSetting;
  readonly settings: Settings;
  readonly key?: JsonWebKey;
}

/**
 * Reads the kept state, or starts one. What version 1 kept is let go, but for its key: it is a sandbox, and nobody's work
 * lies in it. Throws if the store holds a text that is no state: nothing else is overwritten unasked.
 */
export async function openState(store: Store, { seed, clock, settings, key }: First): Promise<State> {
  const text = await store.read();
  const kept = text === undefined ? undefined : readState(text);
  if (kept?.version === 2) return { ...nothingMade(), ...(kept as State), settings: { ...SETTINGS, ...(kept as State).settings } };
  const state = seededState(await seed(), { key: key ?? kept?.key ?? (await newSigningKey()), clock, settings, age: 0 });
  await store.write(stateText(state));
  return state;
}

const seedTexts = new WeakMap<Seed, string>();

/** The seed never changes and is by far the largest part, so it is written out once. */
export function stateText({ seed, ...rest }: State): string {
  const known = seedTexts.get(seed) ?? JSON.stringify(seed);
  seedTexts.set(seed, known);
  return `${JSON.stringify(rest).slice(0, -1)},"seed":${known}}`;
}

function readState(text: string): { readonly version: 1 | 2; readonly key?: JsonWebKey } {
  let found: { version?: unknown; key?: JsonWebKey };
  try {
    found = JSON.parse(text) as typeof found;
  } catch {
    throw new Error('The sandbox tenant cannot read its kept state: it is no JSON. Delete it to start again.');
  }
  if (found.version !== 1 && found.version !== 2) throw new Error('The sandbox tenant cannot read its kept state: the version is neither 1 nor 2. Delete it to start again.');
  return found as { version: 1 | 2; key?: JsonWebKey };
}
