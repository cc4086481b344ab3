import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { ErrandEntry } from '#flows/errand.ts';
import type { MyCommitment, TooMany } from '#flows/keep-commitments.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Panel, Quiet } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { Failed } from '../failed.tsx';
import { Notice } from '../notice.tsx';
import { useReading } from '../reading.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import type { Answered, CommitmentActs, Given } from './commitment-acts.ts';
import { CommitmentFacts } from './commitment-facts.tsx';
import { sectionOf, type Section } from './due.ts';
import { NoteForm } from './note-form.tsx';
import { OtherForm } from './other-form.tsx';
import { SaidSo } from './said-so.tsx';
import { lastAnswer, sayHistory } from './say-history.ts';
import { TooManyOpen } from './too-many-open.tsx';
import { opened, useTyped, type Form } from './use-typed.ts';

const useStyles = makeStyles({
  told: { outlineStyle: 'none' },
  events: { margin: 0, paddingBlockStart: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly one: MyCommitment;
  readonly now: Instant;
  readonly acts: CommitmentActs;
  readonly from: ReactNode;
  readonly next: Instant | undefined;
  readonly answered: Answered | undefined;
  readonly task: ErrandEntry | undefined;
  /** What was told of it is still on its way to the chat. */
  readonly onItsWay: boolean;
  /** A form is open: the card must not move from under the hands, whatever is answered elsewhere. */
  readonly stay: (section: Section) => void;
}

/** One commitment: its words, what is asked about it now, and what came of it so far. */
export function CommitmentCard({ one, now, acts, from, next, answered, task, onItsWay, stay }: Props) {
  const { words } = useReading();
  const styles = useStyles();
  const announce = useAnnounce();
  const { leave, landing } = useLanding();
  const [typed, type] = useTyped(acts.lastWords, one.history.key);
  const [left, setLeft] = useState<Form>();
  const [isTakenBack, setIsTakenBack] = useState(false);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | TooMany>();
  const say = words.loop.commitments;
  const { action } = one.words;
  const at = sectionOf(one.standing);
  const section = answered?.section ?? at;
  const isElsewhere = typed.open !== '' && !answered && typed.at !== at;
  const isTyping = typed.open !== '';
  useEffect(() => {
    if (isTyping) stay(section);
  });

  const open = (form: Form): void => {
    setAsked(true);
    setIsTakenBack(false);
    setFailure(undefined);
    type(opened(form, at, typed, one.words));
  };
  const close = (next: Parameters<typeof type>[0]) => (): void => {
    // Where it was answered elsewhere, its button may be gone, and another one in its place.
    if (isElsewhere) acts.show(one.history.key);
    else leave();
    setLeft(typed.open === '' ? undefined : typed.open);
    type(next);
  };
  const last = lastAnswer(one.history);
  const says = (action: string): string => (isElsewhere ? say.allTheSame(action) : action);
  const form = { busy, takesFocus: asked, cancel: close(undefined), leave: close({ open: '' }) };
  const does = async (work: Promise<Result<void, Failure | TooMany>>, says: string, takesBack = false): Promise<void> => {
    setBusy(true);
    setIsTakenBack(takesBack);
    leave();
    const done = await work;
    setBusy(false);
    setFailure(done.ok ? undefined : done.failure);
    // What was typed goes only once it is kept.
    if (done.ok) {
      type(undefined);
      setLeft(undefined);
    }
    announce(done.ok ? says : say.notKept);
  };
  const give = (given: Given): void => void does(acts.answer(one, given), say.said[given.does === 'check in' ? given.is : SAID[given.does]]);
  const note = typed.note.trim();
  const noted = note ? { note } : {};

  return (
    <Panel label={action}>
      <CommitmentFacts one={one} section={section} now={now} from={from} next={next} task={task} acts={acts} />
      {isElsewhere ? <Elsewhere text={say.elsewhere(last ? say.said[last.is] : say.takenBack)} /> : null}
      {isTakenBack && !answered?.isSaid ? <div ref={landing} tabIndex={-1} className={styles.told}><Quiet>{say.takenBack}</Quiet></div> : null}
      {answered?.isSaid ? <SaidSo one={one} answered={answered} acts={acts} onItsWay={onItsWay} busy={busy} takeBack={() => void does(acts.takeBack(one), say.takenBack, true)} landing={landing} />
        : typed.open === 'other' ? (
          <OtherForm {...form} now={now} save={says(say.other.offer)} words={one.words} typed={typed} type={type} offer={(to) => give({ does: 'renegotiate', to })} />
        ) : typed.open === '' ? section === 'settled' ? null : <AnswerButtons action={action} isAsked={section === 'asked'} busy={busy} give={give} open={open} from={left} landing={landing} />
        : (
          <NoteForm
            {...form} label={say.note[typed.open]} save={says(say.actions[typed.open === 'declined' ? 'decline' : typed.open])}
            text={typed.note} type={(text) => type({ note: text })}
            onSave={() => give(typed.open === 'changed' || typed.open === 'dropped' ? { does: 'check in', is: typed.open, ...noted } : { does: 'decline', ...noted })}
          />
        )}
      {failure?.kind === 'tooMany' ? <TooManyOpen open={failure.open} show={(key) => acts.show(key)} /> : failure ? <Failed title={say.notKept} failure={failure} /> : null}
      <History one={one} now={now} />
    </Panel>
  );
}

function Elsewhere({ text }: { text: string }) {
  const announce = useAnnounce();
  useEffect(() => announce(text), [announce, text]);
  return <Notice>{text}</Notice>;
}

const SAID = { accept: 'accepted', decline: 'declined', renegotiate: 'renegotiated' } as const;

/** Nothing where it would only say what stands above it. */
function History({ one: { history }, now }: { one: MyCommitment; now: Instant }) {
  const { words, format } = useReading();
  const styles = useStyles();
  if (history.events.length < 2) return null;
  return (
    <Unfold quiet line={words.loop.commitments.history.title}>
      <ol className={styles.events}>{sayHistory(history, words, format, now).map((line, at) => <li key={`${at} ${line}`}>{line}</li>)}</ol>
    </Unfold>
  );
}
