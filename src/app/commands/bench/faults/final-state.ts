import { eventId, threadId } from '#sandbox/tenant/derived-ids.ts';
import { ATTENDEE, ORGANIZER, SEED } from './scene.ts';
import type { TenantRoom } from './tenant-room.ts';

export interface FinalMessage {
  readonly id: string;
  readonly from: string;
  readonly deletedAt?: number;
  readonly body: { readonly content: string };
  readonly attachments: readonly { readonly contentType?: string; readonly content?: string }[];
}

/** An event as its owner's mailbox has it. */
export interface FinalEvent {
  readonly meeting: string;
  readonly person: string;
  readonly isOnlineMeeting: boolean;
  readonly joinUrl: string | undefined;
  readonly html: string;
}

/** The tenant as it stands: what the bench judges, and what `--dump` writes. */
export interface FinalState {
  /** By meeting, or series: deleted ones too. */
  readonly messages: { readonly [room: string]: readonly FinalMessage[] };
  readonly events: readonly FinalEvent[];
}

export async function readFinalState(room: TenantRoom): Promise<FinalState> {
  await room.control('faults', []);
  const { messages } = (await room.control('state')) as { messages: { readonly [thread: string]: readonly FinalMessage[] } };
  const rooms = [...new Set(SEED.meetings.map(({ id, series }) => series ?? id))];
  const events: FinalEvent[] = [];
  for (const person of [ORGANIZER, ATTENDEE]) {
    for (const { id: meeting } of SEED.meetings) {
      const event = (await room.graph(person, 'GET', `/me/events/${eventId(person, meeting, true)}`)) as { isOnlineMeeting: boolean; onlineMeeting: { joinUrl?: string } | null; body: { content: string } };
      events.push({ meeting, person, isOnlineMeeting: event.isOnlineMeeting, joinUrl: event.onlineMeeting?.joinUrl, html: event.body.content });
    }
  }
  return { messages: Object.fromEntries(rooms.map((key) => [key, messages[threadId(key)] ?? []])), events };
}
