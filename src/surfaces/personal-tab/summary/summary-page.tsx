import { makeStyles } from '@fluentui/react-components';
import type { Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { Page, PageHeading, Quiet, Row } from '#ui/layout.tsx';
import { PrintedLight } from '#ui/printed-light.tsx';
import { ChartWordsContext } from '#ui/charts/chart-frame.tsx';
import { BlockedNeed } from '#views/blocked-need.tsx';
import { Failed } from '#views/failed.tsx';
import { LinkButton } from '../link-button.tsx';
import { LeadersRight } from '../settings/steward/leaders-right.tsx';
import { SignInBar } from '../sign-in-bar.tsx';
import { TabNav } from '../tab-nav.tsx';
import { useTab } from '../tab.ts';
import { Leader } from './leader.tsx';
import { OwnRhythmPage } from './own-rhythm-page.tsx';
import { SeriesNumbers } from './series-numbers.tsx';
import { MINE, summaryPlace, type SummaryPlace } from './summary-address.ts';
import { SummaryReading, useSummaryReading } from './summary-reading.tsx';
import { SummaryStates } from './summary-states.tsx';
import { useSummary } from './use-summary.ts';

const useStyles = makeStyles({
  notPrinted: { '@media print': { display: 'none' } },
  /** Takes no room of its own on the screen. */
  unprinted: { display: 'contents', '@media print': { display: 'none' } },
});

/** The leaders' summary. It shows meetings and series; nothing here, or behind it, leads to a person. */
export function SummaryPage(props: Props) {
  return <SummaryReading><Summary {...props} /></SummaryReading>;
}

interface Props {
  /** What follows `#/summary` in the address. */
  readonly at: string;
  readonly state: ViewState<Week>;
}

function Summary({ at, state }: Props) {
  const { words } = useSummaryReading();
  const place = summaryPlace(at);
  return (
    <PrintedLight>
      <ChartWordsContext value={words.summary.chart}>
        {place.shows === 'mine' ? <OwnRhythmPage state={state} /> : <OfLeaders place={place} state={state} />}
      </ChartWordsContext>
    </PrintedLight>
  );
}

function OfLeaders({ place, state }: { place: Exclude<SummaryPlace, { shows: 'mine' }>; state: ViewState<Week> }) {
  const { words } = useSummaryReading();
  const { navigation } = useTab();
  const { loop, failure, retry, state: read, again } = useSummary();
  const say = words.summary;
  const styles = useStyles();
  const isBlocked = state.is === 'blocked' && !loop;
  return (
    <Page>
      <PageHeading title={say.title} under={say.lead} takesFocus={navigation.moved}>
        <div className={styles.notPrinted}>{place.shows === 'all' ? <TabNav here="summary" /> : <LinkButton to={{ page: 'summary', at: '' }}>{say.series.back}</LinkButton>}</div>
      </PageHeading>
      <SignInBar />
      {isBlocked ? <BlockedNeed need={state.need} />
        : failure ? <Failed title={say.failed} failure={failure} retry={retry} />
        : !loop ? <Quiet>{say.opening}</Quiet>
        : <SummaryStates state={read} again={again} draw={(data) => (place.shows === 'all' ? <Leader cells={data.cells} asked={place.filter} /> : <SeriesNumbers cells={data.cells} series={place.series} />)} />}
      {loop && place.shows === 'all' && (read.is === 'ready' || read.is === 'empty') ? <div className={styles.unprinted}><LeadersRight loop={loop} /></div> : null}
      {place.shows === 'all' ? <Row className={styles.notPrinted}><LinkButton to={{ page: 'summary', at: MINE }}>{say.rhythm.go}</LinkButton></Row> : null}
    </Page>
  );
}
