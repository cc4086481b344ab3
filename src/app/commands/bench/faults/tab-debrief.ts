import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphInvites } from '#adapters/graph/graph-invites.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createGraphNotebook } from '#adapters/graph/graph-notebook.ts';
import { connectGraph } from '#adapters/graph/graph.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { lockIn } from '#adapters/storage/browser-lock.ts';
import { openDeviceStores } from '#adapters/storage/device-stores.ts';
import { otherTabs } from '#adapters/storage/other-tabs.ts';
import { joinTranscripts } from '#analysis/transcript/join-transcripts.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { judge } from '#analysis/verdict/judge.ts';
import { failed, ok, type Result } from '#base/result.ts';
import type { Me } from '#domain/person.ts';
import { openCoachingLoop } from '#flows/coaching-loop.ts';
import { createDebrief, type RunningDebrief } from '#flows/create-debrief.ts';
import { deliveryOf } from '#flows/deliver.ts';
import type { ErrandEntry } from '#flows/errand.ts';
import type { KeptOwn } from '#flows/own-documents.ts';
import type { OutboxEntry, WrittenRecord } from '#flows/outbox-entry.ts';
import { readingOf } from '#flows/sources-of.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import { isOutboxEntry } from '../../../kept-values.ts';
import { evidenceOnGraph } from '../../../evidence-on-graph.ts';
import { loopOnGraph } from '../../../loop-on-graph.ts';
import type { World } from './edges.ts';
import { randomOf } from './random.ts';
import { OPEN_URL } from './scene.ts';
import type { Setup } from './tab-words.ts';

/** The product as `compose-live.ts` puts it together, without a screen, on a device of this bench. */
export async function openTabDebrief({ tenantUrl, prefix, reads, chance }: Setup, me: Me, clock: Clock, world: () => World): Promise<Result<RunningDebrief, Failure>> {
  const stores = await openDeviceStores<OutboxEntry, WrittenRecord, KeptOwn, ErrandEntry>(me, { outbox: isOutboxEntry }, { prefix });
  if (!stores.ok) return stores;
  const random = randomOf(chance, 0);
  const graph = connectGraph({ origin: tenantUrl, token: tokenOf(tenantUrl, me, world), clock, random: () => random.int(0, 999) / 1_000 });
  const onlineMeetings = createOnlineMeetings(graph);
  const noMeetings = { meetings: async () => ok([]) };
  const started = await createDebrief({
    delivery: deliveryOf,
    me,
    account: { me: async () => ok(me), ask: async () => ok(undefined), forget: async () => undefined },
    ...(reads ? { calendar: createGraphCalendar(graph, me) } : {}),
    fileCalendar: noMeetings,
    fileTranscripts: { transcriptOf: async () => ok({ state: 'absent' as const }) },
    notes: { of: async () => ok({ state: 'absent' as const }) },
    evidence: evidenceOnGraph(graph, onlineMeetings, me),
    reading: readingOf,
    chat: createGraphMeetingChat(graph, onlineMeetings, me),
    invites: createGraphInvites(graph),
    notebook: createGraphNotebook(graph),
    loop: loopOnGraph(graph, tenantUrl),
    openLoop: openCoachingLoop,
    judge: { judge: async (given) => judge(given), read: async (vtt) => joinTranscripts(vtt.map(parseVtt)) },
    stores: stores.value,
    lock: lockIn(prefix),
    tabs: otherTabs(`${me.tenant}/${me.id}`, prefix),
    clock,
    openUrl: OPEN_URL,
  });
  if (!started.ok) return started;
  const loop = await started.value.openLoop();
  return loop.ok ? started : loop;
}

/** A stale token is refused by the service until it is renewed; where sign-in has ended only the person can renew it. */
function tokenOf(tenantUrl: string, me: Me, world: () => World): (scopes: readonly string[], options: { readonly renew: boolean }) => Promise<Result<string, Failure>> {
  let token: string | undefined;
  let staleSeen = false;
  return async (_scopes, { renew }) => {
    const { token: is, offline } = world();
    if (is === 'ended') return renew || token === undefined ? failed({ kind: 'signInNeeded' }) : ok('ended');
    if (is === 'stale' && !renew && !staleSeen) return ok('stale');
    staleSeen = is === 'stale';
    if (renew || token === undefined) {
      if (offline) return failed({ kind: 'offline' });
      try {
        token = await (await fetch(`${tenantUrl}/token?for=${me.id}`)).text();
      } catch {
        return failed({ kind: 'offline' });
      }
    }
    return ok(token);
  };
}
