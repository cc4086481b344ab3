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
import { openTabDebrief } from './tab-debrief.ts';
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
    case 'retry': opened().retry(ask.entry); return null;
    case 'dismiss': opened().dismiss(ask.entry); return null;
    case 'wake': opened().wake(); return null;
    case 'quiet': return quiet();
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
  return (debrief?.outbox.getSnapshot() ?? []).map((entry) => {
    if (!('state' in entry)) return { id: entry.id, state: 'unreadable' };
    const { state } = entry;
    return {
      id: entry.id,
      state: state.is,
      ...('why' in state ? { why: state.why.kind } : {}),
      ...('until' in state ? { until: state.until } : {}),
    };
  });
}

/** Lets everything that is due in this thread happen. */
const turn = (): Promise<void> => new Promise((resolve) => {
  turns.port1.addEventListener('message', () => resolve(), { once: true });
  turns.port2.postMessage(null);
});

const describe = (thrown: unknown): string => (thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
