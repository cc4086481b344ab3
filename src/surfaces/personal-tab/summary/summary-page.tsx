import type { Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { Page, PageHeading, Quiet } from '#ui/layout.tsx';
import { PrintedLight } from '#ui/printed-light.tsx';
import { ChartWordsContext } from '#ui/charts/chart-frame.tsx';
import { BlockedNeed } from '#views/blocked-need.tsx';
import { Failed } from '#views/failed.tsx';
import { LinkButton } from '../link-button.tsx';
import { SignInBar } from '../sign-in-bar.tsx';
import { TabNav } from '../tab-nav.tsx';
import { useTab } from '../tab.ts';
import { Leader } from './leader.tsx';
import { SeriesNumbers } from './series-numbers.tsx';
import { summaryPlace } from './summary-address.ts';
import { SummaryReading, useSummaryReading } from './summary-reading.tsx';
import { SummaryStates } from './summary-states.tsx';
import { useSummary } from './use-summary.ts';

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
  const { navigation } = useTab();
  const { loop, failure, retry, state: read, again } = useSummary();
  const say = words.summary;
  const place = summaryPlace(at);
  const isBlocked = state.is === 'blocked' && !loop;
  return (
    <PrintedLight>
      <ChartWordsContext value={say.chart}>
        <Page>
          <PageHeading title={say.title} under={say.lead} takesFocus={navigation.moved}>
            {place.shows === 'all' ? <TabNav here="summary" /> : <LinkButton to={{ page: 'summary', at: '' }}>{say.series.back}</LinkButton>}
          </PageHeading>
          <SignInBar />
          {isBlocked ? <BlockedNeed need={state.need} />
            : failure ? <Failed title={say.failed} failure={failure} retry={retry} />
            : !loop ? <Quiet>{say.opening}</Quiet>
            : <SummaryStates state={read} again={again} draw={(data) => (place.shows === 'all' ? <Leader cells={data.cells} asked={place.filter} /> : <SeriesNumbers cells={data.cells} series={place.series} />)} />}
        </Page>
      </ChartWordsContext>
    </PrintedLight>
  );
}
