import { Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MetricId } from '#analysis/rhythm/metric.ts';
import type { ShownMetric, ShownSummary } from '#flows/show-summary.ts';
import { Card } from '#ui/card.tsx';
import { Section } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import type { Sayer } from './say-number.ts';
import { useSummaryReading } from './summary-reading.tsx';

const IN_SHORT: readonly MetricId[] = ['flag-rate', 'decisions-per-hour', 'days-to-decision', 'clear-ownership', 'reflection-within-48h', 'outcome-agreement', 'commitments-kept', 'reopened'];

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(210px, 100%), 1fr))', gap: tokens.spacingHorizontalM },
  tile: { rowGap: tokens.spacingVerticalXS, breakInside: 'avoid' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  value: { ...typographyStyles.title3, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function Tiles({ shown, sayer }: { shown: ShownSummary; sayer: Sayer }) {
  const { words } = useSummaryReading();
  const styles = useStyles();
  return (
    <Section title={words.summary.tiles.title}>
      <div className={styles.all}>
        {IN_SHORT.map((id) => {
          const metric = shown.metrics.get(id);
          return metric ? <Tile key={id} metric={metric} weeks={shown.shown.now} sayer={sayer} /> : null;
        })}
      </div>
    </Section>
  );
}

/** One number, with what it rests on and what is missing behind it. */
function Tile({ metric, weeks, sayer }: { metric: ShownMetric; weeks: number; sayer: Sayer }) {
  const { words } = useSummaryReading();
  const styles = useStyles();
  const say = words.summary;
  const { id, unit, now, before, hiddenWeeks, coverage } = metric;
  const name = sayer.name(id);
  return (
    <Card className={styles.tile} role="group" aria-label={name}>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.value}>{sayer.short(unit, now)}</p>
      {sayer.range(unit, now) ? <Caption1>{say.number.range(sayer.range(unit, now))}</Caption1> : null}
      <Caption1 className={styles.quiet}>{now ? sayer.rests(now, coverage) : say.number.hiddenWhy}{now && hiddenWeeks > 0 ? ` ${say.number.hiddenWeeks(sayer.number(hiddenWeeks), sayer.number(weeks))}` : ''}</Caption1>
      <Caption1>{say.number.before(sayer.withRests(unit, before))}</Caption1>
      <Unfold quiet line={<Caption1>{say.tiles.how}</Caption1>}><Caption1>{say.tiles.formula[id]}</Caption1></Unfold>
    </Card>
  );
}
