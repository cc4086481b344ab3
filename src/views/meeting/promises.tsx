import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { instant } from '#base/time.ts';
import { OUTCOMES, type CheckIn as Said } from '#domain/record.ts';
import type { Promised } from '#flows/room.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { List, Row } from '#ui/layout.tsx';
import { useFocusIfStillThere } from '#ui/use-focus-if-still-there.ts';
import { useLanding } from '#ui/use-landing.ts';
import { useRoom, useRoomReading, useThisMeeting } from './in-meeting.ts';
import { Part, Small } from './part.tsx';
import { TextButton } from './text-button.tsx';
import { TextLine } from './text-line.tsx';
import { keyOf, useKeptWords } from './use-kept-words.ts';
import { useWrite } from './use-write.tsx';

const useStyles = makeStyles({
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  note: { flex: '1 1 140px', minWidth: 0 },
  said: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Selected}`,
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThin} solid Highlight`, color: 'Highlight' },
  },
});

const noteOf = (action: string): string => `check-in/${action}`;
const NO_NOTE = { open: false, text: '' };

/** What was promised, one’s own first: one tap each. Put together once all has been said. */
export function Promises({ promised }: { promised: readonly Promised[] }) {
  const { words, format, ticker } = useRoomReading();
  const { lastWords } = useRoom();
  const { meeting } = useThisMeeting();
  const say = words.room.checkIn;
  const ordered = [...promised.filter(({ isMine }) => isMine), ...promised.filter(({ isMine }) => !isMine)];
  const isDone = isSaid(promised);
  // Only at first: what is being said must not close under the person's hands. What was typed must be seen.
  const [open, setOpen] = useState(() => !isDone || promised.some(({ commitment: { what } }) => lastWords?.get(keyOf(meeting.id, noteOf(what.action)))));
  const [first] = promised;
  const saidCount = promised.filter(({ checkIn }) => checkIn).length;
  const toggle = isDone || !open
    ? <TextButton expanded={open} act={() => setOpen(!open)}>{open ? say.hide : say.show}</TextButton>
    : undefined;
  return (
    <Part title={say.title} aside={toggle}>
      <Small>
        {open && first ? say.lead(format.day(instant(first.from.start), ticker.now())) : say.done(format.number(saidCount), format.number(promised.length))}
      </Small>
      {open ? <List>{ordered.map((one) => <li key={`${one.commitment.by.id} ${one.commitment.at}`}><One promised={one} /></li>)}</List> : null}
    </Part>
  );
}

/** What this person has to say is said; where they promised nothing, everybody has. */
function isSaid(promised: readonly Promised[]): boolean {
  const mine = promised.filter(({ isMine }) => isMine);
  return (mine.length > 0 ? mine : promised).every(({ checkIn }) => checkIn);
}

function One({ promised: { commitment: { what }, checkIn, isMine } }: { promised: Promised }) {
  const { words, format } = useRoomReading();
  const styles = useStyles();
  const say = words.room.checkIn;
  const details = [
    ...(isMine ? [] : [what.owner.name || what.owner.address]),
    ...(what.cue ? [say.when(what.cue)] : []),
    ...(what.due ? [say.by(format.date(what.due))] : []),
  ];
  return (
    <div className={styles.one}>
      <Body1><bdi>{what.action}</bdi></Body1>
      {details.length > 0 ? <Small>{details.reduce((all, next) => words.shell.beside(all, next))}</Small> : null}
      {isMine ? <Mine promised={what} said={checkIn?.what} /> : <Small>{checkIn ? sayOutcome(checkIn.what, say.is, words.shell.colon('', '')) : say.open}</Small>}
    </div>
  );
}

const sayOutcome = ({ is, note }: Said, names: { readonly [is in Said['is']]: string }, colon: string) =>
  <><strong>{names[is]}</strong>{note ? <>{colon}<bdi>{note}</bdi></> : null}</>;

/** One tap each; a note where the person wants one. */
function Mine({ promised: { action, owner }, said }: { promised: Pick<Said, 'action' | 'owner'>; said: Said | undefined }) {
  const { words } = useRoomReading();
  const { meeting } = useThisMeeting();
  const styles = useStyles();
  const announce = useAnnounce();
  const { write, notice } = useWrite();
  const [note, setNote] = useKeptWords(meeting.id, noteOf(action), NO_NOTE);
  const { leave, landing } = useLanding();
  // After a reload a kept note is there again, and the person may be elsewhere.
  const [asked, setAsked] = useState(false);
  const field = useFocusIfStillThere(asked);
  const say = words.room.checkIn;
  const endNote = (): void => {
    leave();
    setNote(NO_NOTE);
  };
  const tell = (is: Said['is'], text: string | undefined, end?: () => void): void => write({
    change: { does: 'check in', checkIn: { action, owner, is, ...(text ? { note: text } : {}) } },
    done: () => {
      announce(say.said(action, say.is[is]));
      end?.();
    },
  });
  return (
    <>
      <div role="group" aria-label={say.group(action)}>
        <Row>
          {OUTCOMES.map((is) => (
            <Button
              key={is} size="small" aria-pressed={said?.is === is} {...(said?.is === is ? { className: styles.said, icon: <Checkmark16Regular /> } : {})}
              onClick={() => tell(is, said?.note)}
            >
              {say.is[is]}
            </Button>
          ))}
        </Row>
      </div>
      {said?.note && !note.open ? <Small><bdi>{said.note}</bdi></Small> : null}
      {said && note.open ? (
        <form onSubmit={(event) => { event.preventDefault(); tell(said.is, note.text.trim(), endNote); }}>
          <Row>
            <TextLine
              ref={field} small className={styles.note} maxLength={500} says={say.noteLabel} value={note.text}
              change={(text) => setNote({ open: true, text })} onKeyDown={(event) => { if (event.key === 'Escape') endNote(); }}
            />
            <Button type="submit" size="small">{words.shell.save}</Button>
            <Button size="small" onClick={endNote}>{words.shell.cancel}</Button>
          </Row>
        </form>
      ) : null}
      {said && !note.open ? <Row><TextButton landing={landing} act={() => { setAsked(true); setNote({ open: true, text: said.note ?? '' }); }}>{said.note ? say.changeNote : say.note}</TextButton></Row> : null}
      {notice}
    </>
  );
}
