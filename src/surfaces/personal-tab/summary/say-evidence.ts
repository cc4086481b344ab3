import type { BeforeAfter, Caveat } from '#analysis/rhythm/before-after.ts';
import type { Evidence } from '#analysis/rhythm/evidence.ts';
import type { Metric, MetricId } from '#analysis/rhythm/metric.ts';
import type { Shift } from '#analysis/rhythm/shift.ts';
import type { Change, Condition } from '#analysis/rhythm/signs.ts';
import type { Trend } from '#analysis/rhythm/trend.ts';
import type { SummaryWords } from '#words/catalogue.ts';
import type { Sayer } from './say-number.ts';

type Unit = Metric['unit'];

/** Sentences made from evidence; numbers as everywhere on the page. */
export interface EvidenceSayer {
  readonly numbers: (evidence: Evidence) => string;
  readonly trend: (evidence: Pick<Evidence, 'metric' | 'trend'>) => string;
  readonly change: (change: Change) => string;
  readonly difference: (metric: MetricId, shift: Shift) => string;
  /** Each kind once, with the numbers of all that it speaks of. */
  readonly caveats: (compared: readonly Pick<BeforeAfter, 'metric' | 'caveats'>[]) => readonly string[];
}

export function evidenceSayer(say: SummaryWords, sayer: Sayer, unitOf: (metric: MetricId) => Unit): EvidenceSayer {
  /** Of a share it is percentage points: a rise of 5 % of 20 % is something else. */
  const step = (unit: Unit, value: number): string => (unit === 'share' ? say.trend.points(sayer.number(value * 100)) : sayer.value(unit, value));
  const between = (unit: Unit, low: number, high: number): string =>
    say.number.between(unit === 'share' ? sayer.number(low * 100) : sayer.number(low), step(unit, high));
  const condition = (one: Condition): string =>
    one.is === 'above' ? say.signs.condition.above(sayer.name(one.metric), sayer.value(unitOf(one.metric), one.level)) : say.signs.condition[one.is](sayer.name(one.metric));
  const sayTrend = (unit: Unit, trend: Trend): string => (trend.is === 'not-enough'
    ? say.trend.few(sayer.number(trend.weeks), sayer.number(trend.needs))
    : say.trend[trend.goes](step(unit, Math.abs(trend.slope)), sayer.percent(trend.confidence), trend.goes === 'down' ? between(unit, -trend.high, -trend.low) : between(unit, trend.low, trend.high)));
  /** Two numbers of one metric; none of what is the same for all of them, or of what nobody can tell. */
  const two = (metric: MetricId, caveat: Caveat): readonly string[] => {
    const pair = (first: string, second: string): readonly string[] => [say.beforeAfter.caveat.two(sayer.name(metric), first, second)];
    switch (caveat.is) {
      case 'regression-to-the-mean': return caveat.last.is !== 'value' && caveat.earlier.is !== 'value' ? [] : pair(sayer.short(unitOf(metric), caveat.last), sayer.short(unitOf(metric), caveat.earlier));
      case 'few-weeks': return pair(sayer.number(caveat.before), sayer.number(caveat.after));
      case 'coverage-changed': case 'meetings-changed': return [];
    }
  };
  return {
    numbers({ metric, now, before, series }) {
      if (series.length === 0) return say.signs.hidden(sayer.name(metric));
      if (now.is === 'not-enough' && before.is === 'not-enough') return say.signs.few(sayer.name(metric), sayer.rests(now));
      const rests = now.is === 'value' && before.is === 'value'
        ? say.number.restsBoth(sayer.number(now.n), sayer.number(now.missing), sayer.number(before.n), sayer.number(before.missing))
        : sayer.rests(now.is === 'value' ? now : before);
      return `${say.signs.evidence(sayer.name(metric), sayer.withRange(unitOf(metric), now), sayer.short(unitOf(metric), before))} ${rests}`;
    },
    trend: ({ metric, trend }) => sayTrend(unitOf(metric), trend),
    change: (change) => (change.is === 'known'
      ? say.signs.would.known(sayer.name(change.metric), sayer.number(change.weeks), sayer.number(change.needs), change.missing, sayer.number(change.missing))
      : say.signs.would[change.is](condition(change.condition))),
    difference: (metric, shift) => (shift.is === 'not-enough'
      ? say.beforeAfter.few(sayer.number(shift.weeks.before), sayer.number(shift.weeks.after), sayer.number(shift.needs))
      : say.beforeAfter.difference(step(unitOf(metric), shift.by), sayer.percent(shift.confidence), between(unitOf(metric), shift.low, shift.high))),
    caveats(compared) {
      const words = say.beforeAfter.caveat;
      const all = compared.flatMap(({ metric, caveats }) => caveats.map((caveat) => ({ metric, caveat })));
      const twos = (of: Caveat['is']): string => {
        const told = all.flatMap(({ metric, caveat }) => (caveat.is === of ? two(metric, caveat) : []));
        return told.length > 0 ? told.reduce((before, next) => say.chart.verdicts.then(before, next)) : '';
      };
      return [...new Set(all.map(({ caveat }) => {
        switch (caveat.is) {
          case 'regression-to-the-mean': return words[caveat.is](twos(caveat.is));
          case 'coverage-changed': return words[caveat.is](sayer.short('share', caveat.before), sayer.short('share', caveat.after));
          case 'meetings-changed': return words[caveat.is](sayer.number(caveat.before), sayer.number(caveat.after));
          case 'few-weeks': return words[caveat.is](twos(caveat.is), sayer.number(caveat.needs));
        }
      }))];
    },
  };
}
