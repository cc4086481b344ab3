import { memo, useDeferredValue, useMemo } from 'react';
import { filterIn, showEvidence, showSummary, type SummaryFilter } from '#flows/show-summary.ts';
import type { SummaryCells } from '#flows/summary-cells.ts';
import { Quiet, Section } from '#ui/layout.tsx';
import { Notice } from '#views/notice.tsx';
import { AllNumbers } from './all-numbers.tsx';
import { BeforeAfterDay } from './before-after.tsx';
import { Filters } from './filters.tsx';
import { FiveSigns } from './five-signs.tsx';
import { PayOffs } from './pay-offs.tsx';
import { evidenceSayer } from './say-evidence.ts';
import { sayerIn } from './say-number.ts';
import { sayFilter } from './say-filter.ts';
import { SeriesHeat } from './series-heat.tsx';
import { SpreadChart } from './spread-chart.tsx';
import { SummaryActs } from './summary-acts.tsx';
import { useSummaryReading } from './summary-reading.tsx';
import { Tiles } from './tiles.tsx';
import { TrendCharts } from './trend-charts.tsx';
import { VerdictChart } from './verdict-chart.tsx';

/** With fewer finished weeks a page says how little that is. */
const FIRST_WEEKS = 7;

/** Of a team, in a policy file; whatever an address says is no longer one. */
const LONGEST_NAME = 80;

interface Props {
  readonly cells: SummaryCells;
  readonly filter: SummaryFilter;
}

/** What is picked is seen at once; everything else is drawn in pieces behind it, so that no key waits. */
export function Leader({ cells, asked }: { cells: SummaryCells; asked: SummaryFilter }) {
  const { words: { purpose: types, summary: { filters: say } } } = useSummaryReading();
  const { team, purpose, weeks, start } = filterIn(cells, asked);
  const filter = useMemo<SummaryFilter>(() => ({ team, purpose, weeks, ...(start ? { start } : {}) }), [team, purpose, weeks, start]);
  return (
    <>
      {cells.weeks.length > 0 ? (
        <>
          <Filters cells={cells} filter={filter} />
          {asked.team === team ? null : <Notice>{say.noTeam(asked.team.slice(0, LONGEST_NAME))}</Notice>}
          {asked.purpose === purpose || asked.purpose === 'all' ? null : <Notice>{say.noType(types[asked.purpose])}</Notice>}
        </>
      ) : null}
      <Picked cells={cells} filter={useDeferredValue(filter)} />
    </>
  );
}

/** This period against the 8 weeks before. */
const Picked = memo(function Picked({ cells, filter }: Props) {
  const { words, format } = useSummaryReading();
  const say = words.summary;
  const sayer = useMemo(() => sayerIn(say, format), [say, format]);
  const shown = useMemo(() => showSummary(cells, filter), [cells, filter]);
  const found = useMemo(() => shown && showEvidence(cells, filter, shown), [cells, filter, shown]);
  const evidence = useMemo(() => evidenceSayer(say, sayer, (metric) => shown?.metrics.get(metric)?.unit ?? 'count'), [say, sayer, shown]);
  const first = shown?.weeks.at(0);
  const [nowFrom, last, beforeTo] = [shown?.weeks[shown.from], shown?.weeks.at(-1), shown?.weeks[shown.from - 1]];
  if (!shown || !found || !first || !nowFrom || !last || !beforeTo) return <SeriesHeat cells={cells} sayer={sayer} />;
  const finishedHere = shown.isFinished.filter(Boolean).length;
  const hidden = finishedHere - shown.shown.now - shown.shown.before;
  const coverage = shown.metrics.get('coverage');
  const finished = cells.weeks.length;
  return (
    <>
      {finished < FIRST_WEEKS ? <Notice>{say.firstWeeks(finished, format.number(finished))}</Notice> : null}
      <div>
        <Quiet>{say.of(...sayFilter(filter, words))}</Quiet>
        <Quiet>{say.period(sayer.weeks(nowFrom, last), sayer.weeks(first, beforeTo))}</Quiet>
        {shown.shown.now > 0 ? <Quiet>{say.rests(shown.meetings.now, sayer.number(shown.meetings.now), sayer.number(shown.meetings.before), sayer.number(shown.people))}</Quiet> : null}
        {hidden > 0 ? <Quiet>{say.hiddenWeeks(hidden, format.number(hidden), format.number(finishedHere))}</Quiet> : null}
        {coverage ? <Quiet>{coverage.now?.is === 'value' ? say.covered(sayer.percent(coverage.now.value)) : say.coveredUnknown}</Quiet> : null}
      </div>
      {shown.shown.now + shown.shown.before === 0 ? <Notice>{say.notThere}</Notice> : (
        <>
          <SummaryActs shown={shown} filter={filter} sayer={sayer} />
          <Tiles shown={shown} sayer={sayer} />
          <VerdictChart shown={shown} sayer={sayer} />
          <TrendCharts shown={shown} sayer={sayer} />
          <SpreadChart shown={shown} sayer={sayer} />
        </>
      )}
      <SeriesHeat cells={cells} sayer={sayer} />
      {shown.shown.now + shown.shown.before > 0 ? (
        <>
          <FiveSigns signs={found.signs} shown={shown} sayer={sayer} evidence={evidence} />
          <PayOffs payOffs={found.payOff} shown={shown} sayer={sayer} evidence={evidence} />
          <BeforeAfterDay compared={found.beforeAfter} filter={filter} shown={shown} sayer={sayer} evidence={evidence} />
        </>
      ) : null}
      {shown.shown.now + shown.shown.before > 0 ? <Section title={say.all.title}><AllNumbers shown={shown} sayer={sayer} /></Section> : null}
    </>
  );
});
