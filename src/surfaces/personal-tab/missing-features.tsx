import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Week } from '#flows/debrief.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { Panel } from '#ui/layout.tsx';
import { AdminRequest } from '#views/consent-request.tsx';
import { FailureNotice } from '#views/failure-notice.tsx';
import { useReading } from '#views/reading.tsx';
import { useTab } from './tab.ts';
import { useCopy } from './use-copy.ts';

/** What could not be read for want of a permission, and how to get it. Once on a page, not at every meeting. */
export function MissingFeatures({ missing }: { missing: Week['missing'] }) {
  const { words: { need } } = useReading();
  return missing.map(({ feature, by }) => {
    // The calendar is missing here only where a person's own files stand in for it.
    const isOffer = feature === 'my-week' && by === 'person';
    return (
      <Permit
        key={feature} feature={feature} by={by}
        text={isOffer ? need.offer.what : `${need.missing[feature][by]} ${need.without[feature]}`}
        action={isOffer ? need.offer.connect : need.allow}
      />
    );
  });
}

interface PermitProps {
  readonly feature: Week['missing'][number]['feature'];
  readonly by: 'person' | 'admin';
  readonly text: string;
  readonly action: string;
}

export function Permit({ feature, by, text, action }: PermitProps) {
  const { words } = useReading();
  const { debrief } = useTab();
  const { plain } = useCopy();
  const [shown, setShown] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const say = words.need;
  const permit = async (): Promise<void> => {
    const granted = await debrief.permit(feature);
    setFailure(granted.ok ? undefined : granted.failure);
  };
  return (
    <>
      <MessageBar layout="multiline" intent="info">
        <MessageBarBody>{text}</MessageBarBody>
        <MessageBarActions>
          {by === 'person'
            ? <Button onClick={() => void permit()}>{action}</Button>
            : <Button aria-expanded={shown} onClick={() => setShown(!shown)}>{shown ? say.hideText : say.showText}</Button>}
        </MessageBarActions>
      </MessageBar>
      {failure ? <FailureNotice failure={failure} cancelled={say.declined[feature]} /> : null}
      {shown ? <Panel><AdminRequest feature={feature} scopes={FEATURE_SCOPES[feature]} copy={plain} /></Panel> : null}
    </>
  );
}
