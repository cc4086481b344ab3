import { Button } from '@fluentui/react-components';
import { CalendarLtr48Regular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import { never } from '#base/result.ts';
import { seconds } from '#base/time.ts';
import type { Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { EmptyState, Quiet } from '#ui/layout.tsx';
import type { Ticker } from '#ui/ticker.ts';
import { BlockedNeed, Failed, Notice } from '#views/rare-pieces.ts';
import { useFirstReading } from '#views/reading.tsx';
import { ApartMeetings, Progress } from './rare-parts.tsx';
import { useTab } from './tab.ts';

interface Props {
  readonly state: ViewState<Week>;
  /** `missing`: without the calendar where a banner speaks of it already. */
  readonly children: (week: Week, missing: Week['missing']) => ReactNode;
}

/** The week as far as it was read; where it was not, why, and what the person can do. */
export function WeekState({ state, children }: Props) {
  const { words, format, ticker } = useFirstReading();
  const { debrief, ownFiles } = useTab();
  const say = words.week;
  const refresh = () => debrief.refresh();
  const shown = (week: Week, missing: Week['missing']) => <>{children(week, missing)}<ApartMeetings apart={week.apart} /></>;
  switch (state.is) {
    case 'loading':
      return <Reading read={state} />;
    case 'blocked':
      return <BlockedNeed need={state.need} />;
    case 'failed':
      // The calendar itself is not there: the mailbox of a guest is in their own organisation.
      if (state.failure.kind === 'gone') {
        return (
          <EmptyState icon={<CalendarLtr48Regular />} title={say.noCalendar.title}>
            <Quiet>{say.noCalendar.what}</Quiet>
          </EmptyState>
        );
      }
      return state.failure.kind === 'signInNeeded' ? <BlockedNeed need={{ to: 'sign-in' }} /> : (
        <>
          <Failed title={say.failedTitle} failure={state.failure} retry={refresh} />
          {ownFiles ? <Quiet>{say.filesWork}</Quiet> : null}
        </>
      );
    case 'empty':
      return (
        <EmptyState icon={<CalendarLtr48Regular />} title={say.empty.title}>
          <Quiet>{say.empty.what}</Quiet>
          <Button onClick={refresh}>{words.shell.refresh}</Button>
        </EmptyState>
      );
    case 'stale':
      return (
        <>
          <Failed title={say.stale(format.ago(state.asOf, ticker.now()))} failure={state.why} retry={refresh} />
          {shown(state.data, withoutCalendar(state.data))}
        </>
      );
    case 'ready': {
      if (state.complete) return shown(state.data, state.data.missing);
      const title = say.incomplete(format.ago(state.asOf, ticker.now()));
      return (
        <>
          {state.why ? <Failed title={title} failure={state.why} retry={refresh} /> : <Notice retry={refresh}>{title}</Notice>}
          {shown(state.data, withoutCalendar(state.data))}
        </>
      );
    }
    default:
      return never(state);
  }
}

function Reading({ read: { read, of, until } }: { read: Extract<ViewState<Week>, { is: 'loading' }> }) {
  const { words, format, ticker } = useFirstReading();
  const say = words.week;
  const isLong = useIsLong(ticker);
  // What this device keeps, and most of what Microsoft answers, is there before there is anything to stop.
  if (until === undefined && (read === undefined || (read === 0 && !isLong))) return <Quiet>{say.loading}</Quiet>;
  if (read === undefined) return <Progress text={say.loading} until={until} />;
  if (of === undefined) return <Progress text={say.loadingCount(read, format.number(read))} until={until} />;
  return <Progress text={say.loadingOf(format.number(read), format.number(of))} value={of === 0 ? 0 : Math.min(1, read / of)} until={until} />;
}

/** Whether it has gone on for so long that people wonder: the words alone hold for a moment, and the bar would hold up what it tells of. */
function useIsLong(ticker: Ticker): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    void ticker.wait(seconds(2), left.signal).then(() => { if (!left.signal.aborted) setIsLong(true); });
    return () => left.abort();
  }, [ticker]);
  return isLong;
}

const withoutCalendar = ({ missing }: Week): Week['missing'] => missing.filter(({ feature }) => feature !== 'my-week');
