import { Button } from '@fluentui/react-components';
import { CalendarLtr48Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { seconds } from '#base/time.ts';
import { EmptyState, Page, Quiet } from '#ui/layout.tsx';
import { useNow } from '#ui/ticker.ts';
import { FailureNotice } from '#views/failure-notice.tsx';
import { useReading } from '#views/reading.tsx';
import { sayFailure } from '#views/say-failure.ts';
import { sevenDays } from '#views/week-picks.ts';
import { BlockedNeed } from './blocked-need.tsx';
import { Incomplete } from './missing-features.tsx';
import { OutgoingNotes } from './outgoing-notes.tsx';
import { OwnFilesDrop } from './own-files-drop.tsx';
import { useTab } from './tab.ts';
import { Notice } from './notice.tsx';
import { Progress } from './progress.tsx';
import { SevenDays } from './seven-days.tsx';
import { WeekHeader } from './week-header.tsx';

interface Props {
  readonly state: ViewState<Week>;
  /** How many times seven days back. */
  readonly back: number;
  readonly setBack: (back: number) => void;
}

/** *My week*: what to do something about first, then every meeting of seven days. */
export function WeekPage({ state, back, setBack }: Props) {
  const { format, ticker } = useReading();
  const { debrief } = useTab();
  const now = useNow(ticker, seconds(30));
  // A flag that comes of an answer waits here until the week is opened or read again: nothing moves under the pointer.
  const [answered, setAnswered] = useState<readonly MeetingId[]>([]);
  const refresh = () => {
    setAnswered([]);
    debrief.refresh();
  };
  const range = sevenDays(now, back, format);
  return (
    <Page>
      <WeekHeader state={state} range={range} now={now} back={back} setBack={setBack} refresh={refresh} />
      <OutgoingNotes />
      <State state={state}>
        {(week, missing) => (
          <SevenDays
            week={week} range={range} now={now} goBack={setBack} missing={missing}
            answered={answered} onAnswer={(meeting) => setAnswered((before) => [...before, meeting])}
          />
        )}
      </State>
      <OwnFilesDrop />
    </Page>
  );
}

interface StateProps {
  readonly state: ViewState<Week>;
  readonly children: (week: Week, missing: Week['missing']) => React.ReactNode;
}

function State({ state, children }: StateProps) {
  const { words, format, ticker } = useReading();
  const { debrief } = useTab();
  const say = words.week;
  switch (state.is) {
    case 'loading':
      return <Progress text={state.read === undefined ? say.loading : say.loadingCount(state.read, format.number(state.read))} />;
    case 'blocked':
      return <BlockedNeed need={state.need} />;
    case 'failed':
      return state.failure.kind === 'signInNeeded'
        ? <BlockedNeed need={{ to: 'sign-in' }} />
        : <FailureNotice title={say.failedTitle} failure={state.failure} retry={() => debrief.refresh()} />;
    case 'empty':
      return (
        <EmptyState icon={<CalendarLtr48Regular />} title={say.empty.title}>
          <Quiet>{say.empty.what}</Quiet>
          <Button onClick={() => debrief.refresh()}>{words.shell.refresh}</Button>
        </EmptyState>
      );
    case 'stale':
      return (
        <>
          <Notice retry={() => debrief.refresh()}>
            {say.stale(format.ago(state.asOf, ticker.now()), sayFailure(state.why, words, format))}
          </Notice>
          {children(state.data, withoutCalendar(state.data))}
        </>
      );
    case 'ready':
      return (
        <>
          {state.complete ? null : <Incomplete asOf={state.asOf} why={state.why} />}
          {children(state.data, state.complete ? state.data.missing : withoutCalendar(state.data))}
        </>
      );
  }
}

/** Where a banner says already that the calendar could not be read, it is not offered once more. */
const withoutCalendar = ({ missing }: Week): Week['missing'] => missing.filter(({ feature }) => feature !== 'my-week');
