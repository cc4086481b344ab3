import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { AgendaQuestion } from '#domain/record.ts';
import { sameWords } from '#domain/same-words.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row } from '#ui/layout.tsx';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { Labelled } from './labelled.tsx';
import { Small } from './part.tsx';
import { TextLine } from './text-line.tsx';

export interface AgendaDraft {
  readonly question: string;
  readonly decider: string;
  readonly minutes: string;
}

export const NO_QUESTION: AgendaDraft = { question: '', decider: '', minutes: '' };

/** Undefined while nothing is asked. A time budget is whole minutes from one on. */
export function questionOf({ question, decider, minutes }: AgendaDraft): AgendaQuestion | undefined {
  const budget = /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : 0;
  if (question.trim() === '') return undefined;
  return {
    question: question.trim(),
    ...(decider.trim() ? { decider: decider.trim() } : {}),
    ...(budget > 0 ? { minutes: budget } : {}),
  };
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalXS },
  grow: { flex: '1 1 auto', minWidth: 0 },
  more: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 72px', columnGap: tokens.spacingHorizontalS },
});

interface Props {
  readonly draft: AgendaDraft;
  /** The other questions: none stands twice. */
  readonly others: readonly AgendaQuestion[];
  readonly change: (draft: AgendaDraft) => void;
  readonly save: () => void;
  readonly takesFocus: boolean;
  /** Only for a question that stands already. */
  readonly remove?: () => void;
  readonly giveUp?: () => void;
}

/** A question, who decides it and its minutes. Enter saves; adding goes on with the next one. */
export function AgendaForm({ draft, others, change, save, takesFocus, remove, giveUp }: Props) {
  const { words } = useRoomReading();
  const { people } = useThisMeeting();
  const styles = useStyles();
  const names = useId();
  const input = useRef<HTMLInputElement>(null);
  const say = words.room.agenda;
  const isNew = !remove;
  const announce = useAnnounce();
  const [refused, setRefused] = useState<AgendaDraft>();
  const wrong = draft.question.trim() === '' ? say.missing : others.some(({ question }) => sameWords(question, draft.question)) ? say.twice : undefined;
  const told = draft === refused ? wrong : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') giveUp?.();
  };
  return (
    // Escape gives up, as in every field of this page.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.form} onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong) {
          setRefused(draft);
          announce(wrong);
        } else save();
        if (isNew || wrong) input.current?.focus();
      }}
    >
      <div className={styles.line}>
        {/* A form for a question that stands appears because the person has just asked for it. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <TextLine ref={input} autoFocus={takesFocus} className={styles.grow} maxLength={300} {...(isNew ? { says: say.add } : { 'aria-label': say.question })} aria-invalid={!!told} aria-describedby={`${names}-wrong`} value={draft.question} change={(question) => change({ ...draft, question })} />
        {isNew ? <Button type="submit" icon={<Add16Regular />} aria-label={say.addButton} title={say.addButton} disabledFocusable={draft.question.trim() === ''} /> : null}
      </div>
      {told ? <Small id={`${names}-wrong`}>{told}</Small> : null}
      {draft.question || draft.decider || draft.minutes ? (
        <div className={styles.more}>
          <Labelled label={say.decider}>
            {(named) => <TextLine {...named} small list={names} maxLength={100} value={draft.decider} change={(decider) => change({ ...draft, decider })} />}
          </Labelled>
          <Labelled label={say.minutes}>
            {(named) => <TextLine {...named} small type="number" min={1} max={999} value={draft.minutes} change={(minutes) => change({ ...draft, minutes })} />}
          </Labelled>
          <datalist id={names}>{people.map(({ name, address }) => <option key={address} value={name || address} />)}</datalist>
        </div>
      ) : null}
      {isNew ? null : (
        <Row>
          <Button type="submit" appearance="primary" size="small">{words.shell.save}</Button>
          <Button size="small" onClick={remove}>{say.remove}</Button>
          <Button size="small" onClick={giveUp}>{words.shell.cancel}</Button>
        </Row>
      )}
    </form>
  );
}
