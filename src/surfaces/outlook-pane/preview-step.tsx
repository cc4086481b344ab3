import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useRef, useState } from 'react';
import { isPast } from '#flows/is-past.ts';
import type { AimPreview } from '#flows/put-aim.ts';
import type { AppointmentFacts } from '#ports/appointment.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Row } from '#ui/layout.tsx';
import { Part, Small } from '#views/meeting/part.tsx';
import { NotesPreview } from '#views/notes-preview.tsx';
import { usePane } from './pane-parts.ts';
import { Waiting } from './waiting.tsx';

interface Props {
  readonly facts: AppointmentFacts;
  readonly preview: AimPreview;
  readonly busy: boolean;
  /** Outlook has been asked for longer than a moment. */
  readonly isLong: boolean;
  readonly write: () => void;
  readonly back: () => void;
  /** The button that was looked for; what it does stands above it. */
  readonly landing: (element: HTMLElement | null) => void;
}

const useStyles = makeStyles({ lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } });

/** Exactly what will stand in the invitation. One of a meeting that is over asks once more. */
export function PreviewStep({ facts, preview: { block, does, strays, torn }, busy, isLong, write, back, landing }: Props) {
  const { say, words, ticker } = usePane();
  const [isAsked, setIsAsked] = useState(false);
  const go = useRef<HTMLButtonElement>(null);
  const handOn = useCallback(() => go.current?.focus(), []);
  const lands = useCallback((element: HTMLButtonElement | null) => {
    go.current = element;
    landing(element);
  }, [landing]);
  const names = say.write;
  return (
    <Part title={does === 'nothing' ? names.titleNothing : does === 'remove' ? names.titleRemove : names.title}>
      {does === 'nothing' ? <Small>{names.nothing}</Small> : does === 'remove' ? <Small>{names.removes}</Small> : <Small>{names.what}</Small>}
      {does !== 'nothing' && torn ? <Torn torn={torn} /> : null}
      {does !== 'nothing' && strays.length > 0 ? <div role="alert"><Lines title={names.strays} lines={strays} /></div> : null}
      {block ? <NotesPreview notes={block} title={block.title} label={names.label} /> : null}
      <Row>
        {does === 'nothing' ? null : <Button ref={lands} appearance="primary" disabledFocusable={busy} onClick={() => (isPast(facts, ticker.now()) ? setIsAsked(true) : write())}>{names[does]}</Button>}
        <Button ref={does === 'nothing' ? landing : undefined} onClick={back}>{names.back}</Button>
      </Row>
      {isLong ? <Waiting handOn={handOn} /> : null}
      {isAsked ? (
        <ConfirmDialog title={names.past.title} confirm={names.past.yes} cancel={words.shell.cancel} busy={busy} onConfirm={() => { setIsAsked(false); write(); }} onCancel={() => setIsAsked(false)}>
          {names.past.what}
        </ConfirmDialog>
      ) : null}
    </Part>
  );
}

/** A block without its last line: what is taken for it and what is not, for the person to see before it is replaced. */
function Torn({ torn: { taken, below, stays } }: { torn: NonNullable<AimPreview['torn']> }) {
  const { say: { write: names } } = usePane();
  return (
    <div role="alert">
      {taken.length > 0 ? <Small>{names.torn}</Small> : null}
      <Lines title={names.tornTaken} lines={taken} />
      <Lines title={names.tornBelow} lines={below} />
      <Lines title={taken.length > 0 ? names.tornStays : names.tornNot} lines={stays} />
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  const styles = useStyles();
  return lines.length === 0 ? null : <><Small>{title}</Small><ul className={styles.lines}>{lines.map((line, at) => <li key={at}><bdi>{line}</bdi></li>)}</ul></>;
}
