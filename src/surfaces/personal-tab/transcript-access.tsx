import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { Panel, Quiet, Row } from '#ui/layout.tsx';
import { useTabReading } from '#views/reading.tsx';
import { useCopy } from './use-copy.ts';

/**
 * The switch that keeps transcripts from every program is off by default, whatever was granted:
 * https://learn.microsoft.com/microsoftteams/meeting-transcript-api-access
 */
export function TranscriptAccess() {
  const { words } = useTabReading();
  const { plain } = useCopy();
  const [shown, setShown] = useState(false);
  const say = words.unread.access;
  const what = shown ? words.need.hideText : words.need.showText;
  return (
    <>
      <Row><Button size="small" aria-expanded={shown} aria-label={`${what}: ${say.button}`} onClick={() => setShown(!shown)}>{what}</Button></Row>
      {shown ? (
        <Panel>
          <Quiet>{say.what}</Quiet>
          <Field label={words.need.admin.label} style={{ alignSelf: 'stretch' }}>
            <Textarea readOnly rows={10} value={say.text} resize="vertical" onFocus={(event) => event.currentTarget.select()} />
          </Field>
          <Row><Button onClick={() => plain(say.text)}>{words.need.admin.copy}</Button></Row>
        </Panel>
      ) : null}
    </>
  );
}
