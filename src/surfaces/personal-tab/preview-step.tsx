import { Button, Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { Send20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { expectedPeople } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Panel, Quiet, Row, Stack } from '#ui/layout.tsx';
import { AdminRequest } from '#views/consent-request.tsx';
import { FailureNotice } from '#views/failure-notice.tsx';
import { NotesPreview } from '#views/notes-preview.tsx';
import { useReading } from '#views/reading.tsx';
import { CopyButtons } from './copy-buttons.tsx';
import { hashOf } from './route.ts';
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
  const { renderings, navigation } = useTab();
  const form = { page: 'debrief', id: meeting.id, step: 'form' } as const;
  const made = recordFrom({ meeting, author: me, draft, decisions: written?.record.decisions ?? [] });
  const back = (
    <Button as="a" href={hashOf(form)} onClick={(event) => { event.preventDefault(); navigation.go(form); }}>{words.debrief.backToForm}</Button>
  );
  if (!made.ok || isEmpty(made.value)) {
    return (
      <>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{made.ok ? words.debrief.nothingShared : words.debrief.problem[made.failure.problem]}</MessageBarBody>
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
  const announce = useAnnounce();
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
    announce(words.done.queued);
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
        {failure ? <FailureNotice title={failure.kind === 'consentNeeded' ? words.need.refused : words.done.refused} failure={failure} /> : null}
      </div>
      {failure?.kind === 'consentNeeded' && failure.by === 'admin'
        ? <Panel><AdminRequest feature="chat-card" scopes={FEATURE_SCOPES['chat-card']} copy={plain} /></Panel> : null}
    </Stack>
  );
}

const isEmpty = (record: MeetingRecord): boolean =>
  record.decisions.length + record.openQuestions.length + record.commitments.length === 0;
