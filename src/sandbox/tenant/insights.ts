import { collection, entity, json } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { base64Url, guid } from './derived-ids.ts';
import { needs } from './guard.ts';
import type { Room } from './meeting-index.ts';
import { forMembers, roomById } from './online-meetings.ts';
import { select } from './query.ts';
import { Refusal } from './refusal.ts';
import type { SeedInsights, SeedMeeting } from './seed.ts';

const INSIGHTS = '/copilot/users/:user/onlineMeetings/:meeting/aiInsights';
const TYPE = 'microsoft.graph.callAiInsight';
/** Microsoft's page says that it may take up to four hours. */
const MAKING_MS = 20 * 60_000;

/**
 * What Copilot made of meetings; the list tells when, not what. Everybody needs a licence: the page says so, but not with
 * which code it is refused, so 403 `Forbidden` here is not settled.
 * https://learn.microsoft.com/microsoft-365/copilot/extensibility/api/ai-services/meeting-insights/onlinemeeting-list-aiinsights
 */
export function addInsights(app: GraphApp): void {
  app.get(INSIGHTS, needs('GET /copilot/users/{aiUser-id}/onlineMeetings/{aiOnlineMeeting-id}/aiInsights'), ({ env: { call }, req }) => {
    const room = licensed(call, req.param('user'), req.param('meeting'));
    const value = insightsOf(call, room).map((insight) => select(call, toListed(insight), TYPE));
    return json(collection(call, contextOf(call, room), value, { count: value.length }));
  });

  app.get(`${INSIGHTS}/:insight`, needs('GET /copilot/users/{aiUser-id}/onlineMeetings/{aiOnlineMeeting-id}/aiInsights/{callAiInsight-id}'), ({ env: { call }, req }) => {
    const room = licensed(call, req.param('user'), req.param('meeting'));
    const insight = insightsOf(call, room).find(({ meeting }) => insightId(meeting) === req.param('insight'));
    if (!insight) throw new Refusal(404, 'NotFound', 'No meeting insights found for the given ID.');
    return json(entity(call, `${contextOf(call, room)}/$entity`, select(call, { ...toListed(insight), ...toContent(insight.made) }, TYPE)));
  });
}

interface Insight {
  readonly meeting: SeedMeeting;
  readonly made: SeedInsights;
}

function licensed(call: Call, user: string, id: string): Room {
  if (user !== call.person.id) throw new Refusal(403, 'Forbidden', 'Access is denied.');
  const room = forMembers(call, roomById(call, id));
  if (!call.person.copilot || room.inChannel) throw new Refusal(403, 'Forbidden', 'The user is not allowed to read the insights of this meeting.');
  return room;
}

const insightsOf = (call: Call, room: Room): Insight[] => room.meetings
  .flatMap((meeting) => (meeting.insights ? [{ meeting, made: meeting.insights }] : []))
  .filter(({ meeting: { end, isCancelled } }) => !isCancelled && Date.parse(end) + MAKING_MS <= call.tenancy.now())
  .sort((a, b) => b.meeting.start.localeCompare(a.meeting.start));

const insightId = ({ id }: SeedMeeting): string => base64Url(`1##${guid(`${id}/insight`)}`);

const toListed = ({ meeting }: Insight): object => ({
  id: insightId(meeting), callId: guid(`${meeting.id}/call`), contentCorrelationId: guid(`${meeting.id}/correlation`),
  createdDateTime: wire(meeting.transcripts[0]?.startedAt ?? meeting.start), endDateTime: wire(meeting.end),
});

const toContent = ({ notes, actions }: SeedInsights): object => ({
  meetingNotes: notes.map(({ title, text, subpoints = [] }) => ({ title, text, subpoints })),
  actionItems: actions.map(({ title, text, owner }) => ({ title, text, ownerDisplayName: owner })),
  viewpoint: { mentionEvents: [] },
});

const contextOf = (call: Call, room: Room): string => `copilot/users('${call.person.id}')/onlineMeetings('${room.onlineMeetingId}')/aiInsights`;
const wire = (time: string): string => new Date(Date.parse(time)).toISOString().replace('Z', '0000Z');
