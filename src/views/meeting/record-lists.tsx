import { Button } from '@fluentui/react-components';
import type { Commitment } from '#domain/commitment.ts';
import type { Decision, OpenQuestion } from '#domain/record.ts';
import type { Author } from '#domain/shared-record.ts';
import type { RecordChange } from '#flows/room.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row } from '#ui/layout.tsx';
import { Entries, type EntryProps, Shown } from './entries.tsx';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { wordsOf } from './log-line.ts';
import { Small } from './part.tsx';
import { TextButton } from './text-button.tsx';
import { ReflectionLists } from './rare-parts.ts';
import { Reword } from './reword.tsx';
import { useWrite } from './use-write.tsx';

/** What stands in the record, in everybody's words, with who wrote it. */
export function RecordLists() {
  const { words, format, ticker } = useRoomReading();
  const { shared: { decisions, commitments, openQuestions, understood = [], reflection = [], changedAt } } = useThisMeeting();
  const now = ticker.now();
  const say = words.room.record;
  if (decisions.length + commitments.length + openQuestions.length + understood.length + reflection.length === 0) return <Small>{say.empty}</Small>;
  return (
    <>
      {/* Whose card was changed last is not known entry by entry; that anything was, is. */}
      {changedAt === undefined ? null : <Small>{say.changed(format.timeOrDay(changedAt, now))}</Small>}
      <Entries title={say.decisions} entries={decisions} Entry={DecisionEntry} />
      <Entries title={say.commitments} entries={commitments} Entry={CommitmentEntry} />
      <Entries title={say.questions} entries={openQuestions} Entry={QuestionEntry} />
      {understood.length + reflection.length > 0 ? <ReflectionLists understood={understood} reflection={reflection} /> : null}
    </>
  );
}

function DecisionEntry({ said: { what, by, at }, back }: EntryProps<Decision>) {
  const { words, format } = useRoomReading();
  const say = words.room.record;
  const { outcome } = what;
  const text = outcome.kind === 'decided' ? outcome.text
    : outcome.until ? say.deferredUntil(format.date(outcome.until), outcome.because) : say.deferred(outcome.because);
  const details = [
    what.question && words.room.log.on(what.question), what.decider && say.decidedBy(what.decider),
    what.reason && say.reason(what.reason), what.dissent && say.dissent(what.dissent),
  ];
  return (
    <Shown text={text} details={details} by={by}>
      {by.isMe ? <Reword decision={what} at={at}><TakeBack what="decision" at={at} text={wordsOf(what)} back={back} /></Reword> : null}
    </Shown>
  );
}

function CommitmentEntry({ said: { what, by, at }, back }: EntryProps<Commitment>) {
  const { words, format } = useRoomReading();
  const { me } = useThisMeeting();
  const announce = useAnnounce();
  const { write, notice } = useWrite();
  const say = words.room.record;
  const isMine = what.owner.address === me.address;
  const name = what.owner.name || what.owner.address;
  const isAskedOfMe = what.asked === true && isMine && !by.isMe;
  const owner = isAskedOfMe ? say.askedOfYou(by.name) : what.asked ? say.askedOf(name) : isMine ? say.yours : say.owner(name);
  const [cue, due] = [what.cue && words.room.checkIn.when(what.cue), what.due && words.room.checkIn.by(format.date(what.due))];
  const when = cue && due ? words.shell.beside(cue, due) : cue ?? due;
  const accept = (): void => {
    write({
      change: { does: 'accept', commitment: what },
      done: () => {
        announce(say.accepted);
        back();
      },
    });
  };
  return (
    <Shown text={what.action} details={[owner, when]} by={isAskedOfMe || isOwners(by, what, isMine) ? undefined : by}>
      {isAskedOfMe ? <Row><Button size="small" appearance="primary" aria-label={say.acceptIt(what.action)} onClick={accept}>{say.accept}</Button></Row> : null}
      {by.isMe ? <Row><TakeBack what="commitment" at={at} text={what.action} back={back} /></Row> : null}
      {notice}
    </Shown>
  );
}

/** Who says it of themself need not be named twice. */
const isOwners = (by: Author, { owner, asked }: Commitment, isMine: boolean): boolean => !asked && (by.isMe ? isMine : by.name === owner.name);

function QuestionEntry({ said: { what, by, at }, back }: EntryProps<OpenQuestion>) {
  const { words, format } = useRoomReading();
  const say = words.room.record;
  const details = [
    what.decider && words.room.agenda.decides(what.decider), what.by && words.room.checkIn.by(format.date(what.by)),
    what.inTheWay.length > 0 && say.inTheWay(format.list(what.inTheWay)),
  ];
  return (
    <Shown text={what.question} details={details} by={by}>
      {by.isMe ? <Row><TakeBack what="open question" at={at} text={what.question} back={back} /></Row> : null}
    </Shown>
  );
}

interface TakeBackProps {
  readonly what: Extract<RecordChange, { does: 'take away' }>['what'];
  readonly at: number;
  readonly text: string;
  readonly back: () => void;
}

function TakeBack({ what, at, text, back }: TakeBackProps) {
  const { words } = useRoomReading();
  const announce = useAnnounce();
  const { write, notice } = useWrite();
  const say = words.room.record;
  const takeBack = () => write({
    change: { does: 'take away', what, at },
    done: () => {
      announce(say.tookBack(text));
      back();
    },
  });
  return <><TextButton label={say.takeBackIt(text)} act={takeBack}>{say.takeBack}</TextButton>{notice}</>;
}
