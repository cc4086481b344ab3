import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { TimeWindow } from '#ports/calendar.ts';
import type { Apart } from './debrief.ts';
import type { WrittenRecord } from './outbox-entry.ts';

export interface ApartParts {
  readonly meetings: readonly Meeting[];
  /** The time of which all meetings are known; undefined until they are, then nothing can be called apart. */
  readonly covered: TimeWindow | undefined;
  readonly drafts: ReadonlyMap<string, ReflectionDraft>;
  readonly written: ReadonlyMap<string, WrittenRecord>;
}

/**
 * Words whose meeting is in no calendar any more, newest meeting first; those that do not say when it was come last. A
 * meeting that was moved keeps its id, so what belongs to it follows by itself and is not among these. A draft is among
 * them too when its meeting is merely too long ago to be read: nothing typed becomes unreachable.
 */
export function apartFrom({ meetings, covered, drafts, written }: ApartParts): readonly Apart[] {
  if (!covered || (drafts.size === 0 && written.size === 0)) return [];
  const known = new Set<string>(meetings.map((m) => m.id));
  const gone = [...new Set([...drafts.keys(), ...written.keys()])].filter((id) => !known.has(id));
  return gone
    .map((id) => apart(id as MeetingId, drafts.get(id), written.get(id)))
    .filter(({ start, draft }) => start === undefined || (start < covered.to && (start >= covered.from || draft !== undefined)))
    .sort((a, b) => (b.start ?? 0) - (a.start ?? 0) || a.meeting.localeCompare(b.meeting));
}

function apart(meeting: MeetingId, draft: ReflectionDraft | undefined, written: WrittenRecord | undefined): Apart {
  const about = written?.record ?? draft?.about;
  return {
    meeting,
    ...(about ? { subject: about.subject, start: about.start } : {}),
    ...(draft ? { draft } : {}),
    ...(written ? { written } : {}),
  };
}
