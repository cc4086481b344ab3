import { useCallback, useMemo, useState } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { seconds } from '#base/time.ts';
import { startOfDay } from '#ui/format.ts';
import { Page } from '#ui/layout.tsx';
import { useNow } from '#ui/ticker.ts';
import { useFirstReading } from '#views/reading.tsx';
import { useFetchedBehind } from '#views/use-fetched-behind.ts';
import { sevenDays } from '#views/week-picks.ts';
import { OutgoingNotes } from './outgoing-notes.tsx';
import { OwnFilesDrop } from './rare-parts.tsx';
import { useTab } from './tab.ts';
import { SevenDays } from './seven-days.tsx';
import { WeekHeader } from './week-header.tsx';
import { WeekState } from './week-state.tsx';

// The same elements each time: judging, which changes the week often, does not draw them anew.
const OUTGOING = <OutgoingNotes />;
const OWN_FILES = <OwnFilesDrop />;

interface Props {
  readonly state: ViewState<Week>;
  /** How many times seven days back. */
  readonly back: number;
  readonly setBack: (back: number) => void;
}

/** *My week*: what to do something about first, then every meeting of seven days. */
export function WeekPage({ state, back, setBack }: Props) {
  const { format, ticker } = useFirstReading();
  const { debrief } = useTab();
  const now = useNow(ticker, seconds(30));
  // What stands below the list is fetched once the list is drawn.
  const [isDrawn, setIsDrawn] = useState(false);
  useFetchedBehind(state.is !== 'loading', useCallback(() => setIsDrawn(true), []));
  // A flag that comes of an answer waits here until the week is opened or read again: nothing moves under the pointer.
  const [answered, setAnswered] = useState<readonly MeetingId[]>([]);
  const refresh = () => {
    setAnswered([]);
    debrief.refresh();
  };
  // The same days are the same object: what is drawn of them is drawn anew only on another day.
  const today = startOfDay(now, format);
  const range = useMemo(() => sevenDays(today, back, format), [today, back, format]);
  return (
    <Page>
      <WeekHeader state={state} range={range} now={now} back={back} setBack={setBack} refresh={refresh} />
      {OUTGOING}
      <WeekState state={state}>
        {(week, missing) => (
          <SevenDays
            week={week} range={range} now={now} goBack={setBack} missing={missing}
            answered={answered} onAnswer={(meeting) => setAnswered((before) => [...before, meeting])}
          />
        )}
      </WeekState>
      {isDrawn ? OWN_FILES : null}
    </Page>
  );
}
