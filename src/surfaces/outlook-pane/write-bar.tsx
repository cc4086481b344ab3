import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useRef } from 'react';
import { aimOf, saysNoAim } from '#domain/aim.ts';
import type { AimOutcome } from '#flows/write-aim.ts';
import { Row } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { Small } from '#views/meeting/part.tsx';
import { usePlainCopy } from '#views/use-plain-copy.ts';
import { usePane } from './pane-parts.ts';
import { tellWrite } from './tell-write.ts';
import { Waiting } from './waiting.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  told: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  theirs: { whiteSpace: 'pre-line', margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly busy: boolean;
  /** Outlook has been asked for longer than a moment. */
  readonly isLong: boolean;
  readonly look: () => void;
  readonly undo: () => void;
  readonly landing: (element: HTMLElement | null) => void;
}

/** The way into the invitation, and what became of it. */
export function WriteBar({ busy, isLong, look, undo, landing }: Props) {
  const { pane, say } = usePane();
  const styles = useStyles();
  const { standing, canUndo, carried, outcome } = useSubscribable(pane.state);
  const { draft } = useSubscribable(pane.aim);
  const first = useRef<HTMLButtonElement>(null);
  const handOn = useCallback(() => first.current?.focus(), []);
  const lands = useCallback((element: HTMLButtonElement | null) => {
    first.current = element;
    landing(element);
  }, [landing]);
  const isNothing = standing === undefined && saysNoAim(aimOf(draft)) && carried.length === 0;
  return (
    <div className={styles.bar}>
      <div className={styles.told}>{outcome ? <Told outcome={outcome} look={look} undo={undo} /> : null}</div>
      <Row>
        <Button ref={lands} appearance="primary" disabledFocusable={busy || isNothing} onClick={look}>{standing ? say.write.look.update : say.write.look.insert}</Button>
        {canUndo ? <Button disabledFocusable={busy} onClick={undo}>{say.write.undo}</Button> : null}
      </Row>
      {isLong ? <Waiting handOn={handOn} /> : null}
      {isNothing ? <Small>{say.write.nothingYet}</Small> : null}
    </div>
  );
}

function Told({ outcome, look, undo }: { outcome: AimOutcome } & Pick<Props, 'look' | 'undo'>) {
  const { pane, say, format } = usePane();
  const styles = useStyles();
  const { both } = usePlainCopy();
  if ('failure' in outcome) {
    const { failure } = outcome;
    const [title, retry] = outcome.is === 'not undone' ? [say.write.notUndone, undo] : [outcome.is === 'unclear' ? say.write.unclear : say.write.refused, look];
    const copyWords = (): void => {
      const words = pane.words();
      if (words) both(words);
    };
    if (failure.kind !== 'conflict') return <div role="alert"><Failed title={title} failure={failure} told={tellWrite(failure, say, format)} retry={retry} copyWords={failure.kind === 'forbidden' ? copyWords : undefined} /></div>;
    return (
      <>
        <p role="alert" className={styles.theirs}>{say.write.conflict}</p>
        {typeof failure.theirs === 'string' ? <Theirs words={failure.theirs} /> : null}
      </>
    );
  }
  if (outcome.is === 'otherwise') return <><p className={styles.theirs}>{say.write.otherwise}</p><Theirs words={outcome.says} /></>;
  return <p className={styles.theirs}>{outcome.is === 'done' ? say.write.done : outcome.is === 'gone' ? say.write.gone : say.write.undone}</p>;
}

/** The whole invitation, for whoever wants to see it. */
function Theirs({ words }: { words: string }) {
  const { say } = usePane();
  const styles = useStyles();
  return <Unfold quiet line={say.write.theirs}><p className={styles.theirs} dir="auto">{words}</p></Unfold>;
}
