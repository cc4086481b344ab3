import { setMaxListeners } from 'node:events';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphInvites } from '#adapters/graph/graph-invites.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createGraphNotebook } from '#adapters/graph/graph-notebook.ts';
import { connectGraph } from '#adapters/graph/graph.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { judge } from '#analysis/verdict/judge.ts';
import { ok } from '#base/result.ts';
import { hours, instant } from '#base/time.ts';
import { address } from '#domain/person.ts';
import { openCoachingLoop } from '#flows/coaching-loop.ts';
import { createDebrief } from '#flows/create-debrief.ts';
import { deliveryOf } from '#flows/deliver.ts';
import type { Week } from '#flows/debrief.ts';
import { readingOf } from '#flows/sources-of.ts';
import { largeCalendar } from '#sandbox/scenarios/large-calendar.ts';
import { createTenant } from '#sandbox/tenant/create-tenant.ts';
import type { LogEntry } from '#sandbox/tenant/log.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { memoryStore } from '#sandbox/tenant/store.ts';
import { readInvitation } from '../../../read-invitation.ts';
import { evidenceOnGraph } from '../../../evidence-on-graph.ts';
import { loopOnGraph } from '../../../loop-on-graph.ts';
import { costOf, type Cost } from './count-log.ts';
import { deviceInMemory } from './device-in-memory.ts';
import { drivenClock, type DrivenClock } from './driven-clock.ts';

export interface Measured extends Cost {
  /** Requests that could not be spared, see `measureRequests`. */
  readonly minimum: number;
}

/** The calendar ends on the Friday before; on this Monday night each meeting ended more than 48 hours ago. */
const CALENDAR = new Date('2026-11-22T10:00:00Z');
const MONDAY = instant(Date.parse('2026-11-23T02:00:00Z'));
/** https://learn.microsoft.com/graph/json-batching */
const MOST_IN_BATCH = 20;

/**
 * What opening Debrief for the first time costs, and reading again an hour later. The real product parts run on the
 * sandbox tenant in this process, its limits on, both by one driven clock; the costs are those of the tenant's log.
 *
 * The calendar is `largeCalendar(meetings)`: 8 weeks of one manager, all over; of a hundred events about 30 belong to
 * series (weekly, every fourth fortnightly), about 85 are online, 60 called by the manager; every fourth of those online
 * was transcribed.
 *
 * All sources are on: every scope is granted, the manager has a Copilot licence, and what was transcribed was summed up.
 *
 * The minimum is ⌈events / page⌉, with the page that the product asks for, and for each unsettled meeting one inner
 * request per source, 20 in a batch; each source has scopes and so a token of its own, and no batch carries two. Unsettled
 * on a first fill, since nothing was read yet, is every meeting that is judged and has an online meeting: of its transcripts
 * and of its insights by whoever is invited, of its reports too, since only the answer tells whether one is a co-organizer;
 * of its chat where there is something to clear. Not counted, though none can be spared: what a list names and is read by
 * its id (each report, each transcript, each summary), the first mark of change detection, and the one question by which it
 * is known that a source is not closed to all. Counted, though spared: one list for each occurrence of a series.
 *
 * An hour later nothing is unsettled (each ended more than 48 hours ago) and nothing has changed: one request, that of
 * change detection.
 */
export async function measureRequests(meetings: number): Promise<{ readonly first: Measured; readonly refresh: Measured }> {
  // Some sixty meetings are asked for at a time, all under one signal; Node takes that for a leak.
  setMaxListeners(0);
  const seed = licensed(largeCalendar(meetings, CALENDAR, { transcriptEvery: 4 }));
  const [manager] = seed.people;
  if (!manager) throw new Error('The calendar has no manager.');
  let underWay = 0;
  const clock = drivenClock(MONDAY, () => underWay > 0);
  const tenant = createTenant({ store: memoryStore(), seed: () => seed, now: () => clock.now(), sleep: (time) => clock.wait(hours(time / 3_600_000)) });
  const token = await tenant.tokenFor(manager.id);

  // The adapter asks the platform for `fetch`; here it leads to the tenant without a network between.
  const platform = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    underWay += 1;
    try {
      return await tenant.fetch(new Request(input, init));
    } finally {
      underWay -= 1;
    }
  };
  try {
    const me = { id: manager.id, tenant: seed.tenant.id, name: manager.name, address: address(manager.address) };
    const graph = connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok(token), clock, random: () => 0 });
    const onlineMeetings = createOnlineMeetings(graph);
    const nothing = { meetings: async () => ok([]), transcriptOf: async () => ok({ state: 'absent' as const }) };
    const debrief = await createDebrief({
      delivery: deliveryOf,
      me, clock, ...deviceInMemory(),
      account: { me: async () => ok(me), ask: async () => ok(undefined), forget: async () => undefined },
      calendar: createGraphCalendar(graph, me, readInvitation),
      fileCalendar: nothing,
      fileTranscripts: nothing,
      notes: { of: async () => ok({ state: 'absent' as const }) },
      evidence: evidenceOnGraph(graph, onlineMeetings, me),
      reading: readingOf,
      chat: createGraphMeetingChat(graph, onlineMeetings, me),
      invites: createGraphInvites(graph),
      notebook: createGraphNotebook(graph),
      loop: loopOnGraph(graph, 'https://graph.microsoft.com'),
      openLoop: openCoachingLoop,
      judge: { judge: async (given) => judge(given), read: async (vtt) => parseVtt(vtt.join('\n')) },
      openUrl: 'https://debrief.example/',
    });
    if (!debrief.ok) throw new Error(`Debrief did not start: ${JSON.stringify(debrief.failure)}`);

    let runs = 0;
    let isRunning = false;
    debrief.value.week.subscribe(() => {
      const now = debrief.value.week.getSnapshot();
      const runsNow = 'data' in now && now.data.judging.running;
      if (runsNow && !isRunning) runs += 1;
      isRunning = runsNow;
    });
    /** Until the week is read and then judged, for the this many times. */
    const read = async (since: number, nth: number): Promise<Week> => {
      let week: Week | undefined;
      await clock.until(() => {
        const now = debrief.value.week.getSnapshot();
        if (now.is === 'failed' || now.is === 'stale' || now.is === 'blocked') throw new Error(`The week was not read: ${JSON.stringify({ ...now, data: undefined })}`);
        week = now.is === 'ready' && now.asOf >= since && now.complete && runs >= nth && now.data.judging.of > 0 && !now.data.judging.running ? now.data : undefined;
        return week !== undefined;
      });
      return week as Week;
    };

    const week = await read(clock.now(), 1);
    const first = [...tenant.log()];
    const again = later(clock);
    debrief.value.refresh();
    await read(again, 2);
    const refresh = tenant.log().filter(({ n }) => n > (first.at(-1)?.n ?? 0));
    debrief.value.close();

    const unsettled = week.meetings.filter(({ meeting, judgement }) => meeting.joinUrl && judgement?.verdict.kind !== 'not-judged');
    const batches = (['transcript', 'insights', 'attendance', 'chat'] as const)
      .map((source) => Math.ceil(unsettled.filter(({ judgement }) => judgement?.coverage[source]).length / MOST_IN_BATCH))
      .reduce((sum, of) => sum + of, 0);
    return {
      first: { ...costOf(first), minimum: Math.ceil(week.meetings.length / pageOf(first)) + batches },
      refresh: { ...costOf(refresh), minimum: 1 },
    };
  } finally {
    globalThis.fetch = platform;
  }
}

/** The same calendar in an organisation that has everything: what was transcribed, Copilot has summed up. */
function licensed(seed: Seed): Seed {
  const insights = { notes: [{ title: 'Figures', text: 'The figures are a little lower than the team thought.' }], actions: [] };
  return {
    ...seed,
    people: seed.people.map((person) => (person.role === 'manager' ? { ...person, copilot: true as const } : person)),
    meetings: seed.meetings.map((meeting) => (meeting.transcripts.length > 0 ? { ...meeting, insights } : meeting)),
  };
}

function later(clock: DrivenClock): number {
  clock.pass(hours(1));
  return clock.now();
}

/** The page size that the calendar was asked for with. */
function pageOf(entries: readonly LogEntry[]): number {
  const asked = entries.find(({ url }) => /\/calendarView\?/.test(url))?.url ?? '';
  const page = Number(new URL(asked, 'https://graph.microsoft.com').searchParams.get('$top'));
  if (!(page > 0)) throw new Error('The calendar was not read with a page size.');
  return page;
}
