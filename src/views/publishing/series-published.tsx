import { Button, Caption1 } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Meeting } from '#domain/meeting.ts';
import { Panel, Row, SmallTitle } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useReading } from '../reading.tsx';
import { PublishingReading, usePublishingWords } from './publishing-reading.ts';
import { RowTable } from './row-table.tsx';
import { WordsToCopy } from './words-to-copy.tsx';

interface Props {
  readonly meeting: Meeting;
  readonly row: MeetingRow;
  /** The occurrence that the row is about. */
  readonly of: Meeting;
  /** Where the person is alone with it; panel and tab of a meeting show no verdict. */
  readonly withVerdict?: boolean;
}

/** Told to everybody in a meeting whose series is published: that it is, the exact row, and who can object. */
export function SeriesPublished(props: Props) {
  return <PublishingReading><Told {...props} /></PublishingReading>;
}

function Told({ meeting, row, of, withVerdict = false }: Props) {
  const { words, format, ticker } = useReading();
  const [objects, setObjects] = useState(false);
  const say = usePublishingWords().notice;
  const subject = meeting.subject || words.shell.noSubject;
  return (
    <Panel label={say.title}>
      <SmallTitle level={3}>{say.title}</SmallTitle>
      <Caption1>{meeting.iOrganize ? say.mine : say.what}</Caption1>
      <Unfold line={of.id === meeting.id ? say.ofThis : say.of(format.day(of.start, ticker.now()))}><RowTable row={row} withVerdict={withVerdict} /></Unfold>
      {meeting.iOrganize ? null : (
        <>
          <Caption1>{say.who} {words.loop.team.notice}</Caption1>
          <Row><Button size="small" aria-expanded={objects} onClick={() => setObjects(!objects)}>{say.object}</Button></Row>
          {objects ? <WordsToCopy label={say.prepared} text={say.text(subject)} copy={say.copy} /> : null}
        </>
      )}
    </Panel>
  );
}
