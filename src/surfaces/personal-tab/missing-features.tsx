import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Suspense, useState, type ReactNode } from 'react';
import type { Week } from '#flows/debrief.ts';
import { FEATURE_SCOPES, type Feature } from '#ports/consent.ts';
import { Panel } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { AdminRequest } from '#views/admin-request.ts';
import { FailureNotice } from '#views/rare-pieces.ts';
import { useReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { dataOf } from './data-of.ts';
import { useTab } from './tab.ts';
import { useCopy } from './use-copy.ts';
import { usePermit } from './use-permit.ts';

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
  // What was allowed a moment ago is being read.
  const reading = dataOf(useSubscribable(useTab().debrief.week))?.granted;
  return missing.filter(({ feature }) => isOn(feature) && !reading?.includes(feature)).map(({ feature, by }) => {
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

interface Asking {
  readonly feature: Feature;
  readonly by: 'person' | 'admin';
  /** What the permission opens, where several are asked for beside each other. */
  readonly name?: string;
  readonly action?: string;
  /** Goes on with what waited for it. */
  readonly granted?: (() => void) | undefined;
  readonly size?: 'small';
}

/**
 * What asks for a permission, and below it what came of that. The person's own yes may be all that is missing where an
 * administrator has agreed, which nobody is told: it can always be tried, beside the text that an administrator gets.
 */
export function useAsking({ feature, by, name, action, granted, size }: Asking): { readonly buttons: ReactNode; readonly below: ReactNode } {
  const { words: { need, shell } } = useReading();
  const { debrief } = useTab();
  const { plain } = useCopy();
  const [shown, setShown] = useState(false);
  const { permit, failure } = usePermit(granted);
  const button = (text: string, onClick: () => void, isOpen?: boolean): ReactNode => (
    <Button
      onClick={onClick} {...(size && { size })} {...(name !== undefined && { 'aria-label': shell.colon(text, name) })} {...(isOpen !== undefined && { 'aria-expanded': isOpen })}
    >
      {text}
    </Button>
  );
  // Below a refusal the notice has the text.
  const isInNotice = failure?.kind === 'consentNeeded' || failure?.kind === 'cancelled';
  return {
    buttons: (
      <>
        {button(action ?? need.allow, () => void permit(feature))}
        {by === 'admin' ? button(need.admin.again, () => debrief.refresh()) : null}
        {by === 'admin' && !isInNotice ? button(shown ? need.hideText : need.showText, () => setShown(!shown), shown) : null}
      </>
    ),
    below: (
      <>
        {failure ? <FailureNotice failure={failure} asked feature={feature} copy={plain} /> : null}
        {shown && !isInNotice ? <Panel><AdminRequest feature={feature} scopes={FEATURE_SCOPES[feature]} /></Panel> : null}
      </>
    ),
  };
}
