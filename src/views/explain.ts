import { never } from '#base/result.ts';
import { hours } from '#base/time.ts';
import type { Closed, SourceCoverage } from '#domain/evidence.ts';
import { isNearMiss, RECORDED, type Finding } from '#domain/finding.ts';
import type { Because } from '#domain/verdict.ts';
import type { Format } from '#ui/format.ts';
import { score } from '#ui/score.ts';
import { stamp } from '#ui/stamp.ts';
import type { Words } from '#words/catalogue.ts';
import { sayFailureShort } from './say-failure.ts';
import { nameVerdict, sayContest, sayLoad, sayVerdict } from './say-verdict.ts';

/** One line of an explanation as a whole sentence. */
export function explain(line: Because, words: Words, format: Format): string {
  const say = words.explanation;
  const count = (value: number) => format.number(value);
  switch (line.is) {
    case 'verdict':
      return say.verdict(nameVerdict(line.verdict, words), sayVerdict(line.verdict, words));
    case 'people':
      return say.people[line.from](line.count, count(line.count));
    case 'hours':
      return say.hours[line.from](format.duration(hours(line.value)));
    case 'load': {
      const load = sayLoad(line.value, words, format);
      const threshold = format.personHours(line.threshold);
      return line.basis === 'median'
        ? say.load.median(load, threshold, line.meets, count(line.judged), line.besideScheduled === true)
        : say.load.default(load, threshold, line.meets, line.judged, count(line.judged));
    }
    case 'purpose':
      if (line.purpose === 'unset') return say.purpose.unset;
      if (!line.guessed) return (line.isSet ? say.purpose.set : say.purpose.said)(words.purpose[line.purpose]);
      if (line.words !== undefined) return say.purpose.fromWords(words.purpose[line.purpose], line.words);
      return say.purpose.guessed(words.purpose[line.purpose], line.above === undefined ? undefined : count(line.above));
    case 'answer':
      return sayContest(line.contest, words);
    case 'record':
      return line.decisions + line.deferred === 0
        ? say.record.none
        : say.record.some(line.decisions, count(line.decisions), line.deferred, count(line.deferred));
    case 'source':
      return words.coverage.line(words.coverage.source[line.source], sayCoverage(line.coverage, words, format));
    case 'strongest':
      return say.strongest(score(line.strength, format), score(line.low, format), score(line.high, format));
    case 'nothing-found':
      return say.nothing(score(line.low, format));
    case 'finding':
      return sayFinding(line.finding, words, format);
    case 'would-clear':
      return say.wouldClear[line.way];
    case 'would-open':
      return say.wouldOpen[line.opens.by](words.coverage.source[line.source]);
    default:
      return never(line);
  }
}

/** What could be read of one source, as the end of a sentence. */
export function sayCoverage(coverage: SourceCoverage, words: Words, format: Format): string {
  const say = words.coverage;
  switch (coverage.state) {
    case 'read': {
      const gaps = [...new Set(coverage.gaps.map((gap) => sayGap(gap, words)))];
      if (gaps.length === 0) return coverage.complete ? say.read : say.part;
      if (coverage.complete && coverage.gaps.includes('empty')) return say.readEmpty(format.list(gaps));
      return (coverage.complete ? say.readWith : say.partWith)(format.list(gaps));
    }
    case 'failed':
      return say.failed(sayFailureShort(coverage.why, words));
    case 'absent':
      return say.absent;
    case 'not-permitted':
      return coverage.closed ? sayClosed(coverage.closed, words) : say['not-permitted'];
    case 'not-yet-available':
      return coverage.retry === undefined ? say['not-yet-available'] : say.notBefore(format.dayAndTime(coverage.retry, coverage.retry));
    default:
      return never(coverage);
  }
}

/** Why a source is closed, as the end of a sentence. */
function sayClosed(closed: Closed, { coverage: { closed: say } }: Words): string {
  if (closed.by === 'channel' && closed.elsewhere) return say.channelElsewhere;
  return say[closed.by === 'scopes' ? closed.grants : closed.by === 'licence' && closed.orChannel ? 'licenceOrChannel' : closed.by];
}

/** A gap that has no words of its own (a detector that failed, by its id) is still said. */
const sayGap = (gap: string, { coverage: { gaps } }: Words): string =>
  Object.hasOwn(gaps, gap) ? gaps[gap as keyof typeof gaps] : gaps.other;

/**
 * What kind of finding and where; the quotes are drawn beside it. Only what can count as a decision shows its score: a
 * near miss is measured on a scale of its own.
 */
export function sayFinding(finding: Finding, words: Words, format: Format): string {
  if (finding.detector === RECORDED) return words.explanation.byOthers[finding.kind === 'decision' ? 'decision' : 'deferral'];
  const at = finding.quotes[0]?.at;
  return words.explanation.finding(
    words.findings[finding.kind],
    at === null || at === undefined ? undefined : words.transcript.ofRecording(stamp(at, format)),
    isNearMiss(finding) ? undefined : score(finding.strength, format),
  );
}
