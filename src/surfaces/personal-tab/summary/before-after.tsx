import { Body1, Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { BeforeAfter } from '#analysis/rhythm/before-after.ts';
import type { MetricId, MetricValue } from '#analysis/rhythm/metric.ts';
import { localDate } from '#base/time.ts';
import type { ShownSummary, SummaryFilter } from '#flows/show-summary.ts';
import { DataTable } from '#ui/charts/data-table.tsx';
import { Row, Section, SmallTitle } from '#ui/layout.tsx';
import { Labelled } from '#views/meeting/labelled.tsx';
import type { EvidenceSayer } from './say-evidence.ts';
import type { Sayer } from './say-number.ts';
import { useSummaryReading } from './summary-reading.tsx';
import { useFilter } from './use-filter.ts';

const useStyles = makeStyles({
  part: { display: 'contents' },
  empty: { '@media print': { display: 'none' } },
  pick: { alignItems: 'flex-end', '@media print': { display: 'none' } },
  list: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface Props {
  readonly compared: readonly BeforeAfter[];
  readonly filter: SummaryFilter;
  readonly shown: ShownSummary;
  readonly sayer: Sayer;
  readonly evidence: EvidenceSayer;
}

/** Of what is hidden in all weeks nothing is said: that there are none of it would be a guess. */
const told = (value: MetricValue): MetricValue | undefined => (value.is === 'not-enough' && value.n === 0 && value.missing === 0 ? undefined : value);

/** Before and after a day of the leader's, with what speaks against it right beside. */
export function BeforeAfterDay({ compared, filter, shown, sayer, evidence }: Props) {
  const { words, format } = useSummaryReading();
  const styles = useStyles();
  const change = useFilter();
  const say = words.summary.beforeAfter;
  const { start: day, ...rest } = filter;
  const unit = (metric: MetricId) => shown.metrics.get(metric)?.unit ?? 'count';
  const pick = (text: string): void => {
    const start = localDate(text);
    if (start) change({ ...rest, start });
    else if (text === '') change(rest);
  };
  const caveats = evidence.caveats(compared);
  return (
    // On paper no day can be given.
    <div className={mergeClasses(styles.part, compared.length === 0 && styles.empty)}>
      <Section title={say.title} lead={say.lead}>
        <Row className={styles.pick}>
          <Labelled label={say.start} hint={day ? words.shell.beside(format.date(day), say.startHint) : say.startHint}>{(named) => <Input {...named} type="date" value={day ?? ''} onChange={(_, { value }) => pick(value)} />}</Labelled>
          {day ? <Button onClick={() => change(rest)}>{say.clear}</Button> : null}
        </Row>
        {compared.length === 0 ? null : (
          <>
            <DataTable
              caption={say.title}
              columns={[say.columns.number, say.columns.before, say.columns.after, say.columns.difference]}
              rows={compared.map(({ metric, before, after, difference }) => [
                sayer.name(metric), sayer.withRests(unit(metric), told(before)), sayer.withRests(unit(metric), told(after)), evidence.difference(metric, difference),
              ])}
            />
            <SmallTitle>{say.caveats}</SmallTitle>
            <ul className={styles.list}>{caveats.map((text) => <li key={text}><Body1>{text}</Body1></li>)}</ul>
          </>
        )}
      </Section>
    </div>
  );
}
