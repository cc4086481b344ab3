import { instant } from '#base/time.ts';
import { me as personOf } from './scene.ts';
import { meetingOf, START } from './scene.ts';
import type { Target } from '#domain/target.ts';
import type { RunningDebrief } from '#flows/create-debrief.ts';
import type { Failure } from '#ports/failure.ts';
import type { Result } from '#base/result.ts';
import { installEdges, type Edges } from './edges.ts';
import { INVITED } from './scene.ts';
import type { ShownEntry } from './story.ts';
import type { Keep } from './keeps.ts';
import { errandId } from './promised-entry.ts';
import { openTabDebrief } from './tab-debrief.ts';
import { doKeep, isErrandOf } from './tab-keep.ts';
import type { ActAnswer, Answers, Ask, FromTab, Setup, Stillness } from './tab-words.ts';
import { virtualClock } from './virtual-clock.ts';
import { draftOf, recordOf, type Wording } from './words.ts';

// One tab of one device, as a dedicated worker.

const clock = virtualClock(START);
const turns = new MessageChannel();
turns.port1.start();
const say = (words: FromTab): void => postMessage(words);
/** What a request takes of the shared time, in ms; more than the pauses between requests that Teams' limits ask for. */
const LATENCY = 60;

let edges: Edges | undefined;
let debrief: RunningDebrief | undefined;
let setup: Setup | undefined;
/** Marks of writes that are just being promised. */
const writing = new Set<string>();

addEventListener('message', ({ data: [about, ask] }: MessageEvent<[number, Ask]>) => {
  hear(ask).then((answer) => say({ about, answer }), (thrown: unknown) => say({ problem: describe(thrown) }));
});
addEventListener('error', (event) => say({ problem: `uncaught: ${event.message}` }));
addEventListener('unhandledrejection', (event) => say({ problem: `unhandled: ${describe(event.reason)}` }));

async function hear(ask: Ask): Promise<Answers[keyof Answers]> {
  switch (ask.is) {
    case 'open': return open(ask.setup);
    case 'world': return changed(ask.world);
    case 'arm': edges?.arm(ask.edge); return null;
    case 'disarm': edges?.disarm(); return null;
    case 'write': return write(ask.meeting, ask.wording, ask.invite);
    case 'undo': return undo(ask.meeting);
    case 'keep': return keep(ask.keep);
    case 'retry': case 'dismiss': answerEntry(ask.is, ask.entry); return null;
    case 'wake': opened().wake(); return null;
    case 'quiet': return quiet();
    case 'busy': return { activity: edges?.activity() ?? 0, underWay: edges?.underWay() ?? [] };
  }
}

function changed(world: Edges['world']): null {
  if (edges) edges.world = world;
  clock.move(world.elapsed, world.skew);
  return null;
}

async function open(given: Setup): Promise<Answers['open']> {
  setup = given;
  const installed = installEdges(given.world, { die: () => say({ died: true }), elapsed: () => clock.elapsed(), answered: () => clock.move(clock.elapsed() + LATENCY) });
  edges = installed;
  clock.move(given.world.elapsed, given.world.skew);
  const started = await openTabDebrief(given, personOf(given.person), clock, () => installed.world);
  if (!started.ok) return { failure: started.failure.kind };
  debrief = started.value;
  return {};
}

function opened(): RunningDebrief {
  if (!debrief) throw new Error('This tab did not open.');
  return debrief;
}

/** As the form does it: the draft is kept, the invitation is looked at, then the write is promised. */
async function write(id: string, wording: Wording, wantsInvite: boolean): Promise<ActAnswer> {
  const person = personOf(setup?.person ?? '');
  const meeting = meetingOf(id, person.id);
  const record = recordOf(wording, meeting, person);
  await opened().keepDraft(draftOf(wording, meeting, instant(clock.now())), undefined);
  const targets: Target[] = [{ to: 'chat' }];
  const invited = wantsInvite ? INVITED[id] : undefined;
  if (invited !== undefined) {
    const occurrence = meetingOf(invited, person.id);
    const seen = await opened().seeInvite(record, occurrence, new AbortController().signal);
    if (seen.ok && occurrence.origin.from === 'calendar') {
      targets.push({ to: 'invite', occurrence: occurrence.id, eventId: occurrence.origin.eventId, seen: seen.value.seen });
    }
  }
  writing.add(wording.mark);
  const done = await acting(() => opened().writeBack(meeting, record, targets), targets.length > 1);
  writing.delete(wording.mark);
  return { ...done, entries: done.entries.filter(({ mark }) => mark === wording.mark) };
}

async function undo(id: string): Promise<ActAnswer> {
  const others = new Set(writing);
  const done = await acting(() => opened().undo(meetingOf(id, setup?.person ?? '')), false);
  const entries = done.entries.filter(({ mark }) => mark === undefined || !(others.has(mark) || writing.has(mark)));
  return { ...done, entries, outcome: done.outcome === 'acknowledged' && entries.length === 0 ? 'void' : done.outcome };
}

/** A failure in the middle may have kept a part: only what is refused before anything is done has surely no effect. */
const NOTHING_DONE: ReadonlySet<string> = new Set(['gone', 'tooMany', 'alreadyReminded']);

async function keep(wanted: Keep): Promise<Answers['keep']> {
  const person = setup?.person ?? '';
  const loop = opened().loop.getSnapshot();
  if (!loop) throw new Error('This tab has no loop.');
  const before = edges?.errands.length ?? 0;
  const done = await doKeep(loop, wanted, person);
  if (!done.ok) return { outcome: NOTHING_DONE.has(done.failure.kind) ? 'refused' : 'unknown' };
  const entry = edges?.errands.slice(before).findLast(({ errand }) => isErrandOf(wanted, errand, person));
  return { outcome: 'acknowledged', ...(entry ? { entry: errandId(entry) } : {}) };
}

/** The entries of outbox and errands are answered alike; the own copy is one that is only looked at again. */
function answerEntry(how: 'retry' | 'dismiss', entry: string): void {
  const loop = opened().loop.getSnapshot();
  if (entry === OWN_COPY) return loop?.copy.wake();
  const errand = loop?.errands.entries.getSnapshot().find((one) => 'number' in one && errandId(one) === entry);
  if (errand) loop?.errands[how](errand.id);
  else opened()[how](entry);
}

/** How the own copy is shown among the entries. */
const OWN_COPY = 'own-copy';

async function acting(act: () => Promise<Result<void, Failure>>, invite: boolean): Promise<ActAnswer> {
  const before = edges?.promised.length ?? 0;
  const done = await act();
  // The note of what was put into a transaction that came to nothing goes a moment after the failure is told.
  if (!done.ok) return { outcome: 'refused', why: done.failure.kind, invite, entries: [] };
  const entries = edges?.promised.slice(before) ?? [];
  return { outcome: entries.length === 0 ? 'void' : 'acknowledged', invite, entries };
}

/** Answers when two turns of the thread in a row had nothing under way. */
async function quiet(): Promise<Stillness> {
  for (let still = 0, seen = -1; still < 2; still += 1) {
    await edges?.idle();
    await turn();
    const now = edges?.activity() ?? 0;
    if (now !== seen) still = 0;
    seen = now;
  }
  const next = clock.next();
  return { ...(next === undefined ? {} : { next }), elapsed: clock.elapsed(), activity: edges?.activity() ?? 0, refused: edges?.refused() ?? 0, entries: shown() };
}

function shown(): readonly ShownEntry[] {
  const loop = debrief?.loop.getSnapshot();
  const errands = (loop?.errands.entries.getSnapshot() ?? []).map((entry) => ('number' in entry ? { ...entry, id: errandId(entry) } : entry));
  return [...shownCopy(), ...[...(debrief?.outbox.getSnapshot() ?? []), ...errands].map((entry) => {
    if (!('state' in entry)) return { id: entry.id, state: 'unreadable' };
    const { state } = entry;
    return {
      id: entry.id,
      state: state.is,
      ...('why' in state ? { why: state.why.kind } : {}),
      ...('until' in state ? { until: state.until } : {}),
    };
  })];
}

/** An own copy that is not in the folder yet is something that its person waits for. */
function shownCopy(): readonly ShownEntry[] {
  const state = debrief?.loop.getSnapshot()?.copy.state.getSnapshot();
  if (!state || state.is === 'agreed' || (state.is === 'this-device' && state.why === undefined)) return [];
  const isRefused = state.is === 'this-device' || state.is === 'unreadable';
  return [{ id: OWN_COPY, state: isRefused ? 'refused' : 'waiting', ...('why' in state && state.why ? { why: state.why.kind } : {}), ...('until' in state ? { until: state.until } : {}) }];
}

/** Lets everything that is due in this thread happen. */
const turn = (): Promise<void> => new Promise((resolve) => {
  turns.port1.addEventListener('message', () => resolve(), { once: true });
  turns.port2.postMessage(null);
});

const describe = (thrown: unknown): string => (thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
