import * as v from 'valibot';
import { ok } from '#base/result.ts';
import type { Insights, WrittenLine } from '#domain/written-evidence.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { PerSeries, Span } from '#ports/evidence.ts';
import type { BelowMeeting } from './below-meeting.ts';
import type { Graph } from './graph.ts';
import { readOne } from './read-wire.ts';
import { createSeriesList, time, toSpan } from './series-list.ts';
import { askSource, complete, type Whose } from './source-read.ts';

const scopes = FEATURE_SCOPES.insights;

const text = v.nullish(v.string(), '');
const Listed = v.object({ id: v.string(), createdDateTime: time, endDateTime: v.nullish(time) });
const Insight = v.object({
  meetingNotes: v.nullish(v.array(v.object({ title: text, text, subpoints: v.nullish(v.array(v.object({ title: text, text })), []) })), []),
  actionItems: v.nullish(v.array(v.object({ title: text, text, ownerDisplayName: text })), []),
});

function fromGraphListed(item: unknown): Span {
  const { id, createdDateTime, endDateTime } = v.parse(Listed, item);
  return toSpan(id, createdDateTime, endDateTime);
}

/**
 * What Copilot made of a series' meetings. The list has no content, so each is read by its id.
 * https://learn.microsoft.com/microsoft-365/copilot/extensibility/api/ai-services/meeting-insights/onlinemeeting-list-aiinsights
 */
export function createGraphInsights(graph: Graph, below: BelowMeeting, whose: Whose): PerSeries<Insights> {
  const pathOf = (id: string): string => `/copilot/users/${encodeURIComponent(whose.me.id)}/onlineMeetings/${id}/aiInsights`;
  const list = createSeriesList({ graph, below, scopes, pathOf, read: fromGraphListed });
  return {
    list: (meeting, signal) => askSource('insights', meeting, whose, async () => {
      const all = await list.of(meeting, signal);
      return all.ok ? ok(all.value && complete(all.value.spans)) : all;
    }),

    read: (meeting, { id }, signal) => askSource('insights', meeting, whose, async () => {
      const all = await list.of(meeting, signal);
      if (!all.ok || !all.value) return all.ok ? ok(undefined) : all;
      const answer = await graph.send({ method: 'GET', path: `${all.value.path}/${encodeURIComponent(id)}`, scopes, together: true }, signal);
      // Listed before it is there: m365copilot-docs 99.
      if (!answer.ok) return answer.failure.kind === 'gone' ? ok({ state: 'not-yet-available' }) : answer;
      const insight = readOne('aiInsight', answer.value, fromGraphInsight);
      return insight.ok ? ok(complete(insight.value, insight.value.lines.length === 0 ? ['no-notes'] : [])) : insight;
    }),
  };
}

/** Notes one line each, a title before its text; the source has no times and names nobody but the owners of actions. */
function fromGraphInsight(item: unknown): Insights {
  const { meetingNotes, actionItems } = v.parse(Insight, item);
  const notes = meetingNotes.flatMap(({ title, text: words, subpoints }) => [titled(title, words), ...subpoints.map((point) => titled(point.title, point.text))]);
  return {
    lines: notes.filter((line) => line !== '').map((line): WrittenLine => ({ text: line, at: null, author: null })),
    actions: actionItems
      .map(({ title, text: words, ownerDisplayName }) => ({ text: words || title, owner: ownerDisplayName || null }))
      .filter((action) => action.text !== ''),
  };
}

const titled = (title: string, words: string): string => [title, words].map((part) => part.trim()).filter((part) => part !== '').join(': ');
