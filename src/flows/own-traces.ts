import { ok, type Result } from '#base/result.ts';
import { minus, type Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import { PREPARING } from '#domain/occurrence-of-chat.ts';
import type { Me } from '#domain/person.ts';
import { meetingOfKey } from '#domain/record.ts';
import { authorMark, meetingMark } from '#domain/team-list.ts';
import { keyOfCard } from '#notes/card-key.ts';
import { parseCard } from '#notes/parse-card.ts';
import type { Failure } from '#ports/failure.ts';
import type { Invites } from '#ports/invites.ts';
import type { Notebook } from '#ports/notebook.ts';
import type { MeetingChat } from '#ports/meeting-chat.ts';
import type { LoopPlaces } from './coaching-loop.ts';
import { readPages, takeOff } from './deliver-page.ts';
import { eventTraces, headTraces, organized, stepsOf, type Organized } from './invitation-traces.ts';
import type { OwnCopy } from './own-copy.ts';

/** Where words of this person can stand, besides this device. */
export type TracePlace = 'folder' | 'cards' | 'invitations' | 'pages' | 'tasks' | 'block' | 'choices';

/** In the order in which they go: the folder last, because its file of choices says where the team's list is. */
const TRACE_PLACES: readonly TracePlace[] = ['cards', 'invitations', 'pages', 'tasks', 'block', 'choices', 'folder'];

/** One thing of the person's own that stands in a place. */
export interface Trace {
  /** What people know it by: a meeting's subject, a task's title, a file; empty where it has none. */
  readonly name: string;
  /** Of the meeting that it is about. */
  readonly start?: Instant;
  /** What it says, to be taken along; JSON. */
  readonly says: unknown;
  /** One that is gone already counts as removed. */
  remove(signal: AbortSignal): Promise<Result<void, Failure>>;
}

export interface FoundTraces {
  readonly place: TracePlace;
  readonly traces: readonly Trace[];
  /** Why there may be more than was found. */
  readonly failure?: Failure;
}

export interface TraceParts {
  readonly me: Me;
  readonly chat: MeetingChat;
  readonly invites: Invites;
  readonly notebook: Notebook;
  readonly places: LoopPlaces;
  /** Of the lists that the person has used. */
  readonly sites: readonly string[];
  /** Absent where nothing is kept on this device; then the folder is emptied file by file. */
  readonly copy: OwnCopy | undefined;
  /** All that the calendar shows: what stands about older meetings is not found. */
  readonly meetings: readonly Meeting[];
  /** Says what a person organizes after that; absent where nobody is signed in. */
  readonly later?: ((signal: AbortSignal) => Promise<Result<readonly Meeting[], Failure>>) | undefined;
}

/** Tells what is being looked at; `of`: how many steps there are. */
export type TellProgress = (done: number, of: number) => void;

/**
 * Looks in every place for what this person has written with any device, and removes nothing. A place that cannot be read is
 * among the answers, with the reason: one that was never allowed says so, and nothing can have been written there.
 */
export async function findTraces(parts: TraceParts, signal: AbortSignal, tell: TellProgress): Promise<readonly FoundTraces[]> {
  const chats = inOneChat(parts.meetings);
  const later = parts.later ? await parts.later(signal) : ok([]);
  const invited = organized(parts.meetings, later.ok ? later.value : []);
  const of = Object.keys(AT_ONCE).length + chats.length + stepsOf(invited);
  let done = 0;
  const step = (): void => tell((done += 1), of);
  tell(0, of);
  const found: FoundTraces[] = [];
  for (const place of TRACE_PLACES) {
    const look = place === 'cards' ? cards(parts, chats, signal, step) : place === 'invitations' ? invitations(parts, invited, later.ok ? undefined : later.failure, signal, step) : AT_ONCE[place](parts, signal).finally(step);
    found.push({ place, ...(await look) });
  }
  return found;
}

type Looked = Omit<FoundTraces, 'place'>;

/** Places that are looked at in one step; the others take one for each chat or invitation. */
const AT_ONCE: { readonly [place in Exclude<TracePlace, 'cards' | 'invitations'>]: (parts: TraceParts, signal: AbortSignal) => Promise<Looked> } = {
  folder: (parts, signal) => folder(parts, signal).then(asLooked),
  pages: (parts, signal) => pages(parts, signal).then(asLooked),
  tasks: (parts, signal) => tasks(parts, signal).then(asLooked),
  block: (parts, signal) => block(parts, signal).then(asLooked),
  choices,
};

function asLooked(traces: Result<readonly Trace[], Failure>): Looked {
  return traces.ok ? { traces: traces.value } : { traces: [], failure: traces.failure };
}

/** A chat that the person has left, or an event that is gone, does not keep the others from being looked at. */
const isOfOneAlone = ({ kind }: Failure): boolean => kind === 'gone' || kind === 'forbidden' || kind === 'rejected' || kind === 'badAnswer';

async function each<T>(all: readonly T[], look: (one: T) => Promise<Result<readonly Trace[], Failure>>, step: () => void = () => undefined): Promise<Looked> {
  const traces: Trace[] = [];
  let failure: Failure | undefined;
  for (const one of all) {
    const found = await look(one);
    step();
    if (found.ok) traces.push(...found.value);
    else if (found.failure.kind !== 'gone') failure = found.failure;
    if (!found.ok && !isOfOneAlone(found.failure)) break;
  }
  return { traces, ...(failure === undefined ? {} : { failure }) };
}

/** Those of a series stand together under its head. */
async function invitations(parts: TraceParts, { heads, events }: Organized, unseen: Failure | undefined, signal: AbortSignal, step: () => void): Promise<Looked> {
  const aims = new Map<string, string>();
  const ofHeads = await each(heads, (head) => headTraces(parts, head, aims, signal), step);
  const ofEvents = await each(events, (event) => eventTraces(parts, event, aims, signal), step);
  const failure = ofEvents.failure ?? ofHeads.failure ?? unseen;
  return { traces: [...ofHeads.traces, ...ofEvents.traces], ...(failure === undefined ? {} : { failure }) };
}

function cards({ chat, meetings }: TraceParts, chats: readonly (readonly Meeting[])[], signal: AbortSignal, step: () => void): Promise<Looked> {
  return each(chats, async (ofChat) => {
    const [first] = ofChat.toSorted((a, b) => a.start - b.start);
    const where = first ? await chat.chatOf(first, signal) : ok(undefined);
    if (!where.ok) return where;
    const thread = where.value;
    if (!first || thread === undefined) return ok([]);
    const own = await chat.ownCards(thread, minus(first.start, PREPARING), signal);
    if (!own.ok) return own;
    return ok(own.value.flatMap(({ cardJson, messageId }): readonly Trace[] => {
      const key = keyOfCard(cardJson);
      if (key === undefined) return [];
      const about = meetings.find(({ id }) => id === meetingOfKey(key));
      return [{ name: (about ?? first).subject, ...(about ? { start: about.start } : {}), says: recordIn(cardJson), remove: (stop) => chat.withdraw(thread, messageId, stop) }];
    }));
  }, step);
}

/** Of the meetings that the calendar shows: each page is a look of its own, and OneNote allows few in an hour. */
async function pages({ notebook, meetings }: TraceParts, signal: AbortSignal): Promise<Result<readonly Trace[], Failure>> {
  const earliest = meetings.reduce<Instant | undefined>((first, { start }) => (first === undefined || start < first ? start : first), undefined);
  const listed = earliest === undefined ? ok([]) : await notebook.pagesFrom(earliest, signal);
  if (!listed.ok) return listed;
  const read = await readPages(notebook, listed.value, undefined, signal);
  if (!read.ok) return read;
  const ours = read.value.filter(({ elements }) => elements.length > 0);
  return ok(ours.map((standing) => ({ name: standing.page.title, start: standing.page.at, says: standing.elements.map(({ record, words }) => record ?? words), remove: (stop) => takeOff(notebook, standing, stop) })));
}

async function tasks({ places }: TraceParts, signal: AbortSignal): Promise<Result<readonly Trace[], Failure>> {
  const all = await places.tasks.all(signal);
  return all.ok ? ok(all.value.map((task) => ({ name: task.title, says: { title: task.title, note: task.note, ...(task.due ? { due: task.due } : {}), isDone: task.isDone }, remove: (stop) => places.tasks.remove(task, stop) }))) : all;
}

async function block({ places }: TraceParts, signal: AbortSignal): Promise<Result<readonly Trace[], Failure>> {
  const all = await places.blocks.standing('UTC', signal);
  return all.ok ? ok(all.value.map(({ eventId, weekday, time }) => ({ name: '', says: { weekday, time, zone: 'UTC' }, remove: (stop) => places.blocks.remove(eventId, stop) }))) : all;
}

function choices({ me, places, sites, meetings }: TraceParts, signal: AbortSignal): Promise<Looked> {
  return each(sites, async (site) => {
    const list = places.teamList(site);
    const all = await list.rowsBy(authorMark(me), signal);
    if (!all.ok) return all;
    return ok(all.value.map((one) => {
      const about = meetings.find(({ id }) => ('row' in one ? meetingMark(id) === one.row.key : 'meeting' in one && id === one.meeting));
      const says = 'row' in one ? one.row : 'meeting' in one ? { kind: one.kind, choice: one.choice } : {};
      return { name: about?.subject ?? '', ...(about ? { start: about.start } : {}), says, remove: (stop) => list.remove(one, stop) };
    }));
  });
}

/** Off this device too: its copy would put each of them back. What is still on its way there is one of them by the time it is removed. */
async function folder({ places, copy }: TraceParts, signal: AbortSignal): Promise<Result<readonly Trace[], Failure>> {
  const all = await places.folder.list(signal);
  if (!all.ok) return all;
  const traces = new Map<string, Trace>();
  const put = (name: string, says: unknown): unknown => traces.set(name, { name, says, remove: (stop) => (copy ? copy.forget(name, stop) : places.folder.remove(name, stop)) });
  for (const { name } of all.value) {
    const read = await places.folder.read(name, signal);
    if (!read.ok) return read;
    put(name, read.value?.text ?? '');
  }
  const here = copy && copy.state.getSnapshot().is !== 'this-device' ? copy.documents.getSnapshot() : [];
  for (const [name, document] of here) if (!traces.has(name)) put(name, JSON.stringify(document));
  return ok([...traces.values()]);
}

function recordIn(cardJson: string): unknown {
  const parsed = parseCard(cardJson);
  return parsed.ok ? parsed.value : cardJson;
}

function inOneChat(meetings: readonly Meeting[]): readonly (readonly Meeting[])[] {
  const chats = new Map<string, Meeting[]>();
  for (const meeting of meetings) if (meeting.joinUrl !== undefined) chats.set(meeting.joinUrl, [...(chats.get(meeting.joinUrl) ?? []), meeting]);
  return [...chats.values()];
}
