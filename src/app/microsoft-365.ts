import type { ReadInvite } from '#adapters/graph/from-graph-event.ts';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { connectGraph, type GraphConnection } from '#adapters/graph/graph.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import type { NotesByLink } from '#adapters/graph/graph-notes-by-link.ts';
import { once } from '#base/once.ts';
import type { Me } from '#domain/person.ts';
import type { LoopPlaces } from '#flows/coaching-loop.ts';
import type { ChangingCalendar } from '#ports/calendar.ts';
import type { Invites } from '#ports/invites.ts';
import type { TenantEvidence } from '#ports/evidence.ts';
import type { MeetingChat } from '#ports/meeting-chat.ts';
import type { Notebook } from '#ports/notebook.ts';

/** Everything that Debrief reads and writes in one person's Microsoft 365. */
export interface Microsoft365 {
  readonly calendar: ChangingCalendar;
  readonly chat: MeetingChat;
  // Fetched at their first use: no first look needs them.
  readonly evidence: () => Promise<TenantEvidence>;
  readonly notesByLink: () => Promise<NotesByLink>;
  readonly invites: () => Promise<Invites>;
  readonly notebook: () => Promise<Notebook>;
  readonly loop: () => Promise<LoopPlaces>;
}

/** Fetched after the first paint: nothing of it is needed to show what the device keeps. One connection serves every person who signs in here. */
export function connectMicrosoft365(connection: GraphConnection, readInvite?: ReadInvite): (me: Me) => Microsoft365 {
  const graph = connectGraph(connection);
  return (me) => {
    const onlineMeetings = createOnlineMeetings(graph);
    return {
      calendar: createGraphCalendar(graph, me, readInvite),
      evidence: once(async () => (await import('./evidence-on-graph.ts')).evidenceOnGraph(graph, onlineMeetings, me)),
      notesByLink: once(async () => (await import('./evidence-on-graph.ts')).notesOnGraph(graph)),
      chat: createGraphMeetingChat(graph, onlineMeetings, me),
      invites: once(async () => (await import('#adapters/graph/graph-invites.ts')).createGraphInvites(graph)),
      notebook: once(async () => (await import('#adapters/graph/graph-notebook.ts')).createGraphNotebook(graph)),
      loop: once(async () => (await import('./loop-on-graph.ts')).loopOnGraph(graph, connection.origin)),
    };
  };
}
