import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { expectedPeople } from '#domain/meeting.ts';
import { saysNothing } from '#domain/says-nothing.ts';
import type { Me } from '#domain/person.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { Failure } from '#ports/failure.ts';
import { beyondForm } from '#templates/draft-from-record.ts';
import { templateOf } from '#templates/built-in-templates.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { Quiet, Row } from '#ui/layout.tsx';
import { answerWords } from '#views/debrief-form/prompt-words.ts';
import { sayProblem } from '#views/debrief-form/say-problem.ts';
import { Failed } from '#views/failed.tsx';
import { NotesPreview } from '#views/notes-preview.tsx';
import { useReading } from '#views/reading.tsx';
import { CopyButtons } from './copy-buttons.tsx';
import { LinkButton } from './link-button.tsx';
import type { InvitationOffer } from './offered-invitations.ts';
import { sayPeople } from './say-people.ts';
import { useRenderings, useTab } from './tab.ts';
import { WriteStep } from './write-step.tsx';

interface Props {
  readonly me: Me;
  readonly overview: MeetingOverview;
  readonly draft: ReflectionDraft;
  readonly offers: readonly InvitationOffer[];
  readonly keep: () => void;
}

/** Exactly what will be written, where, and who will read it, before anything is. */
export function PreviewStep({ me, overview, draft, offers, keep }: Props) {
  const { words, format } = useReading();
  const { block } = useRenderings();
  const { debrief, navigation } = useTab();
  const [failure, setFailure] = useState<Failure>();
  const { meeting, written } = overview;
  const said = answerWords(words);
  const made = recordFrom({ meeting, author: me, draft, words: said, ...(written ? { beyond: beyondForm(written.record, templateOf(draft), said) } : {}) });
  const back = <LinkButton to={{ page: 'debrief', id: meeting.id, step: 'form' }}>{words.debrief.backToForm}</LinkButton>;
  if (!made.ok || saysNothing(made.value)) {
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
  const hasChat = meeting.joinUrl !== undefined;
  // Where copying is all that one can do, or the whole product for one person, it is what they recorded.
  const isKept = meeting.origin.from === 'file' || (!hasChat && offers.length === 0);
  const keepCopied = async (): Promise<void> => {
    keep();
    const kept = await debrief.writeBack(meeting, record, []);
    if (kept.ok) navigation.replace({ page: 'debrief', id: meeting.id, step: 'done' });
    else setFailure(kept.failure);
  };
  return (
    <>
      <Quiet>
        {hasChat ? `${words.preview.who(sayPeople(expectedPeople(meeting), words, format))} ` : ''}{words.preview.notThere}
      </Quiet>
      <NotesPreview label={words.preview.label} title={words.preview.product} notes={block(record)} />
      {hasChat || offers.length > 0
        ? <WriteStep overview={overview} record={record} offers={offers} keep={keep}>{back}</WriteStep>
        : <Row>{back}</Row>}
      {isKept ? <Quiet>{words.preview.copyCounts}</Quiet> : null}
      <CopyButtons record={record} whenCopied={isKept ? () => void keepCopied() : undefined} />
      <div role="alert">{failure ? <Failed title={words.preview.notKept} failure={failure} inDialog retry={() => void keepCopied()} /> : null}</div>
    </>
  );
}
