import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Need } from '#flows/view-state.ts';
import { FEATURE_SCOPES, type Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { EmptyState, Quiet, Row, focusPageHeading } from '#ui/layout.tsx';
import { useActs } from './acts.ts';
import { AdminRequest } from './admin-request.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useReading } from './reading.tsx';
import { ScopeList } from './scope-list.tsx';
import { useIsOn } from './use-is-on.ts';
import { usePlainCopy } from './use-plain-copy.ts';

interface Asking {
  readonly title: string;
  readonly what: string;
}

interface Props {
  readonly need: Need;
  /** What is asked for here, where it is something else than on the week's page. */
  readonly signIn?: Asking;
  readonly consent?: Asking;
  readonly without?: string;
}

/** Nothing can be shown before the person does something: what, why, and the way without it. */
export function BlockedNeed({ need, signIn, consent, without }: Props) {
  const { words } = useReading();
  const acts = useActs();
  const isOn = useIsOn();
  const { plain } = usePlainCopy();
  const [failure, setFailure] = useState<Failure>();
  const [isAsking, setIsAsking] = useState(false);
  const permit = async (feature: Feature): Promise<void> => {
    setIsAsking(true);
    const granted = await acts.permit(feature);
    setIsAsking(false);
    setFailure(granted.ok ? undefined : granted.failure);
    // The request goes away: the focus lands on what took its place.
    if (granted.ok) focusPageHeading();
  };
  const say = words.need;
  const feature = need.to === 'consent' ? need.feature : 'my-week';
  // The text to an administrator stands there already.
  const isOfAdmin = need.to === 'consent' && need.by === 'admin';
  const notice = failure ? <FailureNotice failure={failure} title={say.refused} asked feature={feature} copy={isOfAdmin ? undefined : plain} /> : null;

  if (!isOn(feature)) {
    const asking = need.to === 'sign-in' ? { ...say.signIn, ...signIn } : { ...say.consent[feature], ...consent };
    return (
      <EmptyState title={asking.title}>
        <Quiet>{words.sharing.off}</Quiet>
        <Quiet>{without ?? say.without[feature]}</Quiet>
      </EmptyState>
    );
  }
  if (need.to === 'sign-in') {
    return (
      <EmptyState title={signIn?.title ?? say.signIn.title}>
        <Quiet>{signIn?.what ?? say.signIn.what}</Quiet>
        <Button appearance="primary" disabledFocusable={isAsking} onClick={() => void permit('my-week')}>{say.signIn.action}</Button>
        {notice}
      </EmptyState>
    );
  }
  const scopes = FEATURE_SCOPES[need.feature];
  if (isOfAdmin) {
    return (
      <EmptyState title={say.admin.title}>
        <AdminRequest feature={need.feature} scopes={scopes} />
        <Row>
          <Button disabledFocusable={isAsking} onClick={() => void permit(need.feature)}>{say.allow}</Button>
          <Button onClick={() => acts.refresh()}>{say.admin.again}</Button>
        </Row>
        {notice}
        <Quiet>{without ?? say.without[need.feature]}</Quiet>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={consent?.title ?? say.consent[need.feature].title}>
      <Quiet>{consent?.what ?? say.consent[need.feature].why}</Quiet>
      <ScopeList scopes={scopes} />
      <Button appearance="primary" disabledFocusable={isAsking} onClick={() => void permit(need.feature)}>{say.allow}</Button>
      {notice}
      <Quiet>{without ?? say.without[need.feature]}</Quiet>
    </EmptyState>
  );
}
