import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Edit16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { between, minutes as minutesOf } from '#base/time.ts';
import type { AgendaQuestion } from '#domain/record.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { ViewState } from '#flows/view-state.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { List } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { AgendaForm, NO_QUESTION, questionOf, type AgendaDraft } from './agenda-form.tsx';
import { useRoom, useRoomReading, useThisMeeting } from './in-meeting.ts';
import { answersTo } from './meeting-time.ts';
import { Part, Small } from './part.tsx';
import { useKeptWords } from './use-kept-words.ts';
import { usePhase } from './use-phase.ts';
import { useWrite } from './use-write.tsx';

const useStyles = makeStyles({
  // Where it is very narrow (a panel at twice the size) the buttons go below their question.
  one: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  text: { flex: '1 1 112px', minWidth: 0 },
  acts: { display: 'flex', flexShrink: 0, alignItems: 'center' },
  settled: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS, color: tokens.colorNeutralForeground2 },
});

/** What the meeting is to answer, by whom and how long; the way from a question to the line that records its answer. Once it has ended nothing is planned any more. */
export function Agenda() {
  const { words } = useRoomReading();
  const { meeting, shared, rights } = useThisMeeting();
  const announce = useAnnounce();
  const { room } = useRoom();
  const { write, notice } = useWrite();
  const [adding, setAdding] = useKeptWords(meeting.id, 'agenda', NO_QUESTION);
  const [edited, setEdited] = useState<{ readonly at: number; readonly draft: AgendaDraft }>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { leave, landing } = useLanding();
  const isOver = usePhase() === 'over';
  const say = words.room.agenda;
  const agenda = shared.agenda.map(({ what }) => what);
  const plan = (next: (agenda: readonly AgendaQuestion[]) => readonly AgendaQuestion[], done: () => void, failed?: () => void) =>
    write({ change: () => ({ does: 'plan', agenda: next(plannedNow(room.shared.getSnapshot())) }), done, ...(failed ? { failed } : {}) });

  const add = (): void => {
    const question = questionOf(adding);
    if (!question) return;
    // The next question can be typed while this one is written.
    setAdding(NO_QUESTION);
    plan((now) => [...now, question], () => {
      announce(say.added(question.question));
      setAdding((now) => (now === adding ? NO_QUESTION : now));
    }, () => setAdding((now) => (now.question === '' ? adding : now)));
  };
  const change = (at: number, draft: AgendaDraft): void => {
    const [question, before] = [questionOf(draft), agenda[at]?.question];
    if (!question) return;
    plan((now) => now.map((one) => (one.question === before ? question : one)), () => { announce(say.changed(question.question)); endEdit(); });
  };
  const remove = (at: number): void => {
    const question = agenda[at]?.question ?? '';
    plan((now) => now.filter((one) => one.question !== question), () => {
      announce(say.removed(question));
      setEdited(undefined);
      heading.current?.focus();
    });
  };
  const endEdit = (): void => {
    leave();
    setEdited(undefined);
  };

  const adds = rights.agenda && !isOver;
  if (!adds && agenda.length === 0) return null;
  return (
    <Part title={say.title} heading={heading}>
      {agenda.length === 0 ? <Small>{say.empty}</Small> : <Planned agenda={agenda} />}
      {agenda.length > 0 ? (
        <List>
          {agenda.map((question, at) => (
            <li key={`${at} ${question.question}`}>
              {edited?.at === at && rights.agenda ? (
                <AgendaForm
                  draft={edited.draft} others={agenda.filter((other) => other !== question)} change={(draft) => setEdited({ at, draft })} takesFocus save={() => change(at, edited.draft)}
                  remove={() => remove(at)} giveUp={endEdit}
                />
              ) : (
                <Question
                  question={question}
                  {...(rights.agenda ? { edit: () => setEdited({ at, draft: draftOf(question) }), landing } : {})}
                />
              )}
            </li>
          ))}
        </List>
      ) : null}
      {adds ? <AgendaForm draft={adding} others={agenda} change={setAdding} save={add} takesFocus={false} /> : null}
      {notice}
    </Part>
  );
}

/** As it stands when a write gets its turn, not as it was drawn. */
const plannedNow = (state: ViewState<SharedRecord>): readonly AgendaQuestion[] =>
  (state.is === 'ready' || state.is === 'stale' ? state.data.agenda.map(({ what }) => what) : []);

interface QuestionProps {
  readonly question: AgendaQuestion;
  readonly edit?: () => void;
  readonly landing?: (element: HTMLElement | null) => void;
}

function Question({ question: { question, decider, minutes }, edit, landing }: QuestionProps) {
  const { words, format } = useRoomReading();
  const { shared, log } = useThisMeeting();
  const styles = useStyles();
  const say = words.room.agenda;
  const answers = answersTo(question, shared.decisions).length;
  const details = [...(decider ? [say.decides(decider)] : []), ...(minutes === undefined ? [] : [say.length(minutes, format.number(minutes))])];
  const decide = (): void => {
    log.setLine({ ...log.line, kind: 'decision', question });
    log.focus();
  };
  return (
    <div className={styles.one}>
      <div className={styles.text}>
        <Body1 block dir="auto">{question}</Body1>
        {details.length > 0 ? <Small>{details.reduce((all, next) => words.shell.beside(all, next))}</Small> : null}
      </div>
      <div className={styles.acts}>
        {answers > 1 ? <Caption1>{say.answers(answers, format.number(answers))}</Caption1>
          : answers > 0 ? <Caption1 className={styles.settled}><CheckmarkCircle16Regular aria-hidden />{say.decided}</Caption1>
          : <Button size="small" aria-label={say.decideOn(question)} onClick={decide}>{say.decide}</Button>}
        {edit ? <Button {...(landing ? { ref: landing } : {})} appearance="subtle" size="small" icon={<Edit16Regular />} aria-label={say.edit(question)} onClick={edit} /> : null}
      </div>
    </div>
  );
}

/** How much of the meeting's time is given to questions; silent where nobody gave any. */
function Planned({ agenda }: { agenda: readonly AgendaQuestion[] }) {
  const { words, format } = useRoomReading();
  const { meeting } = useThisMeeting();
  const planned = agenda.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const all = Math.round(between(meeting.start, meeting.end) / minutesOf(1));
  if (planned === 0) return null;
  const say = words.room.agenda;
  return <Small>{(planned > all ? say.over : say.total)(format.number(planned), format.number(all))}</Small>;
}

const draftOf = ({ question, decider = '', minutes }: AgendaQuestion): AgendaDraft =>
  ({ question, decider, minutes: minutes === undefined ? '' : String(minutes) });
