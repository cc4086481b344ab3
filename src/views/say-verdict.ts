import { never } from '#base/result.ts';
import type { Contest, PersonHours, Verdict } from '#domain/verdict.ts';
import type { Format } from '#ui/format.ts';
import type { FirstWords } from '#words/catalogue.ts';

/** The verdict in a word or a few. */
export const nameVerdict = (verdict: Verdict, { verdict: { name } }: FirstWords): string =>
  verdict.kind === 'decided' && (verdict.how === 'deferred' || verdict.how === 'deferred-by-others') ? name.deferred : name[verdict.kind];

/** Why it is that verdict, in a sentence; the name stands beside it. */
export function sayVerdict(verdict: Verdict, words: FirstWords): string {
  const say = words.verdict;
  switch (verdict.kind) {
    case 'not-judged':
      return say.notJudged[verdict.why];
    case 'decided':
      return say.decided[verdict.how];
    case 'light':
      return say.light;
    case 'possible-decision':
      return say.possible;
    case 'no-decision-recorded':
      return say.flag[verdict.how];
    case 'cannot-tell':
      return say.cannotTell;
    default:
      return never(verdict);
  }
}

export function sayContest(contest: Contest, words: FirstWords): string {
  const say = words.verdict.answer;
  switch (contest.says) {
    case 'purpose':
      return say.purpose(words.purpose[contest.purpose]);
    case 'decided':
      return contest.what.trim() ? say.decided(contest.what.trim()) : say.decidedPlain;
    case 'not-decided':
      return say['not-decided'];
    default:
      return never(contest);
  }
}

export const sayLoad = (load: PersonHours, words: FirstWords, format: Format): string =>
  words.week.load(load, format.personHours(load));
