import type { Finding } from '#domain/finding.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { sourceOf } from '#domain/finding.ts';
import type { Decision } from '#domain/record.ts';
import type { DecidedOnce, Reopened } from '#domain/series.ts';
import type { Judgement } from '#domain/verdict.ts';
import { quoteText } from '#analysis/quote-text.ts';
import { THRESHOLDS } from '#analysis/verdict/thresholds.ts';
import { bySeries } from './by-series.ts';
import { likeness, weighed } from './likeness.ts';

/**
 * Likeness 0–1 from which two decisions of a series are taken for the same matter. Source: our choice. Of 100 pairs of
 * what sounds like a decision in different transcripts of the sandbox none reaches it, the most alike have .23 (a test
 * holds these figures); written for the sandbox, they say nothing about other talk.
 */
export const SAME_MATTER = 0.4;
/** Found decisions of one occurrence that are compared, the strongest first. */
const MOST_OF_ONE = 4;
/** Occurrences before one that are looked back at: two years of a weekly series. */
const LOOKS_BACK = 104;

export interface ReopenedFrom {
  readonly meetings: readonly Meeting[];
  readonly judgements: ReadonlyMap<MeetingId, Judgement>;
  /** What the records of meetings say was decided. */
  readonly recorded: ReadonlyMap<MeetingId, readonly Decision[]>;
}

/**
 * Decisions that came back after they were decided: in a later occurrence of the same series something was decided that is
 * about the same, by the words of both. Each later one stands beside the earlier one that is most like it. What people
 * recorded of a meeting stands for what was found in it.
 */
export function reopened({ meetings, judgements, recorded }: ReopenedFrom): readonly Reopened[] {
  return [...bySeries(meetings)].flatMap(([series, occurrences]) => {
    const all = occurrences.flatMap((meeting, place) => decidedIn(meeting, judgements.get(meeting.id), recorded.get(meeting.id) ?? []).map((once) => ({ ...once, place })));
    const weights = weighed(all.map(({ words }) => words));
    return all.flatMap((again, k): readonly Reopened[] => {
      let best: { readonly before: DecidedOnce; readonly similarity: number } | undefined;
      for (let earlier = k - 1; earlier >= 0; earlier--) {
        const before = all[earlier];
        const [mine, theirs] = [weights[k], weights[earlier]];
        if (!before || !mine || !theirs || again.place - before.place > LOOKS_BACK) break;
        if (before.place === again.place) continue;
        const similarity = likeness(mine, theirs);
        if (similarity >= SAME_MATTER && similarity > (best?.similarity ?? 0)) best = { before: before.once, similarity };
      }
      return best ? [{ series, again: again.once, ...best }] : [];
    });
  });
}

interface Said {
  readonly once: DecidedOnce;
  /** All that is known of what it is about. */
  readonly words: string;
}

function decidedIn(meeting: Meeting, judgement: Judgement | undefined, decisions: readonly Decision[]): readonly Said[] {
  const own = decisions.flatMap((d): readonly Said[] =>
    d.outcome.kind === 'decided' ? [said(meeting, 'record', d.outcome.text, `${d.question ?? ''} ${d.outcome.text}`)] : []);
  if (own.length > 0 || judgement?.verdict.kind !== 'decided') return own;
  return judgement.findings.filter(isPlain).slice(0, MOST_OF_ONE).map((f) => said(meeting, sourceOf(f), f.quotes[0]?.text ?? '', f.quotes.map((q) => q.text).join(' ')));
}

const isPlain = (f: Finding): boolean => f.kind === 'decision' && f.strength >= THRESHOLDS.high;

const said = ({ id, start }: Meeting, from: DecidedOnce['from'], text: string, words: string): Said => ({ once: { meeting: id, at: start, from, quote: quoteText(text) }, words });
