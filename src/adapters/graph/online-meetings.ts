import * as v from 'valibot';
import { ok, type Result } from '#base/result.ts';
import { minutes } from '#base/time.ts';
import type { LookedUp } from '#domain/capabilities.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Failure } from '#ports/failure.ts';
import type { Graph } from './graph.ts';
import { readAll } from './read-wire.ts';
import { createSharedReads } from './shared-reads.ts';

export interface OnlineMeeting extends LookedUp {
  readonly id: string;
  /** The chat's thread, where the meeting has one. */
  readonly threadId?: string;
}

/** Finds the one online meeting behind a join address; a series has one for all its occurrences. */
export interface OnlineMeetings {
  /** Undefined: the calendar entry is no online meeting, or the address leads nowhere. */
  of(meeting: Meeting, scopes: readonly string[], signal: AbortSignal): Promise<Result<OnlineMeeting | undefined, Failure>>;
  /** What was found before, without asking. */
  known(meeting: Meeting): OnlineMeeting | undefined;
}

/** How long "leads nowhere" and "not for you" stand; what was found stands for good. */
const NOTHING_STANDS = minutes(1);

const Found = v.object({
  id: v.string(),
  chatInfo: v.nullish(v.object({ threadId: v.nullish(v.string()) })),
  participants: v.nullish(v.object({
    attendees: v.nullish(v.array(v.object({ role: v.nullish(v.string()), identity: v.nullish(v.object({ user: v.nullish(v.object({ id: v.nullish(v.string()) })) })) }))),
  })),
});
type Found = v.InferOutput<typeof Found>;
/** `coorganizer` is told only to whoever asks for names that the first clients did not know: https://learn.microsoft.com/graph/api/resources/meetingparticipantinfo */
const headers = { Prefer: 'include-unknown-enum-members' };

/**
 * https://learn.microsoft.com/graph/api/onlinemeeting-get: a filter by join address is the only way in, and answers 403
 * to some invited people (microsoft-graph-docs 16776), which is `forbidden` here.
 */
export function createOnlineMeetings(graph: Graph): OnlineMeetings {
  const known = new Map<string, OnlineMeeting>();
  const asked = createSharedReads<OnlineMeeting | undefined>(graph.clock, NOTHING_STANDS);

  async function find(joinUrl: string, scopes: readonly string[], signal: AbortSignal): Promise<Result<OnlineMeeting | undefined, Failure>> {
    const filter = encodeURIComponent(`JoinWebUrl eq '${joinUrl.replaceAll("'", "''")}'`);
    const items = await graph.pages({ method: 'GET', path: `/me/onlineMeetings?$filter=${filter}`, headers, scopes, together: true }, signal);
    if (!items.ok) return items.failure.kind === 'gone' ? ok(undefined) : items;
    const found = readAll('onlineMeetings', items.value, (item) => v.parse(Found, item));
    if (!found.ok) return found;
    const [first] = found.value;
    if (!first) return ok(undefined);
    const online = fromFound(first);
    known.set(joinUrl, online);
    return ok(online);
  }

  return {
    known: ({ joinUrl }) => known.get(joinUrl ?? ''),

    async of({ joinUrl }, scopes, signal) {
      if (!joinUrl) return ok(undefined);
      const before = known.get(joinUrl);
      if (before) return ok(before);
      return asked.get(`${scopes.join()} ${joinUrl}`, signal, (shared) => find(joinUrl, scopes, shared));
    },
  };
}

function fromFound({ id, chatInfo, participants }: Found): OnlineMeeting {
  const threadId = chatInfo?.threadId;
  const coOrganizers = (participants?.attendees ?? []).flatMap(({ role, identity }) => (role === 'coorganizer' ? (identity?.user?.id ?? []) : []));
  return { id, coOrganizers, ...(threadId ? { threadId } : {}) };
}
