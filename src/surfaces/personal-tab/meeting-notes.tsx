import { Button, Caption1, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ClipboardEvent } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { Judgement } from '#domain/verdict.ts';
import type { OwnNotes } from '#flows/own-notes.ts';
import type { NotesRefused, PersonsNotes } from '#ports/given-notes.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Quiet, Row } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { FailureNotice } from '#views/rare-pieces.ts';
import { useTabReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { useCopy } from './use-copy.ts';
import { usePermit } from './use-permit.ts';
import { useTab } from './tab.ts';

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
  const [text, setText] = useState('');
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
  const readLink = async (): Promise<void> => { if (await take(ownNotes.giveLink(meeting, link.trim()))) setLink(''); };
  const { permit, failure } = usePermit(() => void readLink());
  // As it was copied from a page: its headings and rows tell lines apart that plain text runs together.
  const paste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html');
    if (html === '' || text !== '') return;
    event.preventDefault();
    void give({ html });
  };
  const wantsPermission = refused?.kind === 'consentNeeded';

  return (
    <div className={styles.parts}>
      <Quiet>{say.what}</Quiet>
      {held || isUsed ? (
        <Row>
          <Caption1>{held ? say.used(held.lines, format.number(held.lines)) : say.usedBefore} {held?.hadBlock ? say.hadBlock : ''}</Caption1>
          <Button size="small" onClick={() => ownNotes.takeBack(meeting)}>{say.takeBack}</Button>
        </Row>
      ) : null}
      <Field label={say.paste}>
        <Textarea rows={3} resize="vertical" value={text} onChange={(_, { value }) => setText(value)} onPaste={paste} />
      </Field>
      <Row>
        <Button disabledFocusable={isReading || text.trim() === ''} onClick={() => void give({ text }).then((ok) => { if (ok) setText(''); })}>{say.use}</Button>
        <input
          ref={input} type="file" hidden accept=".txt,.md,.html,.htm" aria-label={say.file}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void give({ file });
            event.target.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>{say.file}</Button>
      </Row>
      {isOn('notes-link') ? (
        <>
          <Field label={say.link}>
            <Input type="url" value={link} onChange={(_, { value }) => setLink(value)} />
          </Field>
          <Row><Button disabledFocusable={isReading || !/^https:\/\//.test(link.trim())} onClick={() => void readLink()}>{say.read}</Button></Row>
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

const isOfNotes = (refused: NotesRefused | Failure): refused is NotesRefused => 'detail' in refused;
