import type { Me } from '#domain/person.ts';
import type { TenantEvidence } from '#ports/evidence.ts';
import { createBelowMeeting } from './below-meeting.ts';
import { createGraphAttendance } from './graph-attendance.ts';
import { createGraphChatLines } from './graph-chat-lines.ts';
import { createGraphInsights } from './graph-insights.ts';
import { createGraphRecordings } from './graph-recordings.ts';
import type { Graph } from './graph.ts';
import type { LinesOf, RecordedIn } from './lines-of.ts';
import type { OnlineMeetings } from './online-meetings.ts';

/** All that the tenant has about what happened in a person's meetings. */
export function createGraphEvidence(graph: Graph, onlineMeetings: OnlineMeetings, me: Me, linesOf: LinesOf, recordedIn: RecordedIn): TenantEvidence {
  const whose = { me, onlineMeetings };
  const below = createBelowMeeting(onlineMeetings);
  return {
    recordings: createGraphRecordings(graph, below, whose),
    insights: createGraphInsights(graph, below, whose),
    attendance: createGraphAttendance(graph, below, whose),
    chat: createGraphChatLines(graph, whose, linesOf, recordedIn),
  };
}
