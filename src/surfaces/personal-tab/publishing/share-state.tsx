import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { PublishMeetings } from '#flows/publish-meetings.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Panel, Quiet, Row, SmallTitle } from '#ui/layout.tsx';
import { Failed } from '#views/failed.tsx';
import { RowTable } from '#views/publishing/row-table.tsx';
import { usePublishingWords } from '#views/publishing/publishing-reading.ts';
import { useReading } from '#views/reading.tsx';
import { ErrandState, useErrands } from '../settings/errand-state.tsx';
import { useChoice } from '../settings/use-choice.ts';

interface Props {
  readonly loop: CoachingLoop;
  readonly publishing: PublishMeetings;
  readonly meeting: Meeting;
}

/** How it stands: on or off, what stands of this meeting, what is on its way or was refused, and the way out. */
export function ShareState({ loop, publishing, meeting }: Props) {
  const { words } = useReading();
  const entries = useErrands(loop, 'published');
  const { busy, failure, choose } = useChoice();
  const [asking, setAsking] = useState(false);
  const [isOut, setIsOut] = useState(false);
  const say = usePublishingWords().share;
  const chosen = publishing.chosen(meeting);
  const row = publishing.sent(meeting);
  // Promised is not published: until the list has taken it, nobody else can see it.
  const isUnderWay = entries.some(({ errand }) => errand.to === 'published' && errand.wants !== 'gone' && errand.key === row?.key);
  const title = isUnderWay ? say.underWay : say.published;
  const withdraw = async (): Promise<void> => {
    setAsking(false);
    const done = await choose(() => publishing.withdraw(meeting, new AbortController().signal), { done: say.withdrawn });
    setIsOut(done);
  };
  return (
    <>
      {chosen ? <Body1>{say.isOn(chosen.team)}</Body1> : null}
      {chosen && row ? (
        <Panel label={title}>
          <SmallTitle>{title}</SmallTitle>
          <RowTable row={row} />
        </Panel>
      ) : null}
      {entries.map((entry) => <ErrandState key={entry.id} loop={loop} entry={entry} feature="team-list" sending={say.sending} refused={say.refused} letGo={(theirs) => void publishing.letGo(entry, theirs as MeetingRow | undefined)} />)}
      {chosen ? <Row><Button disabledFocusable={busy} onClick={() => setAsking(true)}>{say.withdraw}</Button></Row> : null}
      {!chosen && isOut && entries.length === 0 ? <Quiet>{say.withdrawn}</Quiet> : null}
      {failure ? <Failed title={say.refused} failure={failure} feature="team-list" retry={() => void withdraw()} /> : null}
      {asking ? (
        <ConfirmDialog title={say.withdrawTitle} confirm={say.withdraw} cancel={words.shell.cancel} onConfirm={() => void withdraw()} onCancel={() => setAsking(false)}>
          <Quiet>{say.withdrawWhat}</Quiet>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
