import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { localDate } from '#base/time.ts';
import type { SummaryFilter } from '#flows/show-summary.ts';
import type { SummaryCells } from '#flows/summary-cells.ts';
import { Labelled } from '#views/meeting/labelled.tsx';
import { PickOne } from '#views/meeting/pick-one.tsx';
import { useTabReading } from '#views/reading.tsx';
import { hashOf } from '../route.ts';
import { useTab } from '../tab.ts';
import { LENGTHS, summaryAt } from './summary-address.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(170px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
    '@media print': { display: 'none' },
  },
});

/** What is shown. It stands in the address, so that it can be sent to somebody and is there again after a reload. */
export function Filters({ cells, filter }: { cells: SummaryCells; filter: SummaryFilter }) {
  const { words, format } = useTabReading();
  const { navigation } = useTab();
  const styles = useStyles();
  const say = words.summary.filters;
  // Whoever came by a link has not gone anywhere: the focus stays at what they changed.
  const go = navigation.moved ? navigation.replace : navigation.settle;
  const change = (to: Partial<SummaryFilter>): void => {
    const next = { page: 'summary' as const, at: summaryAt({ ...filter, ...to }) };
    if (hashOf(next) !== window.location.hash) go(next);
  };
  const setStart = (text: string): void => {
    const { start: _, ...rest } = filter;
    const start = localDate(text);
    if (start !== undefined || text === '') go({ page: 'summary', at: summaryAt(start ? { ...rest, start } : rest) });
  };
  return (
    <div role="group" aria-label={say.label} className={styles.all}>
      <Labelled label={say.team}>
        {(named) => <PickOne {...named} value={filter.team} choose={(team) => change({ team })} options={[{ value: 'all', text: say.allTeams }, ...cells.teams.map((team) => ({ value: team, text: team }))]} />}
      </Labelled>
      <Labelled label={say.type}>
        {(named) => <PickOne {...named} value={filter.purpose} choose={(purpose) => change({ purpose: cells.purposes.find((one) => one === purpose) ?? 'all' })} options={cells.purposes.map((one) => ({ value: one, text: one === 'all' ? say.allTypes : words.purpose[one] }))} />}
      </Labelled>
      <Labelled label={say.weeks}>
        {(named) => <PickOne {...named} value={String(filter.weeks)} choose={(weeks) => change({ weeks: Number(weeks) })} options={LENGTHS.map((one) => ({ value: String(one), text: say.lastWeeks(one, format.number(one)) }))} />}
      </Labelled>
      <Labelled label={say.start} hint={say.startHint}>
        {(named) => <Input {...named} type="date" value={filter.start ?? ''} onChange={(_, { value }) => setStart(value)} />}
      </Labelled>
    </div>
  );
}
