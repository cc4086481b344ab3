import { Body1, Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { Unclear } from '#flows/unclear.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Choices, Panel, Quiet, Row, SmallTitle } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { FailureNotice } from '#views/rare-pieces.ts';
import { useTabReading } from '#views/reading.tsx';
import { useCopy } from './use-copy.ts';
import { useTab } from './tab.ts';

interface Props {
  readonly unclear: readonly Unclear[];
  readonly meetings: readonly MeetingOverview[];
}

/**
 * What no meeting of a series clearly owns is never guessed: the person says to which it belongs, in one tap (a list to
 * pick from would act on each arrow key). What was placed stays until the page is left, to be taken back.
 */
export function UnclearSpans({ unclear, meetings }: Props) {
  const { words } = useTabReading();
  const [placed, setPlaced] = useState<readonly Unclear[]>([]);
  const say = words.unread.unclear;
  const shown = [...placed, ...unclear.filter(({ span }) => placed.every((one) => one.span.id !== span.id))].sort((a, b) => a.span.start - b.span.start);
  if (shown.length === 0) return null;
  return (
    <Panel label={say.title}>
      <SmallTitle>{say.title}</SmallTitle>
      <Quiet>{say.what}</Quiet>
      {shown.map((one) => (
        <Pick key={one.span.id} one={one} meetings={meetings} onPlaced={() => setPlaced((before) => [...before.filter(({ span }) => span.id !== one.span.id), one])} />
      ))}
    </Panel>
  );
}

function Pick({ one: { source, span, among }, meetings, onPlaced }: { one: Unclear; meetings: readonly MeetingOverview[]; onPlaced: () => void }) {
  const { words, format, ticker } = useTabReading();
  const { debrief } = useTab();
  const { plain } = useCopy();
  const announce = useAnnounce();
  const { leave, landing } = useLanding();
  const id = useId();
  const [failure, setFailure] = useState<Failure>();
  const [chosen, setChosen] = useState<MeetingId | 'none'>();
  const say = words.unread.unclear;
  const now = ticker.now();
  const what = say.which(words.coverage.source[source], span.end === undefined ? format.dayAndTime(span.start, now) : format.span(span.start, span.end, now));
  const candidates = among.flatMap((meeting) => meetings.find((one) => one.meeting.id === meeting)?.meeting ?? []);
  const nameOf = ({ subject, start }: (typeof candidates)[number]): string => say.meeting(subject || words.shell.noSubject, format.dayAndTime(start, now));
  const placedIn = candidates.find((meeting) => meeting.id === chosen);
  const saidOf = (where: string | undefined): string => say.placed(what, where);

  async function place(meeting: MeetingId | 'none' | undefined, where?: string): Promise<void> {
    const kept = await debrief.place(span.id, meeting);
    setFailure(kept.ok ? undefined : kept.failure);
    if (!kept.ok) return;
    onPlaced();
    leave();
    setChosen(meeting);
    if (meeting !== undefined) announce(saidOf(where));
  }

  return (
    <>
      {chosen === undefined ? (
        <div role="group" aria-labelledby={id}>
          <Body1 id={id} block>{what}</Body1>
          <Choices>
            {candidates.map((meeting, index) => (
              <Button key={meeting.id} {...(index === 0 && { ref: landing })} onClick={() => void place(meeting.id, nameOf(meeting))}><bdi>{nameOf(meeting)}</bdi></Button>
            ))}
            <Button {...(candidates.length === 0 && { ref: landing })} onClick={() => void place('none')}>{say.none}</Button>
          </Choices>
        </div>
      ) : (
        <Row>
          <Body1 dir="auto">{saidOf(placedIn && nameOf(placedIn))}</Body1>
          <Button ref={landing} onClick={() => void place(undefined)}>{words.shell.undo}</Button>
        </Row>
      )}
      {failure ? <FailureNotice failure={failure} feature="own-copy" copy={plain} /> : null}
    </>
  );
}
