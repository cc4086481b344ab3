import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular, ChevronLeft20Regular, ChevronRight20Regular, Settings20Regular } from '@fluentui/react-icons';
import { minus, ms, type Instant } from '#base/time.ts';
import type { Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { PageHeading, Row } from '#ui/layout.tsx';
import { useFirstReading } from '#views/reading.tsx';
import type { Days } from '#views/week-picks.ts';
import { LinkButton } from './link-button.tsx';
import { TabNav } from './tab-nav.tsx';
import { useTab } from './tab.ts';

const useStyles = makeStyles({
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  steps: { columnGap: 0, marginInlineEnd: '-8px' },
  icon: { display: 'flex', ':dir(rtl)': { transform: 'scaleX(-1)' } },
});

interface Props {
  readonly state: ViewState<Week>;
  readonly range: Days;
  readonly now: Instant;
  readonly back: number;
  readonly setBack: (back: number) => void;
  readonly refresh: () => void;
}

/** Which seven days these are, how fresh they are, and the ways to others. */
export function WeekHeader({ state, range, now, back, setBack, refresh }: Props) {
  const { words, format } = useFirstReading();
  const { navigation } = useTab();
  const styles = useStyles();
  const say = words.week;
  const shows = state.is === 'ready' || state.is === 'stale';
  const asOf = state.is === 'ready' || state.is === 'stale' || state.is === 'empty' ? state.asOf : undefined;
  const freshness = asOf === undefined ? undefined : words.shell.asOf(format.timeOrDay(asOf, now));
  const days = shows ? format.days(range.from, minus(range.to, ms(1))) : undefined;
  return (
    <div className={styles.header}>
      <PageHeading
        title={say.title}
        takesFocus={navigation.moved}
        under={days === undefined || freshness === undefined ? freshness : words.shell.beside(days, freshness)}
      >
        <TabNav here="week" />
      </PageHeading>
      <Row className={styles.steps}>
        {shows ? (
          <>
            <Button appearance="subtle" aria-label={say.earlier} title={say.earlier} icon={<span className={styles.icon}><ChevronLeft20Regular /></span>} onClick={() => setBack(back + 1)} />
            <Button appearance="subtle" aria-label={say.later} title={say.later} disabledFocusable={back === 0} icon={<span className={styles.icon}><ChevronRight20Regular /></span>} onClick={() => setBack(back - 1)} />
            <Button appearance="subtle" aria-label={words.shell.refresh} title={words.shell.refresh} icon={<ArrowClockwise20Regular />} onClick={refresh} />
          </>
        ) : null}
        <LinkButton to={{ page: 'settings' }} appearance="subtle" aria-label={words.shell.settings} title={words.shell.settings} icon={<Settings20Regular />} />
      </Row>
    </div>
  );
}
