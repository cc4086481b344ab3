import { useMemo } from 'react';
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
import { SeriesHeat } from './series-heat.tsx';
import { SpreadChart } from './spread-chart.tsx';
import { SummaryActs } from './summary-acts.tsx';
import { useSummaryReading } from './summary-reading.tsx';
import { Tiles } from './tiles.tsx';
import { TrendCharts } from './trend-charts.tsx';
import { VerdictChart } from './verdict-chart.tsx';

/** With fewer finished weeks a page says how little that is. */
const FIRST_WEEKS = 6;

/** This period against the 8 weeks before, for what the address asks. */
export function Leader({ cells, asked }: { cells: SummaryCells; asked: SummaryFilter }) {
  const { words, format } = useSummaryReading();
  const say = words.summary;
  const sayer = useMemo(() => sayerIn(say, format), [say, format]);
  const filter = filterIn(cells, asked);
  const { team, purpose, weeks, start } = filter;
  const shown = useMemo(() => showSummary(cells, { team, purpose, weeks, ...(start ? { start } : {}) }), [cells, team, purpose, weeks, start]);
  const found = useMemo(() => shown && showEvidence(cells, { team, purpose, weeks, ...(start ? { start } : {}) }, shown), [cells, shown, team, purpose, weeks, start]);
  const evidence = useMemo(() => evidenceSayer(say, sayer, (metric) => shown?.metrics.get(metric)?.unit ?? 'count'), [say, sayer, shown]);
  const first = shown?.weeks.at(0);
  const [nowFrom, last, beforeTo] = [shown?.weeks[shown.from], shown?.weeks.at(-1), shown?.weeks[shown.from - 1]];
  if (!shown || !found || !first || !nowFrom || !last || !beforeTo) return <SeriesHeat cells={cells} sayer={sayer} />;
  const hidden = shown.weeks.length - shown.shown.now - shown.shown.before;
  const coverage = shown.metrics.get('coverage');
  const finished = cells.weeks.length;
  return (
    <>
      <Filters cells={cells} filter={filter} />
      {finished < FIRST_WEEKS ? <Notice>{say.firstWeeks(finished, format.number(finished))}</Notice> : null}
      <div>
        <Quiet>{say.period(sayer.weeks(nowFrom, last), sayer.weeks(first, beforeTo))}</Quiet>
        {shown.shown.now > 0 ? <Quiet>{say.rests(shown.meetings.now, sayer.number(shown.meetings.now), sayer.number(shown.meetings.before), sayer.number(shown.people))}</Quiet> : null}
        {hidden > 0 ? <Quiet>{say.hiddenWeeks(hidden, format.number(hidden), format.number(shown.weeks.length))}</Quiet> : null}
        {coverage ? <Quiet>{coverage.now.is === 'value' ? say.covered(sayer.percent(coverage.now.value)) : say.coveredUnknown}</Quiet> : null}
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
}
