import { makeStyles, tokens } from '@fluentui/react-components';
import type { SummaryFilter } from '#flows/show-summary.ts';
import type { SummaryCells } from '#flows/summary-cells.ts';
import { Labelled } from '#views/meeting/labelled.tsx';
import { PickOne } from '#views/meeting/pick-one.tsx';
import { LENGTHS } from './summary-address.ts';
import { useSummaryReading } from './summary-reading.tsx';
import { useFilter } from './use-filter.ts';

const useStyles = makeStyles({
  all: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(170px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
    '@media print': { display: 'none' },
  },
});

/** Which of the fixed tables is shown: there is no other cross product of them. */
export function Filters({ cells, filter }: { cells: SummaryCells; filter: SummaryFilter }) {
  const { words, format } = useSummaryReading();
  const styles = useStyles();
  const change = useFilter();
  const say = words.summary.filters;
  return (
    <div role="group" aria-label={say.label} className={styles.all}>
      <Labelled label={say.team}>
        {(named) => <PickOne {...named} value={filter.team} choose={(team) => change({ ...filter, team })} options={[{ value: 'all', text: say.allTeams }, ...cells.teams.map((team) => ({ value: team, text: team }))]} />}
      </Labelled>
      <Labelled label={say.type}>
        {(named) => <PickOne {...named} value={filter.purpose} choose={(purpose) => change({ ...filter, purpose: cells.purposes.find((one) => one === purpose) ?? 'all' })} options={cells.purposes.map((one) => ({ value: one, text: one === 'all' ? say.allTypes : words.purpose[one] }))} />}
      </Labelled>
      <Labelled label={say.weeks}>
        {(named) => <PickOne {...named} value={String(filter.weeks)} choose={(weeks) => change({ ...filter, weeks: Number(weeks) })} options={LENGTHS.map((one) => ({ value: String(one), text: say.lastWeeks(one, format.number(one)) }))} />}
      </Labelled>
    </div>
  );
}
