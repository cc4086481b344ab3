import { Button } from '@fluentui/react-components';
import type { Need } from '#flows/view-state.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { EmptyState, Quiet, Row } from '#ui/layout.tsx';
import { AdminRequest, ScopeList } from '#views/consent-request.tsx';
import { FailureNotice } from '#views/failure-notice.tsx';
import { useReading } from '#views/reading.tsx';
import { useTab } from './tab.ts';
import { useCopy } from './use-copy.ts';
import { usePermit } from './use-permit.ts';

/** Nothing can be shown before the person does something: what, why, and the way without it. */
export function BlockedNeed({ need }: { need: Need }) {
  const { words } = useReading();
  const { debrief } = useTab();
  const { plain } = useCopy();
  const { permit, failure } = usePermit();
  const say = words.need;
  const feature = need.to === 'consent' ? need.feature : 'my-week';
  const notice = failure ? <FailureNotice failure={failure} title={say.refused} cancelled={say.declined[feature]} /> : null;

  if (need.to === 'sign-in') {
    return (
      <EmptyState title={say.signIn.title}>
        <Quiet>{say.signIn.what}</Quiet>
        <Button appearance="primary" onClick={() => void permit('my-week')}>{say.signIn.action}</Button>
        {notice}
      </EmptyState>
    );
  }
  const scopes = FEATURE_SCOPES[need.feature];
  if (need.by === 'admin') {
    return (
      <EmptyState title={say.admin.title}>
        <AdminRequest feature={need.feature} scopes={scopes} copy={plain} />
        <Row><Button onClick={() => debrief.refresh()}>{say.admin.again}</Button></Row>
        <Quiet>{say.without[need.feature]}</Quiet>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={say.consent[need.feature].title}>
      <Quiet>{say.consent[need.feature].why}</Quiet>
      <ScopeList scopes={scopes} />
      <Button appearance="primary" onClick={() => void permit(need.feature)}>{say.allow}</Button>
      {notice}
      <Quiet>{say.without[need.feature]}</Quiet>
    </EmptyState>
  );
}
