import type { OnlineMeeting } from '@microsoft/microsoft-graph-types';
import { collection, entity, json } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { prefersNames } from './call-ended.ts';
import { guid, rootMessage } from './derived-ids.ts';
import { needs } from './guard.ts';
import type { Room } from './meeting-index.ts';
import { metadataContent } from './metadata-content.ts';
import { plainTalk } from './plain-talk.ts';
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
    const room = transcribed(call, req.param('meeting'));
    const value = transcriptsOf(room, call.tenancy.now()).map((transcript) => toCallTranscript(transcript, room, call.tenancy.state.seed, call.base));
    const context = `users('${call.person.id}')/onlineMeetings('${room.onlineMeetingId}')/transcripts`;
    return json(collection(call, context, value.map((item) => select(call, item, 'microsoft.graph.callTranscript')), { count: value.length }));
  });

  app.get('/me/onlineMeetings/:meeting/transcripts/:transcript', needs('GET /me/onlineMeetings/{id}/transcripts/{id}'), ({ env: { call }, req }) => {
    const room = transcribed(call, req.param('meeting'));
    const item = toCallTranscript(transcriptById(call, room, req.param('transcript')), room, call.tenancy.state.seed, call.base);
    const context = `users('${call.person.id}')/onlineMeetings('${room.onlineMeetingId}')/transcripts/$entity`;
    return json(entity(call, context, select(call, item, 'microsoft.graph.callTranscript')));
  });

  app.get('/me/onlineMeetings/:meeting/transcripts/:transcript/content', needs('GET /me/onlineMeetings/{id}/transcripts/{id}/content'), ({ env: { call }, req }) => {
    const { vtt } = transcriptById(call, transcribed(call, req.param('meeting')), req.param('transcript'));
    const format = call.query.get('$format');
    if (format === null && call.headers.get('accept')?.includes(NAMELESS)) return new Response(plainTalk(vtt), { headers: { 'content-type': NAMELESS } });
    if (format !== null && format !== 'text/vtt') throw badRequest(`The requested format '${format}' is not supported. Supported formats: text/vtt.`);
    checkNames(call);
    return new Response(vtt, { headers: { 'content-type': 'text/vtt' } });
  });

  app.get('/me/onlineMeetings/:meeting/transcripts/:transcript/metadataContent', needs('GET /me/onlineMeetings/{id}/transcripts/{id}/metadataContent'), ({ env: { call }, req }) => {
    const { vtt, startedAt, language } = transcriptById(call, transcribed(call, req.param('meeting')), req.param('transcript'));
    checkNames(call);
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

export function roomById(call: Call, id: string): Room {
  const room = [...call.tenancy.index().rooms.values()].find((candidate) => candidate.onlineMeetingId === id);
  if (!room) throw new Refusal(404, 'NotFound', 'The meeting was not found.');
  return permitted(call, room);
}

/** The organizer and the invited; one who got an occurrence by forwarding is refused. */
function permitted(call: Call, room: Room): Room {
  if (!room.members.includes(call.person.id)) throw new Refusal(403, 'Forbidden', 'The user is not allowed to read this meeting.');
  return room;
}

/** The content without speakers, which this header alone asks for. https://learn.microsoft.com/graph/api/calltranscript-get */
const NAMELESS = 'application/vnd.microsoft.graph.transcript+text';

/** The meeting, for whoever may read its transcripts. That guests may not is not settled. */
function transcribed(call: Call, id: string): Room {
  if (call.tenancy.state.settings.transcriptAccess === 'off') {
    throw new Refusal(403, 'Forbidden', 'Graph API access to transcripts is disabled for this tenant.', {}, 'GraphAccessToTranscriptsDisabled');
  }
  return forMembers(call, roomById(call, id));
}

/** Whether `metadataContent` is refused too is not settled; it names speakers as `text/vtt` does. */
function checkNames(call: Call): void {
  if (call.tenancy.state.settings.speakerNames === 'on') return;
  throw new Refusal(403, 'Forbidden', `Speaker-attributed transcript content is disabled for this tenant. Retry with Accept '${NAMELESS}'.`, {}, 'SpeakerAttributionNotAllowed');
}

/** What a meeting leaves behind is for people of the organisation. */
export function forMembers(call: Call, room: Room): Room {
  if (call.person.hasMailbox === false) throw new Refusal(403, 'Forbidden', 'The user is not allowed to read this meeting.');
  return room;
}

function transcriptById(call: Call, room: Room, id: string): RoomTranscript {
  const found = transcriptsOf(room, call.tenancy.now()).find((transcript) => transcript.id === id);
  if (!found) throw new Refusal(404, 'NotFound', 'The transcript was not found.');
  return found;
}

function toOnlineMeeting(room: Room, call: Call): OnlineMeeting {
  const { people } = call.tenancy.index();
  // A name that the first clients did not know is told only to those that ask for such.
  const coOrganizer = prefersNames(call.headers) ? 'coorganizer' : 'unknownFutureValue';
  const participant = (id: string): object => ({
    upn: people.get(id)?.address ?? null,
    role: room.coOrganizers.includes(id) ? coOrganizer : id === room.organizer ? 'presenter' : 'attendee',
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
    chatInfo: { threadId: room.threadId, messageId: rootMessage(room.key, room.inChannel), replyChainMessageId: null },
    participants: { organizer: participant(room.organizer), attendees: room.members.filter((id) => id !== room.organizer).map(participant) },
  };
}
