import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { expectedPeople } from '#domain/meeting.ts';
import { saysNothing } from '#domain/says-nothing.ts';
import type { Me } from '#domain/person.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { beyondForm } from '#templates/draft-from-record.ts';
import { templateOf } from '#templates/built-in-templates.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { Quiet, Row } from '#ui/layout.tsx';
import { answerWords } from '#views/debrief-form/prompt-words.ts';
import { sayProblem } from '#views/debrief-form/say-problem.ts';
import { NotesPreview } from '#views/notes-preview.tsx';
import { useReading } from '#views/reading.tsx';
import { CopyButtons } from './copy-buttons.tsx';
import { LinkButton } from './link-button.tsx';
import type { InvitationOffer } from './offered-invitations.ts';
import { sayPeople } from './say-people.ts';
import { useRenderings } from './tab.ts';
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
  return (
    <>
      <Quiet>
        {hasChat ? `${words.preview.who(sayPeople(expectedPeople(meeting), words, format))} ` : ''}{words.preview.notThere}
      </Quiet>
      <NotesPreview label={words.preview.label} title={words.preview.product} notes={block(record)} />
      {hasChat || offers.length > 0
        ? <WriteStep overview={overview} record={record} offers={offers} keep={keep}>{back}</WriteStep>
        : <Row>{back}</Row>}
      <CopyButtons record={record} />
    </>
  );
}
