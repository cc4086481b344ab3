import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { Unclear } from '#flows/of-occurrence.ts';
import type { Failure } from '#ports/failure.ts';
import { Panel, Quiet, SmallTitle } from '#ui/layout.tsx';
import { FailureNotice } from '#views/rare-pieces.ts';
import { useTabReading } from '#views/reading.tsx';
import { useCopy } from './use-copy.ts';
import { useTab } from './tab.ts';

interface Props {
  readonly unclear: readonly Unclear[];
  readonly meetings: readonly MeetingOverview[];
}

/** What lies between two meetings of a series is never guessed: the person says to which it belongs. */
export function UnclearSpans({ unclear, meetings }: Props) {
  const { words } = useTabReading();
  const say = words.unread.unclear;
  return (
    <Panel label={say.title}>
      <SmallTitle>{say.title}</SmallTitle>
      <Quiet>{say.what}</Quiet>
      {unclear.map((one) => <Pick key={one.span.id} one={one} meetings={meetings} />)}
    </Panel>
  );
}

function Pick({ one: { source, span, among }, meetings }: { one: Unclear; meetings: readonly MeetingOverview[] }) {
  const { words, format, ticker } = useTabReading();
  const { debrief } = useTab();
  const { plain } = useCopy();
  const [failure, setFailure] = useState<Failure>();
  const say = words.unread.unclear;
  const now = ticker.now();
  const when = span.end === undefined ? format.dayAndTime(span.start, now) : format.span(span.start, span.end, now);
  const candidates = among.flatMap((id) => meetings.find(({ meeting }) => meeting.id === id)?.meeting ?? []);
  return (
    <>
      <Field label={say.which(words.coverage.source[source], when)}>
        <Select
          defaultValue=""
          onChange={(_, { value }) => {
            if (value !== '') void debrief.place(span.id, value as MeetingId | 'none').then((kept) => setFailure(kept.ok ? undefined : kept.failure));
          }}
        >
          <option value="">{say.choose}</option>
          {candidates.map(({ id, start, subject }) => <option key={id} value={id}>{say.meeting(subject || words.shell.noSubject, format.dayAndTime(start, now))}</option>)}
          <option value="none">{say.none}</option>
        </Select>
      </Field>
      {failure ? <FailureNotice failure={failure} feature="transcripts" copy={plain} /> : null}
    </>
  );
}
