import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { FEATURE_SCOPES, type Feature } from '#ports/consent.ts';
import { Panel } from '#ui/layout.tsx';
import { AdminRequest } from '#views/admin-request.ts';
import { FailureNotice } from '#views/rare-pieces.ts';
import { useReading } from '#views/reading.tsx';
import { useCopy } from './use-copy.ts';
import { usePermit } from './use-permit.ts';
import { useTab } from './tab.ts';

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
  const { words: { need } } = useReading();
  const { debrief } = useTab();
  const { plain } = useCopy();
  const [shown, setShown] = useState(false);
  const { permit, failure } = usePermit(granted);
  const button = (text: string, onClick: () => void, isOpen?: boolean): ReactNode => (
    <Button
      onClick={onClick} {...(size && { size })} {...(name !== undefined && { 'aria-label': `${text}: ${name}` })} {...(isOpen !== undefined && { 'aria-expanded': isOpen })}
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
