import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Week } from '#flows/debrief.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { Panel } from '#ui/layout.tsx';
import { AdminRequest } from '#views/consent-request.tsx';
import { useReading } from '#views/reading.tsx';
import { useTab } from './tab.ts';
import { useCopy } from './use-copy.ts';

/** What could not be read for want of a permission, and how to get it. Once on a page, not at every meeting. */
export function MissingFeatures({ missing }: { missing: Week['missing'] }) {
  return missing.map((one) => <Missing key={one.feature} {...one} />);
}

function Missing({ feature, by }: Week['missing'][number]) {
  const { words } = useReading();
  const { debrief } = useTab();
  const { plain } = useCopy();
  const [shown, setShown] = useState(false);
  const say = words.need;
  return (
    <>
      <MessageBar layout="multiline">
        <MessageBarBody>{say.missing[feature][by]} {say.without[feature]}</MessageBarBody>
        <MessageBarActions>
          {by === 'person'
            ? <Button onClick={() => void debrief.permit(feature)}>{say.allow}</Button>
            : <Button aria-expanded={shown} onClick={() => setShown(!shown)}>{shown ? say.hideText : say.showText}</Button>}
        </MessageBarActions>
      </MessageBar>
      {shown ? <Panel><AdminRequest feature={feature} scopes={FEATURE_SCOPES[feature]} copy={plain} /></Panel> : null}
    </>
  );
}
