import type { MeetingId } from '#domain/meeting.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { LastWords } from '#ports/last-words.ts';

/** A draft that was typed and not kept, and the kept version it was made from. */
export interface WordsLeft {
  readonly draft: ReflectionDraft;
  readonly seen?: ReflectionDraft | undefined;
}

const keyOf = (meeting: MeetingId): string => `draft/${meeting}`;

export const leaveWords = (words: LastWords | undefined, left: WordsLeft): void => words?.put(keyOf(left.draft.meeting), JSON.stringify(left));

export const forgetWords = (words: LastWords | undefined, meeting: MeetingId): void => words?.forget(keyOf(meeting));

/** What was left about a meeting; undefined if it is none that can be read. */
export function wordsLeft(words: LastWords | undefined, meeting: MeetingId): WordsLeft | undefined {
  const text = words?.get(keyOf(meeting));
  if (text === undefined) return undefined;
  try {
    const left: unknown = JSON.parse(text);
    return isLeft(left) && left.draft.meeting === meeting ? left : undefined;
  } catch {
    return undefined;
  }
}

function isLeft(left: unknown): left is WordsLeft {
  if (typeof left !== 'object' || left === null || !('draft' in left)) return false;
  return isDraft(left.draft) && (!('seen' in left) || isDraft(left.seen));
}

/** Enough of a draft to go on with. */
const isDraft = (draft: unknown): draft is ReflectionDraft =>
  typeof draft === 'object' && draft !== null && 'meeting' in draft
  && 'answers' in draft && typeof draft.answers === 'object' && draft.answers !== null
  && 'shared' in draft && Array.isArray(draft.shared) && 'savedAt' in draft && typeof draft.savedAt === 'number';
