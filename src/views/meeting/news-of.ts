import type { SharedRecord } from '#domain/shared-record.ts';
import type { Format } from '#ui/format.ts';
import type { RoomWords } from '#words/catalogue.ts';

interface Entry {
  readonly kind: 'decision' | 'commitment' | 'question';
  readonly by: string;
  readonly key: string;
}

/** What others have recorded since, in a sentence for those who do not see the screen; undefined if nothing. */
export function newsOf(before: SharedRecord, after: SharedRecord, words: RoomWords, format: Format): string | undefined {
  if (before.meeting !== after.meeting) return undefined;
  const known = new Set(entriesOf(before).map(({ key }) => key));
  const fresh = entriesOf(after).filter(({ key }) => !known.has(key));
  const [first] = fresh;
  if (!first) return undefined;
  const say = words.room.record.news;
  return fresh.length === 1 ? say[first.kind](first.by) : say.many(format.number(fresh.length));
}

/** Of others; one's own are said when they are made. */
const entriesOf = ({ decisions, commitments, openQuestions }: SharedRecord): readonly Entry[] => [
  ...decisions.map(({ by, at }) => ({ by, at, kind: 'decision' as const })),
  ...commitments.map(({ by, at }) => ({ by, at, kind: 'commitment' as const })),
  ...openQuestions.map(({ by, at }) => ({ by, at, kind: 'question' as const })),
].filter(({ by }) => !by.isMe).map(({ by, at, kind }) => ({ kind, by: by.name, key: `${kind} ${at} ${by.id}` }));
