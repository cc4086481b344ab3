import { ok } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import { instant, ms } from '#base/time.ts';
import { followRecord, type Follower } from '#flows/follow-record.ts';
import { placeInRound } from '#flows/polling.ts';
import type { Clock } from '#ports/clock.ts';
import { drivenClock, type DrivenClock } from '../requests/driven-clock.ts';
import { seededRandom } from './seeded-random.ts';

export interface Simulated {
  readonly panels: number;
  readonly chats: number;
  readonly livelyChats: number;
  readonly occasionalChats: number;
  readonly peakRequestsPerSecond: number;
  readonly meanRequestsPerSecond: number;
  readonly slowestChangeSeenActive: number;
  readonly slowestChangeSeenQuiet: number;
}

export interface Simulation {
  readonly panels: number;
  readonly chats: number;
  /** Chats in which somebody writes down something about every minute, all the time. */
  readonly lively: number;
  /** Chats in which that happens about every quarter of an hour; the rest are silent. */
  readonly occasional: number;
  readonly seed: number;
  readonly minutes: number;
}

const SECOND = 1000;
const START = Date.UTC(2026, 10, 23, 9);
/** Panels are opened over so long: some before the meeting, some when there is something to write down. */
const OPENING = 600 * SECOND;
/** People's devices differ by so much. */
const SKEW = 1 * SECOND;
/** How long an answer takes. */
const ANSWER = { least: 150, most: 800 };
/** Reads of the chat that the delivery of a card makes: before it and after it. */
const READS_OF_A_WRITE = 2;
/** The panel follows closely for so long after the last change that it saw. */
const ACTIVE = 120 * SECOND;
/** From one change to the next, on average. */
const GAP = { lively: 60 * SECOND, occasional: 900 * SECOND };

interface Change {
  readonly at: number;
  readonly by: Panel;
}

interface Chat {
  readonly people: readonly string[];
  readonly panels: Panel[];
  readonly changes: Change[];
  readonly gap: number;
}

interface Panel {
  readonly follower: Follower;
  readonly opened: number;
  /** Changes of the chat that it has seen. */
  seen: number;
  /** When it heard of a change. */
  readonly heard: number[];
}

/** An hour of many panels on the product's own polling, against a counted service; time takes no time. */
export async function simulatePanels({ panels, chats, lively, occasional, seed, minutes }: Simulation): Promise<Simulated> {
  const random = seededRandom(seed);
  const clock: DrivenClock = drivenClock(instant(START), () => false);
  const end = START + minutes * 60 * SECOND;
  const perSecond = new Map<number, number>();
  const slowest = { active: 0, quiet: 0 };
  const ends: (() => void)[] = [];

  const count = (): void => {
    const second = Math.floor(clock.now() / SECOND);
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  };
  const sleep = (time: number): Promise<void> => clock.wait(ms(time));
  const exponential = (mean: number): number => -mean * Math.log(1 - random());

  function open(chat: Chat, name: string, who: string): Panel {
    const skew = (2 * random() - 1) * SKEW;
    const own: Clock = { now: () => instant(clock.now() + skew), wait: (time, signal) => clock.wait(time, signal) };
    const phase = placeInRound(name, who, chat.people, random);
    const panel: Panel = { opened: START + random() * OPENING, seen: 0, heard: [], follower: followRecord({
      look: () => look(chat, panel), share: () => ({ people: chat.people.length, phase }), visible: source(true), clock: own, random,
    }) };
    return panel;
  }

  async function look(chat: Chat, panel: Panel): Promise<ReturnType<typeof ok<{ isNew: boolean }>>> {
    count();
    const time = ANSWER.least + random() * (ANSWER.most - ANSWER.least);
    await sleep(time / 2);
    const listed = chat.changes.length;
    await sleep(time / 2);
    const fresh = chat.changes.slice(panel.seen, listed);
    for (const { at, by } of fresh) {
      if (by === panel || at < panel.opened) continue;
      const kind = panel.heard.some((heard) => heard <= at && at < heard + ACTIVE) ? 'active' : 'quiet';
      slowest[kind] = Math.max(slowest[kind], clock.now() - at);
    }
    panel.seen = listed;
    const isNew = fresh.some(({ by, at }) => by !== panel && at >= panel.opened);
    if (isNew) panel.heard.push(clock.now());
    return ok({ isNew });
  }

  async function write(chat: Chat): Promise<void> {
    for (;;) {
      await sleep(exponential(chat.gap));
      const there = chat.panels.filter((p) => p.opened <= clock.now());
      const by = there[Math.floor(random() * there.length)];
      if (!by) continue;
      by.heard.push(clock.now());
      by.follower.stir();
      for (let n = 0; n < READS_OF_A_WRITE; n += 1) {
        count();
        await sleep(ANSWER.most);
      }
      chat.changes.push({ at: clock.now(), by });
    }
  }

  const all = sizes(panels, chats, random).map((size, n): Chat => {
    const people = Array.from({ length: size }, (_, i) => `p${n}-${i}@example.test`);
    const gap = n < lively ? GAP.lively : n < lively + occasional ? GAP.occasional : Infinity;
    const chat: Chat = { people, panels: [], changes: [], gap };
    chat.panels.push(...people.map((who) => open(chat, `19:meeting_${n}_${seed}@thread.v2`, who)));
    return chat;
  });
  for (const chat of all) {
    if (chat.gap < Infinity) void write(chat);
    for (const panel of chat.panels) void sleep(panel.opened - START).then(() => {
      // To find its meeting, a panel asks once more than to follow it.
      count();
      const mine = new AbortController();
      ends.push(() => mine.abort());
      return panel.follower.run(mine.signal);
    });
  }
  await clock.until(() => clock.now() >= end);
  for (const stop of ends) stop();

  const counts = [...perSecond.values()];
  const total = counts.reduce((sum, n) => sum + n, 0);
  return {
    panels, chats, livelyChats: lively, occasionalChats: occasional,
    peakRequestsPerSecond: Math.max(...counts),
    meanRequestsPerSecond: rounded(total / (minutes * 60)),
    slowestChangeSeenActive: rounded(slowest.active / SECOND),
    slowestChangeSeenQuiet: rounded(slowest.quiet / SECOND),
  };
}

/** Most meetings are small, a few are large; together they have every panel once. */
function sizes(panels: number, chats: number, random: () => number): readonly number[] {
  const weights = Array.from({ length: chats }, () => 0.3 + random() ** 2 * 2);
  const whole = weights.reduce((sum, w) => sum + w, 0);
  const out = weights.map((w) => Math.max(1, Math.floor((w / whole) * panels)));
  for (let n = 0; out.reduce((sum, size) => sum + size, 0) < panels; n += 1) out[n % chats] = (out[n % chats] ?? 0) + 1;
  return out;
}

const rounded = (n: number): number => Math.round(n * 10) / 10;
