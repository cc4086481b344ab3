import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { ErrandEntry } from '#flows/errand.ts';
import type { MyCommitment, TooMany } from '#flows/keep-commitments.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Panel } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { Failed } from '../failed.tsx';
import { useReading } from '../reading.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import type { Answered, CommitmentActs, Given } from './commitment-acts.ts';
import { CommitmentFacts } from './commitment-facts.tsx';
import { sectionOf } from './due.ts';
import { NoteForm } from './note-form.tsx';
import { OtherForm } from './other-form.tsx';
import { SaidSo } from './said-so.tsx';
import { sayHistory } from './say-history.ts';
import { TooManyOpen } from './too-many-open.tsx';
import { opened, useTyped, type Form } from './use-typed.ts';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    color: tokens.colorNeutralForeground2,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
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
}

/** One commitment: its words, what is asked about it now, and what came of it so far. */
export function CommitmentCard({ one, now, acts, from, next, answered, task }: Props) {
  const { words } = useReading();
  const announce = useAnnounce();
  const { leave, landing } = useLanding();
  const [typed, type] = useTyped(acts.lastWords, one.history.key);
  const [left, setLeft] = useState<Form>();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | TooMany>();
  const say = words.loop.commitments;
  const { action } = one.words;
  const section = answered?.section ?? sectionOf(one.standing);

  const open = (form: Form): void => {
    setAsked(true);
    setFailure(undefined);
    type(opened(form, sectionOf(one.standing), typed, one.words));
  };
  const close = (next: Parameters<typeof type>[0]) => (): void => {
    leave();
    setLeft(typed.open === '' ? undefined : typed.open);
    type(next);
  };
  const form = { busy, takesFocus: asked, cancel: close(undefined), leave: close({ open: '' }) };
  const does = async (work: Promise<Result<void, Failure | TooMany>>, says: string): Promise<void> => {
    setBusy(true);
    setLeft(undefined);
    leave();
    const done = await work;
    setBusy(false);
    setFailure(done.ok ? undefined : done.failure);
    // What was typed goes only once it is kept.
    if (done.ok) type(undefined);
    announce(done.ok ? says : say.notKept);
  };
  const give = (given: Given): void => void does(acts.answer(one, given), say.said[given.does === 'check in' ? given.is : SAID[given.does]]);
  const note = typed.note.trim();
  const noted = note ? { note } : {};

  return (
    <Panel label={action}>
      <CommitmentFacts one={one} section={section} now={now} from={from} next={next} task={task} retryTask={(entry) => acts.retryTask(entry)} />
      {answered?.isSaid ? <SaidSo one={one} answered={answered} acts={acts} busy={busy} takeBack={() => void does(acts.takeBack(one), say.takenBack)} landing={landing} />
        : section === 'settled' ? null
        : typed.open === 'other' ? (
          <OtherForm {...form} words={one.words} typed={typed} type={type} offer={(to) => give({ does: 'renegotiate', to })} />
        ) : typed.open === '' ? <AnswerButtons action={action} isAsked={section === 'asked'} busy={busy} give={give} open={open} from={left} landing={landing} />
        : (
          <NoteForm
            {...form} label={say.note[typed.open]} save={say.actions[typed.open === 'declined' ? 'decline' : typed.open]}
            text={typed.note} type={(text) => type({ note: text })}
            onSave={() => give(typed.open === 'changed' || typed.open === 'dropped' ? { does: 'check in', is: typed.open, ...noted } : { does: 'decline', ...noted })}
          />
        )}
      {failure?.kind === 'tooMany' ? <TooManyOpen open={failure.open} show={(key) => acts.show(key)} /> : failure ? <Failed title={say.notKept} failure={failure} /> : null}
      <History one={one} now={now} />
    </Panel>
  );
}

const SAID = { accept: 'accepted', decline: 'declined', renegotiate: 'renegotiated' } as const;

/** Nothing where it would only say what stands above it. */
function History({ one: { history }, now }: { one: MyCommitment; now: Instant }) {
  const { words, format } = useReading();
  const styles = useStyles();
  if (history.events.length < 2) return null;
  return (
    <details>
      <summary className={styles.summary}>{words.loop.commitments.history.title}</summary>
      <ol className={styles.events}>{sayHistory(history, words, format, now).map((line, at) => <li key={`${at} ${line}`} dir="auto">{line}</li>)}</ol>
    </details>
  );
}
