import { Button, Caption1, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ClipboardEvent } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import { isNotesLink } from '#domain/notes-link.ts';
import type { Judgement } from '#domain/verdict.ts';
import type { OwnNotes } from '#flows/own-notes.ts';
import type { NotesRefused, PersonsNotes } from '#ports/given-notes.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Quiet, Row } from '#ui/layout.tsx';
import { useFileDrop } from '#ui/use-file-drop.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { FailureNotice } from '#views/rare-pieces.ts';
import { useTabReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { useCopy } from './use-copy.ts';
import { usePermit } from './use-permit.ts';
import { useTab } from './tab.ts';
import { useVisit } from './visit.tsx';

const useStyles = makeStyles({ parts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, paddingBlockStart: tokens.spacingVerticalS } });

/** Notes of a meeting that no program may read by itself, as the person gives them: pasted, from a file, or by the link of a page. */
export function MeetingNotes({ judgement: { meeting, coverage } }: { judgement: Judgement }) {
  const { ownNotes } = useTab();
  return ownNotes ? <Given meeting={meeting} isUsed={coverage.notes?.state === 'read'} ownNotes={ownNotes} /> : null;
}

function Given({ meeting, isUsed, ownNotes }: { meeting: MeetingId; isUsed: boolean; ownNotes: OwnNotes }) {
  const { words, format } = useTabReading();
  const styles = useStyles();
  const announce = useAnnounce();
  const isOn = useIsOn();
  const { plain } = useCopy();
  const held = useSubscribable(ownNotes.state).get(meeting);
  // What was typed stays on the way to another page and back.
  const { typed, type: typeAt } = useVisit();
  const field = `${meeting} notes`;
  const text = typed.get(field) ?? '';
  const type = (now: string | undefined): void => typeAt(field, now);
  const [pasted, setPasted] = useState<{ readonly text: string; readonly html: string }>();
  const [isWrong, setIsWrong] = useState(false);
  const [link, setLink] = useState('');
  const [refused, setRefused] = useState<NotesRefused | Failure>();
  const [isReading, setIsReading] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const say = words.givenNotes;

  async function take(given: ReturnType<OwnNotes['give']> | ReturnType<OwnNotes['giveLink']>): Promise<boolean> {
    setIsReading(true);
    const taken = await given;
    setIsReading(false);
    setRefused(taken.ok ? undefined : taken.failure);
    if (taken.ok) announce(say.used(taken.value.lines, format.number(taken.value.lines)));
    return taken.ok;
  }
  const give = (notes: PersonsNotes): Promise<boolean> => take(ownNotes.give(meeting, notes));
  // As it was copied from a page: its headings and rows tell lines apart that plain text runs together.
  const written = (): PersonsNotes => (pasted?.text === text ? { html: pasted.html } : { text });
  const use = async (): Promise<void> => { if (await give(written())) type(undefined); };
  useFileDrop((files) => void files.reduce((last, file) => last.then(() => give({ file })), Promise.resolve(true)));
  const readLink = async (): Promise<void> => { if (await take(ownNotes.giveLink(meeting, link.trim()))) setLink(''); };
  const { permit, failure } = usePermit(() => void readLink());
  const paste = (event: ClipboardEvent): void => {
    const [html, plainText] = [event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')];
    if (html === '' || plainText === '' || text !== '') return;
    event.preventDefault();
    setPasted({ text: plainText, html });
    type(plainText);
  };
  const read = (): void => {
    const isOne = isNotesLink(link.trim());
    setIsWrong(!isOne);
    if (isOne) void readLink();
  };
  const wantsPermission = refused?.kind === 'consentNeeded';

  return (
    <div className={styles.parts}>
      <Quiet>{say.what}</Quiet>
      {held || isUsed ? <Caption1>{held ? say.used(held.lines, format.number(held.lines)) : say.usedBefore} {held?.hadBlock ? say.hadBlock : ''}</Caption1> : null}
      {held?.pieces.map(({ name, lines }, at) => {
        const what = say.piece(shortened(name), lines, format.number(lines));
        return <Row key={`${String(at)} ${name}`}><Caption1>{what}</Caption1><Button size="small" aria-label={words.shell.colon(say.takeBack, what)} onClick={() => ownNotes.takeBack(meeting, at)}>{say.takeBack}</Button></Row>;
      })}
      {!held && isUsed ? <Row><Button size="small" onClick={() => ownNotes.takeBack(meeting)}>{say.takeBack}</Button></Row> : null}
      <Field label={say.paste}>
        <Textarea rows={3} resize="vertical" value={text} onChange={(_, { value }) => type(value === '' ? undefined : value)} onPaste={paste} />
      </Field>
      <Row>
        <Button disabledFocusable={isReading || text.trim() === ''} onClick={() => void use()}>{say.use}</Button>
        <input
          ref={input} type="file" hidden accept=".txt,.md,.html,.htm" aria-label={say.file}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void give({ file });
            event.target.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>{say.file}</Button>
        <Caption1>{say.drop}</Caption1>
      </Row>
      {isOn('notes-link') ? (
        <>
          <Field label={say.link} {...(isWrong && { validationMessage: say.notALink })}>
            <Input
              type="url" value={link}
              onChange={(_, { value }) => {
                setLink(value);
                setIsWrong(false);
              }}
            />
          </Field>
          <Row><Button disabledFocusable={isReading || link.trim() === ''} onClick={read}>{say.read}</Button></Row>
        </>
      ) : null}
      {wantsPermission
        ? <Row><Caption1>{words.need.consent['notes-link'].why}</Caption1><Button onClick={() => void permit('notes-link')}>{words.need.allow}</Button></Row>
        : refused ? <Refusal refused={refused} copy={plain} /> : null}
      {failure ? <FailureNotice failure={failure} asked feature="notes-link" copy={plain} /> : null}
    </div>
  );
}

function Refusal({ refused, copy }: { refused: NotesRefused | Failure; copy: (text: string) => void }) {
  const { words } = useTabReading();
  const say = words.givenNotes;
  if (isOfNotes(refused)) return <Quiet>{say.refused[refused.kind](refused.file ?? say.pasted)}</Quiet>;
  if (refused.kind === 'forbidden') return <Quiet>{say.closed}</Quiet>;
  return <FailureNotice failure={refused} feature="notes-link" copy={copy} />;
}

const LONGEST_NAME = 60;
const shortened = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);

const isOfNotes = (refused: NotesRefused | Failure): refused is NotesRefused => 'detail' in refused;
