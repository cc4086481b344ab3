import { eventsNow, isAnswer, type CommitmentAnswer, type CommitmentHistory } from '#domain/commitment-history.ts';
import type { Instant } from '#base/time.ts';
import type { Format } from '#ui/format.ts';
import type { Words } from '#words/catalogue.ts';

/** Everything that came of a commitment, a line each, oldest first; what was taken back stays in it. */
export function sayHistory({ events }: CommitmentHistory, words: Words, format: Format, now: Instant): readonly string[] {
  const say = words.loop.commitments.history;
  return events.map((event) => {
    const day = format.day(event.at, now);
    if (event.is === 'renegotiated') return say.renegotiated(day, event.to.action);
    const line = say[event.is](day);
    return 'note' in event && event.note ? say.with(line, event.note) : line;
  });
}

/** What its owner said last, as far as it holds. */
export const lastAnswer = (history: CommitmentHistory): CommitmentAnswer | undefined => eventsNow(history).findLast(isAnswer);
