import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { Week } from '#flows/debrief.ts';
import { useReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { useAsking } from './use-asking.tsx';

interface Props {
  readonly missing: Week['missing'];
  /** Goes on with what waited for it. */
  readonly granted?: () => void;
}

/** What could not be read for want of a permission, and how to get it. Once on a page, not at every meeting. The page does not wait for what the organisation has set. */
export function MissingFeatures(props: Props) {
  return props.missing.length === 0 ? null : <Suspense><Missing {...props} /></Suspense>;
}

function Missing({ missing, granted }: Props) {
  const { words: { need } } = useReading();
  const isOn = useIsOn();
  return missing.filter(({ feature }) => isOn(feature)).map(({ feature, by }) => {
    // The calendar is missing here only where a person's own files stand in for it.
    const isOffer = feature === 'my-week' && by === 'person';
    return (
      <Permit
        key={feature} feature={feature} by={by}
        text={isOffer ? need.offer.what : `${need.missing[feature][by]} ${need.without[feature]}`}
        action={isOffer ? need.offer.connect : need.allow} granted={granted}
      />
    );
  });
}

interface PermitProps {
  readonly feature: Week['missing'][number]['feature'];
  readonly by: 'person' | 'admin';
  readonly text: string;
  readonly action: string;
  readonly granted?: (() => void) | undefined;
}

export function Permit({ text, ...asking }: PermitProps) {
  const { buttons, below } = useAsking(asking);
  return (
    <>
      <MessageBar layout="multiline" intent="info">
        <MessageBarBody>{text}</MessageBarBody>
        <MessageBarActions>{buttons}</MessageBarActions>
      </MessageBar>
      {below}
    </>
  );
}
