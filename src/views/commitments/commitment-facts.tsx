import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Instant } from '#base/time.ts';
import type { ErrandEntry } from '#flows/errand.ts';
import type { MyCommitment } from '#flows/keep-commitments.ts';
import { Quiet, SmallTitle } from '#ui/layout.tsx';
import { Tag } from '#ui/tag.tsx';
import { ErrandConflict, theirsIn } from '../errand-conflict.tsx';
import { Failed } from '../failed.tsx';
import { useReading } from '../reading.tsx';
import type { CommitmentActs } from './commitment-acts.ts';
import { sectionOf, type Section } from './due.ts';
import { lastAnswer } from './say-history.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, outlineStyle: 'none' },
  facts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
});

interface Props {
  readonly one: MyCommitment;
  readonly section: Section;
  readonly now: Instant;
  /** The meeting it comes from, as a way to it where there is one. */
  readonly from: ReactNode;
  /** When its series meets next. */
  readonly next: Instant | undefined;
  /** Its task, while that is not yet as it should be. */
  readonly task: ErrandEntry | undefined;
  readonly acts: Pick<CommitmentActs, 'retryTask' | 'leaveTask'>;
}

/** A commitment's words, its day, and where it comes from. */
export function CommitmentFacts({ one, section, now, from, next, task, acts }: Props) {
  const { words, format } = useReading();
  const styles = useStyles();
  const say = words.loop.commitments;
  const { action, cue, due, obstacle, fallback } = one.words;
  // Also where it was answered just now, and stays in its place.
  const isOver = sectionOf(one.standing) === 'settled';
  const last = lastAnswer(one.history);
  const note = last && 'note' in last ? last.note : undefined;
  const lines = [
    cue && say.when(cue),
    due && (isOver ? say.due(format.date(due)) : undefined),
    !isOver && obstacle && say.obstacle(obstacle),
    !isOver && fallback && say.fallback(fallback),
    !isOver && next !== undefined && say.next(format.dayAndTime(next, now)),
    one.standing === 'done' && say.doneAsk,
    note && (last?.is === 'declined' || last?.is === 'kept' ? say.because(note) : say.gotInTheWay(note)),
  ];
  return (
    <>
      <div className={styles.head} id={cardId(one)} tabIndex={-1}>
        <SmallTitle><bdi>{action}</bdi></SmallTitle>
        {isOver ? <Tag look={one.standing === 'kept' ? 'good' : 'quiet'}>{say.standing[one.standing]}</Tag> : <DueTag due={due} now={now} />}
      </div>
      <div className={styles.facts}>
        {section === 'asked' && one.history.askedBy ? <Quiet>{say.askedBy(one.history.askedBy)}</Quiet> : null}
        <Quiet>{from}</Quiet>
        {lines.map((line) => (line ? <Quiet key={line}>{line}</Quiet> : null))}
        {task ? <TaskState task={task} retry={() => acts.retryTask(task)} leave={() => acts.leaveTask(task)} /> : null}
      </div>
    </>
  );
}

/** For whoever shows one of them. */
export const cardId = ({ history }: Pick<MyCommitment, 'history'>): string => `commitment-${history.key}`;

function DueTag({ due, now }: { due: MyCommitment['words']['due']; now: Instant }) {
  const { words, format } = useReading();
  if (!due) return null;
  const today = format.dayKey(now);
  const say = words.loop.commitments;
  if (due === today) return <Tag look="attention">{say.dueToday}</Tag>;
  return due < today ? <Tag look="attention">{say.overdue(format.date(due))}</Tag> : <Tag look="quiet">{say.due(format.date(due))}</Tag>;
}

function TaskState({ task, retry, leave }: { task: ErrandEntry; retry: () => void; leave: () => void }) {
  const { words } = useReading();
  const say = words.loop.commitments.toDo;
  const { state, errand } = task;
  const theirs = theirsIn(task);
  if (theirs !== undefined) return <ErrandConflict errand={errand} theirs={theirs} what={words.loop.errands.task} keep={leave} replace={retry} />;
  return state.is === 'refused' ? <Failed title={say.refused} failure={state.why} feature="tasks" retry={retry} /> : <Quiet>{say.onItsWay}</Quiet>;
}
