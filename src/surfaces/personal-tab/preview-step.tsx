import { Button, Caption1, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { Send20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { expectedPeople } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { beyondForm } from '#templates/draft-from-record.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { Panel, Quiet, Row, Stack } from '#ui/layout.tsx';
import { AdminRequest } from '#views/consent-request.tsx';
import { sayProblem } from '#views/debrief-form/say-problem.ts';
import { FailureNotice } from '#views/failure-notice.tsx';
import { NotesPreview } from '#views/notes-preview.tsx';
import { useReading } from '#views/reading.tsx';
import { CopyButtons } from './copy-buttons.tsx';
import { LinkButton } from './link-button.tsx';
import { sayPeople } from './say-people.ts';
import { useTab } from './tab.ts';
import { useCopy } from './use-copy.ts';

interface Props {
  readonly me: Me;
  readonly overview: MeetingOverview;
  readonly draft: ReflectionDraft;
  readonly keep: () => void;
}

/** Exactly what will be written and who will read it, before anything is. */
export function PreviewStep({ me, overview: { meeting, written }, draft, keep }: Props) {
  const { words, format } = useReading();
  const { renderings } = useTab();
  const form = { page: 'debrief', id: meeting.id, step: 'form' } as const;
  const made = recordFrom({ meeting, author: me, draft, ...(written ? { beyond: beyondForm(written.record) } : {}) });
  const back = <LinkButton to={form}>{words.debrief.backToForm}</LinkButton>;
  if (!made.ok || isEmpty(made.value)) {
    return (
      <>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{made.ok ? words.debrief.nothingShared : sayProblem(made.failure, words, format)}</MessageBarBody>
        </MessageBar>
        <Row>{back}</Row>
      </>
    );
  }
  const record = made.value;
  const canWrite = meeting.joinUrl !== undefined;
  return (
    <>
      <Quiet>
        {canWrite ? `${words.preview.who(sayPeople(expectedPeople(meeting), words, format))} ` : ''}{words.preview.notThere}
      </Quiet>
      <NotesPreview label={words.preview.label} title={words.preview.product} notes={renderings.block(record)} />
      {canWrite ? <Write meeting={meeting} record={record} keep={keep}>{back}</Write> : <Row>{back}</Row>}
      <CopyButtons record={record} />
    </>
  );
}

function Write({ meeting, record, keep, children }: { meeting: MeetingOverview['meeting']; record: MeetingRecord; keep: () => void; children: React.ReactNode }) {
  const { words } = useReading();
  const { debrief, navigation } = useTab();
  const { plain } = useCopy();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const write = async (): Promise<void> => {
    setBusy(true);
    keep();
    const granted = await debrief.permit('chat-card');
    // Only a missing permission stops here. Anything else (no connection) is the outbox's to wait for.
    const stops = !granted.ok && (granted.failure.kind === 'consentNeeded' || granted.failure.kind === 'cancelled' || granted.failure.kind === 'signInNeeded');
    const outcome = stops ? granted : await debrief.writeBack(meeting, record);
    setBusy(false);
    if (!outcome.ok) return setFailure(outcome.failure);
    navigation.replace({ page: 'debrief', id: meeting.id, step: 'done' });
  };

  return (
    <Stack>
      <Row>
        <Button appearance="primary" icon={<Send20Regular />} disabledFocusable={busy} onClick={() => void write()}>
          {busy ? words.preview.writing : words.preview.write}
        </Button>
        {children}
      </Row>
      <Caption1>{words.preview.consent}</Caption1>
      <div role="alert">
        {!failure ? null : isNotAllowed(failure) ? (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody><MessageBarTitle>{words.preview.notAllowed}</MessageBarTitle>{' '}{words.preview.notAllowedWhat}</MessageBarBody>
          </MessageBar>
        ) : <FailureNotice title={words.preview.notQueued} failure={failure} />}
      </div>
      {failure?.kind === 'consentNeeded' && failure.by === 'admin'
        ? <Panel><AdminRequest feature="chat-card" scopes={FEATURE_SCOPES['chat-card']} copy={plain} /></Panel> : null}
    </Stack>
  );
}

/** The person closed the question or said no. */
const isNotAllowed = (failure: Failure): boolean =>
  failure.kind === 'cancelled' || (failure.kind === 'consentNeeded' && failure.by === 'person');

const isEmpty = (record: MeetingRecord): boolean =>
  record.decisions.length + record.openQuestions.length + record.commitments.length === 0;
