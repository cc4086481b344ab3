import type { OnlineMeeting } from '@microsoft/microsoft-graph-types';
import { collection, entity, json } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { guid } from './derived-ids.ts';
import { needs } from './guard.ts';
import type { Room } from './meeting-index.ts';
import { metadataContent } from './metadata-content.ts';
import { readFilter, select } from './query.ts';
import { badRequest, Refusal } from './refusal.ts';
import { toCallTranscript, transcriptsOf, type RoomTranscript } from './transcript.ts';

export function addOnlineMeetings(app: GraphApp): void {
  app.get('/me/onlineMeetings', needs('GET /me/onlineMeetings'), ({ env: { call } }) => {
    const room = roomByFilter(call);
    const value = room ? [select(call, toOnlineMeeting(room, call), 'microsoft.graph.onlineMeeting')] : [];
    return json(collection(call, `users('${call.person.id}')/onlineMeetings`, value));
  });

  app.get('/me/onlineMeetings/:meeting', needs('GET /me/onlineMeetings/{id}'), ({ env: { call }, req }) => {
    const meeting = toOnlineMeeting(roomById(call, req.param('meeting')), call);
    return json(entity(call, `users('${call.person.id}')/onlineMeetings/$entity`, select(call, meeting, 'microsoft.graph.onlineMeeting')));
  });

  app.get('/me/onlineMeetings/:meeting/transcripts', needs('GET /me/onlineMeetings/{id}/transcripts'), ({ env: { call }, req }) => {
    const room = roomById(call, req.param('meeting'));
    const value = transcriptsOf(room, call.tenancy.now()).map((transcript) => toCallTranscript(transcript, room, call.tenancy.state.seed, call.base));
    const context = `users('${call.person.id}')/onlineMeetings('${room.onlineMeetingId}')/transcripts`;
    return json(collection(call, context, value.map((item) => select(call, item, 'microsoft.graph.callTranscript')), { count: value.length }));
  });

  app.get('/me/onlineMeetings/:meeting/transcripts/:transcript', needs('GET /me/onlineMeetings/{id}/transcripts/{id}'), ({ env: { call }, req }) => {
    const room = roomById(call, req.param('meeting'));
    const item = toCallTranscript(transcriptById(call, room, req.param('transcript')), room, call.tenancy.state.seed, call.base);
    const context = `users('${call.person.id}')/onlineMeetings('${room.onlineMeetingId}')/transcripts/$entity`;
    return json(entity(call, context, select(call, item, 'microsoft.graph.callTranscript')));
  });

  app.get('/me/onlineMeetings/:meeting/transcripts/:transcript/content', needs('GET /me/onlineMeetings/{id}/transcripts/{id}/content'), ({ env: { call }, req }) => {
    const format = call.query.get('$format') ?? 'text/vtt';
    if (format !== 'text/vtt') throw badRequest(`The requested format '${format}' is not supported. Supported formats: text/vtt.`);
    const { vtt } = transcriptById(call, roomById(call, req.param('meeting')), req.param('transcript'));
    return new Response(vtt, { headers: { 'content-type': 'text/vtt' } });
  });

  app.get('/me/onlineMeetings/:meeting/transcripts/:transcript/metadataContent', needs('GET /me/onlineMeetings/{id}/transcripts/{id}/metadataContent'), ({ env: { call }, req }) => {
    const { vtt, startedAt, language } = transcriptById(call, roomById(call, req.param('meeting')), req.param('transcript'));
    return new Response(metadataContent(vtt, startedAt, language), { headers: { 'content-type': 'text/vtt' } });
  });
}

/** A filter is mandatory; the address must be the one that was handed out, percent signs and all, as the service compares texts. */
function roomByFilter(call: Call): Room | undefined {
  const filter = call.query.get('$filter');
  if (!filter) throw badRequest("The request is missing a filter. The list of a person's online meetings cannot be read without one.");
  const [comparison, ...more] = readFilter(filter);
  if (more.length > 0 || comparison?.path.toLowerCase() !== 'joinweburl' || comparison.operator !== 'eq') {
    throw badRequest(`The filter '${filter}' is not supported. Supported: JoinWebUrl eq '{address}'.`);
  }
  const room = [...call.tenancy.index().rooms.values()].find(({ joinUrl }) => joinUrl === comparison.value);
  return room && permitted(call, room);
}

function roomById(call: Call, id: string): Room {
  const room = [...call.tenancy.index().rooms.values()].find((candidate) => candidate.onlineMeetingId === id);
  if (!room) throw new Refusal(404, 'NotFound', 'The meeting was not found.');
  return permitted(call, room);
}

/** The organizer and the invited; one who got an occurrence by forwarding is refused. */
function permitted(call: Call, room: Room): Room {
  if (!room.members.includes(call.person.id)) throw new Refusal(403, 'Forbidden', 'The user is not allowed to read this meeting.');
  return room;
}

function transcriptById(call: Call, room: Room, id: string): RoomTranscript {
  const found = transcriptsOf(room, call.tenancy.now()).find((transcript) => transcript.id === id);
  if (!found) throw new Refusal(404, 'NotFound', 'The transcript was not found.');
  return found;
}

function toOnlineMeeting(room: Room, call: Call): OnlineMeeting {
  const { people } = call.tenancy.index();
  const participant = (id: string): object => ({
    upn: people.get(id)?.address ?? null,
    role: id === room.organizer ? 'presenter' : 'attendee',
    identity: { user: { '@odata.type': '#microsoft.graph.teamworkUserIdentity', id, displayName: null, tenantId: call.tenancy.state.seed.tenant.id, userIdentityType: 'aadUser' } },
  });
  const first = room.meetings[0];
  const last = room.meetings.at(-1);
  return {
    id: room.onlineMeetingId,
    creationDateTime: new Date(Date.parse(first?.start ?? '') - 14 * 86_400_000).toISOString(),
    startDateTime: first?.start ?? null,
    endDateTime: last?.end ?? null,
    joinWebUrl: room.joinUrl,
    subject: room.subject,
    videoTeleconferenceId: null,
    isEntryExitAnnounced: false,
    allowedPresenters: 'everyone',
    allowMeetingChat: 'enabled',
    allowTeamworkReactions: true,
    allowTranscription: true,
    allowRecording: true,
    recordAutomatically: false,
    allowAttendeeToEnableCamera: true,
    allowAttendeeToEnableMic: true,
    lobbyBypassSettings: { scope: 'organization', isDialInBypassEnabled: false },
    externalId: guid(room.key),
    chatInfo: { threadId: room.threadId, messageId: '0', replyChainMessageId: null },
    participants: { organizer: participant(room.organizer), attendees: room.members.filter((id) => id !== room.organizer).map(participant) },
  };
}
