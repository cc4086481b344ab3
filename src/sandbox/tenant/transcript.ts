import type { CallTranscript } from '@microsoft/microsoft-graph-types';
import { guid, transcriptId } from './derived-ids.ts';
import type { Room } from './meeting-index.ts';
import type { Seed } from './seed.ts';

export interface RoomTranscript {
  readonly id: string;
  readonly meeting: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly vtt: string;
  readonly language: string | undefined;
}

/**
 * All transcripts of a room, of every occurrence, newest first as Graph lists them. One is there only after its meeting
 * has ended: before that Teams has nothing to hand out.
 */
export function transcriptsOf(room: Room, now: number): RoomTranscript[] {
  return room.meetings
    .flatMap((meeting) => meeting.transcripts.map(({ startedAt, vtt, language }, i) => {
      const endedAt = Math.max(Date.parse(startedAt) + spokenMs(vtt), Date.parse(startedAt));
      return { id: transcriptId(meeting.id, i), meeting: meeting.id, startedAt: wire(Date.parse(startedAt)), endedAt: wire(endedAt), vtt, language };
    }))
    .filter(({ endedAt }) => Date.parse(endedAt) <= now)
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}

export function toCallTranscript(transcript: RoomTranscript, room: Room, seed: Seed, base: string): CallTranscript {
  const organizer = { '@odata.type': '#microsoft.graph.teamworkUserIdentity', id: room.organizer, displayName: null, userIdentityType: 'aadUser', tenantId: seed.tenant.id };
  return {
    id: transcript.id,
    meetingId: room.onlineMeetingId,
    callId: guid(`${transcript.id}/call`),
    contentCorrelationId: guid(`${transcript.id}/correlation`),
    createdDateTime: transcript.startedAt,
    endDateTime: transcript.endedAt,
    transcriptContentUrl: `${base}/users/${room.organizer}/onlineMeetings/${room.onlineMeetingId}/transcripts/${transcript.id}/content`,
    meetingOrganizer: { application: null, device: null, user: organizer },
  };
}

/** The end of the last cue. */
function spokenMs(vtt: string): number {
  let end = 0;
  for (const [, hours = '0', minutes = '0', seconds = '0'] of vtt.matchAll(/-->\s*(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)/g)) {
    end = Math.max(end, (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000);
  }
  return end;
}

/** Seven decimals, as the meeting service writes times. */
const wire = (at: number): string => new Date(at).toISOString().replace('Z', '0000Z');
