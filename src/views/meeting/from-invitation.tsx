import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Aim, AimQuestion } from '#domain/aim.ts';
import { notRecorded } from '#domain/not-recorded.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { List, Row } from '#ui/layout.tsx';
import { AimRows } from './aim-rows.tsx';
import { useRoom, useRoomReading, useThisMeeting } from './in-meeting.ts';
import { Part, Small } from './part.tsx';
import { usePhase } from './use-phase.ts';
import { useWrite } from './use-write.tsx';

const useStyles = makeStyles({ one: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXXS } });

/** What the invitation says and the record does not, with its source; whoever may set the aim takes it over, nothing is recorded by itself. */
export function FromInvitation({ aim }: { aim: Aim }) {
  const { words } = useRoomReading();
  const { shared, rights } = useThisMeeting();
  const { room } = useRoom();
  const { write, notice } = useWrite();
  const announce = useAnnounce();
  const isOver = usePhase() === 'over';
  const say = words.room.invited;
  const left = notRecorded(aim, shared);
  if (!left) return null;
  const { questions, ...rest } = left;
  const hasAim = Object.keys(rest).length > 0;
  const record = (): void => write({ change: { does: 'aim', ...rest }, done: () => announce(words.room.aim.saved) });
  const plan = ({ question, decider }: AimQuestion): void => write({
    change: () => {
      const now = room.shared.getSnapshot();
      const agenda = 'data' in now ? now.data.agenda.map(({ what }) => what) : [];
      return { does: 'plan', agenda: [...agenda, { question, ...(decider === undefined ? {} : { decider }) }] };
    },
    done: () => announce(words.room.agenda.added(question)),
  });
  return (
    <Part title={say.title}>
      {hasAim ? <AimRows aim={rest} /> : null}
      {hasAim && rights.aim && !isOver ? <Row><Button size="small" onClick={record}>{say.record}</Button></Row> : null}
      {questions.length > 0 ? (
        <>
          <Small>{say.questions}</Small>
          <List>
            {questions.map((one, at) => <li key={`${at} ${one.question}`}><Asked of={one} {...(rights.agenda && !isOver && { plan: () => plan(one) })} /></li>)}
          </List>
        </>
      ) : null}
      {(rights.aim || rights.agenda) && !isOver ? <Small>{words.room.log.notice}</Small> : null}
      {notice}
    </Part>
  );
}

function Asked({ of: { question, decider, by }, plan }: { of: AimQuestion; plan?: () => void }) {
  const { words, format } = useRoomReading();
  const styles = useStyles();
  const { agenda, checkIn, invited } = words.room;
  const details = [...(decider ? [agenda.decides(decider)] : []), ...(by ? [checkIn.by(format.date(by))] : [])];
  return (
    <div className={styles.one}>
      <Body1 block dir="auto">{question}</Body1>
      {details.length > 0 ? <Small>{details.reduce((all, next) => words.shell.beside(all, next))}</Small> : null}
      {plan ? <Button size="small" aria-label={invited.planIt(question)} onClick={plan}>{invited.plan}</Button> : null}
    </div>
  );
}
