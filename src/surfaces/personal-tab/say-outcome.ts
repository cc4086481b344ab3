import type { Target } from '#domain/target.ts';
import { standingAt, type WrittenRecord } from '#flows/outbox-entry.ts';
import type { Words } from '#words/catalogue.ts';
import type { Outcome } from './follow-write.ts';

interface Known {
  readonly outcome: Outcome;
  readonly written: WrittenRecord | undefined;
  /** Something was refused and is still listed. */
  readonly isRefused: boolean;
  /** The words can be worked on as a draft. */
  readonly hasDraft: boolean;
}

/** What became of the last words, what stands where now and where the words are, in whole sentences; perhaps none. */
export function sayOutcome({ outcome, written, isRefused, hasDraft }: Known, places: (targets: readonly Target[]) => string, words: Words): string {
  const say = words.done.what;
  return [...sayStanding(outcome, written, places, say), ...(isRefused ? [say.why] : []), ...(hasDraft ? [say.draft] : [])].join(' ');
}

function sayStanding({ is, targets }: Outcome, written: WrittenRecord | undefined, places: (targets: readonly Target[]) => string, say: Words['done']['what']): readonly string[] {
  switch (is) {
    case 'not-written':
      return [written ? say.elsewhere(places(written.targets)) : say.nowhere];
    case 'taken-back': {
      const again = targets.filter((target) => standingAt(written, target));
      const gone = targets.filter((target) => !again.includes(target));
      return [...(gone.length > 0 ? [say.gone(places(gone))] : []), ...(again.length > 0 ? [say.backAgain(places(again))] : [])];
    }
    // Its title says all.
    case 'not-changed':
      return [];
    case 'written':
      return [targets.every(({ to }) => to === 'copy') ? say.copied : say.written];
    default:
      return [say[is]];
  }
}
