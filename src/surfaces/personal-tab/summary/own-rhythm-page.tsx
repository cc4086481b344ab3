import { Body1 } from '@fluentui/react-components';
import { useMemo } from 'react';
import { source } from '#base/subscribable.ts';
import { seconds } from '#base/time.ts';
import type { Week } from '#flows/debrief.ts';
import type { MyCommitment } from '#flows/keep-commitments.ts';
import { ownRhythm, type OwnRhythm, type Suggestion } from '#flows/own-rhythm.ts';
import type { ViewState } from '#flows/view-state.ts';
import { DataTable } from '#ui/charts/data-table.tsx';
import { StackedBars } from '#ui/charts/stacked-bars.tsx';
import { Definitions } from '#ui/definitions.tsx';
import { Page, PageHeading, Panel, Quiet, Row, Section } from '#ui/layout.tsx';
import { rarely } from '#ui/rarely.tsx';
import { useNow } from '#ui/ticker.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useIsOn } from '#views/use-is-on.ts';
import { BlockedNeed } from '#views/blocked-need.tsx';
import { dataOf } from '../data-of.ts';
import { LinkButton } from '../link-button.tsx';
import { SignInBar } from '../sign-in-bar.tsx';
import { TabNav } from '../tab-nav.tsx';
import { useTab } from '../tab.ts';
import { useLoop } from '../use-loop.ts';
import { sayerIn, type Sayer } from './say-number.ts';
import { useSummaryReading } from './summary-reading.tsx';

const NONE = source<readonly MyCommitment[]>([]);

/** Fetched behind the page: few use it. */
const OwnOutsideHours = rarely(async () => (await import('../publishing/working-hours.tsx')).OwnOutsideHours);

/** What a manager's own device knows of how their weeks go. */
export function OwnRhythmPage({ state }: { state: ViewState<Week> }) {
  const { words, format, ticker } = useSummaryReading();
  const { navigation } = useTab();
  const now = useNow(ticker, seconds(60));
  const isOn = useIsOn();
  const { loop } = useLoop();
  const mine = useSubscribable(loop?.commitments.mine ?? NONE);
  const week = dataOf(state);
  const rhythm = useMemo(() => week && ownRhythm(week, mine, now), [week, mine, now]);
  const say = words.summary.rhythm;
  const sayer = useMemo(() => sayerIn(words.summary, format), [words.summary, format]);
  return (
    <Page>
      <PageHeading title={say.title} under={say.lead} takesFocus={navigation.moved}><TabNav here="summary" /></PageHeading>
      <SignInBar />
      {rhythm ? <Shown rhythm={rhythm} sayer={sayer} /> : state.is === 'blocked' ? <BlockedNeed need={state.need} /> : <Quiet>{words.week.loading}</Quiet>}
      {week && loop?.hours && isOn('working-hours') ? <OwnOutsideHours loop={loop} week={week} /> : null}
      <Row><LinkButton to={{ page: 'summary', at: '' }}>{say.back}</LinkButton></Row>
    </Page>
  );
}

function Shown({ rhythm: { weeks, series, commitments, reflections, suggestion }, sayer }: { rhythm: OwnRhythm; sayer: Sayer }) {
  const { words } = useSummaryReading();
  const say = words.summary.rhythm;
  const { number } = sayer;
  const sum = (pick: (one: OwnRhythm['weeks'][number]) => number): string => number(weeks.reduce((all, one) => all + pick(one), 0));
  return (
    <>
      <OneThing suggestion={suggestion} number={number} />
      {weeks.every(({ judged }) => judged === 0) ? <Section title={say.flags.title}><Quiet>{say.flags.none}</Quiet></Section> : <StackedBars
        title={say.flags.title}
        summary={say.flags.summary(sum(({ flags }) => flags), sum(({ judged }) => judged))}
        say={number}
        layers={[{ look: 'full', text: say.flags.other }, { look: 'stripes', text: say.flags.flagged }]}
        columns={weeks.map(({ week, judged, flags }) => ({
          name: sayer.weekName(week),
          counts: [judged - flags, flags],
          says: [say.flags.says(sayer.week(week), say.flags.other, number(judged - flags)), say.flags.says(sayer.week(week), say.flags.flagged, number(flags))],
        }))}
        table={{ columns: [words.summary.chart.week, say.flags.other, say.flags.flagged], rows: weeks.map(({ week, judged, flags }) => [sayer.week(week), number(judged - flags), number(flags)]) }}
      />}
      <Section title={say.series.title}>
        {series.length === 0 ? <Quiet>{say.series.none}</Quiet> : (
          <DataTable caption={say.series.title} columns={[say.series.column, say.series.judged, say.series.flags]} rows={series.map(({ subject, judged, flags }) => [subject || words.shell.noSubject, number(judged), number(flags)])} />
        )}
      </Section>
      <Section title={say.commitments.title}>
        <Definitions rows={[
          { label: say.commitments.commitments, value: say.commitments.said(number(commitments.open), number(commitments.kept), number(commitments.changed), number(commitments.dropped)) },
          { label: say.commitments.reflections, value: reflections.flags === 0 ? say.commitments.noFlags : say.commitments.reflected(number(reflections.reflected), number(reflections.flags), number(reflections.within48h)) },
        ]} />
      </Section>
    </>
  );
}

function OneThing({ suggestion, number }: { suggestion: Suggestion | undefined; number: (value: number) => string }) {
  const { words } = useSummaryReading();
  const say = words.summary.rhythm.suggestion;
  return (
    <Section title={say.title}>
      {suggestion === undefined ? <Quiet>{say.none}</Quiet> : (
        <Panel>
          <Body1>{sayThing(suggestion, say, words.shell.noSubject, number)}</Body1>
          {suggestion.is === 'slipping' ? null : suggestion.isDone ? <Body1>{say.done}</Body1> : <Row><LinkButton to={{ page: 'meeting', id: suggestion.meeting }} appearance="primary">{say.open}</LinkButton></Row>}
        </Panel>
      )}
    </Section>
  );
}

function sayThing(suggestion: Suggestion, say: ReturnType<typeof useSummaryReading>['words']['summary']['rhythm']['suggestion'], noSubject: string, number: (value: number) => string): string {
  switch (suggestion.is) {
    case 'series-without-closure': return say[suggestion.is](suggestion.subject || noSubject, number(suggestion.times));
    case 'not-reflected': return say[suggestion.is](suggestion.subject || noSubject);
    case 'slipping': return say.slipping(number(suggestion.slipped), number(suggestion.settled));
  }
}
