import { connectGraph } from '#adapters/graph/graph.ts';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphInvites } from '#adapters/graph/graph-invites.ts';
import { createGraphNotebook } from '#adapters/graph/graph-notebook.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { ok } from '#base/result.ts';
import { source, type Source } from '#base/subscribable.ts';
import { address, type Me } from '#domain/person.ts';
import { createRoom, type RoomParts, type RunningRoom } from '#flows/create-room.ts';
import { deliveryOf } from '#flows/deliver.ts';
import type { Clock } from '#ports/clock.ts';
import type { ChatId } from '#ports/meeting-chat.ts';
import type { TenantGraph } from './graph-on-tenant.ts';
import { memoryDevice, type MemoryDevice } from './memory-device.ts';
import { memoryStores } from './memory-stores.ts';

export interface RoomOfPerson {
  readonly room: RunningRoom;
  readonly me: Me;
  readonly visible: Source<boolean>;
}

/** One device of one person: several rooms on it share what it keeps. */
export interface PersonsDevice {
  open(given?: Partial<RoomParts>): Promise<RoomOfPerson>;
}

/** A person of a tenant that somebody else's graph already leads to. */
export async function personsDevice(on: TenantGraph, who: string, chatId: ChatId, clock: Clock): Promise<PersonsDevice> {
  const person = (await on.tenant.people()).find((p) => p.id === who);
  if (!person) throw new Error(`no ${who}`);
  const me: Me = { id: person.id, tenant: on.me.tenant, name: person.name, address: address(person.address) };
  const token = await on.tenant.tokenFor(who);
  const graph = connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok(token), clock: { now: () => clock.now(), wait: async () => undefined }, random: () => 0 });
  const device: MemoryDevice = memoryDevice();
  const stores = memoryStores();
  return {
    async open(given = {}) {
      const tab = device.tab();
      const visible = source(true);
      const room = await createRoom({
        me, account: { me: async () => ok(me), ask: async () => ok(undefined), forget: async () => undefined },
        calendar: createGraphCalendar(graph, me), chat: createGraphMeetingChat(graph, createOnlineMeetings(graph), me), invites: createGraphInvites(graph), notebook: createGraphNotebook(graph), chatId,
        stores, lock: tab.lock, tabs: tab.tabs, clock, delivery: deliveryOf, random: () => 0.5, visible, openUrl: 'https://debrief.example.test/personal-tab.html', ...given,
      });
      if (!room.ok) throw new Error(JSON.stringify(room.failure));
      return { room: room.value, me, visible };
    },
  };
}
