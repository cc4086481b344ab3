import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Panel, Quiet, Row } from '#ui/layout.tsx';
import { TextToSend } from '#views/consent-request.tsx';
import { useTabReading } from '#views/reading.tsx';

/**
 * The switch that keeps transcripts from every program is off by default, whatever was granted:
 * https://learn.microsoft.com/microsoftteams/meeting-transcript-api-access
 */
export function TranscriptAccess() {
  const { words } = useTabReading();
  const [shown, setShown] = useState(false);
  const say = words.unread.access;
  const what = shown ? words.need.hideText : words.need.showText;
  return (
    <>
      <Row><Button size="small" aria-expanded={shown} aria-label={words.shell.colon(what, say.button)} onClick={() => setShown(!shown)}>{what}</Button></Row>
      {shown ? (
        <Panel>
          <Quiet>{say.what}</Quiet>
          <TextToSend text={say.text} rows={10} about={say.button} />
        </Panel>
      ) : null}
    </>
  );
}
