import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { aimOf, saysNoAim } from '#domain/aim.ts';
import type { AimOutcome } from '#flows/write-aim.ts';
import { Row } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { Small } from '#views/meeting/part.tsx';
import { usePane } from './pane-parts.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  told: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  theirs: { whiteSpace: 'pre-line', margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly busy: boolean;
  readonly look: () => void;
  readonly undo: () => void;
  readonly landing: (element: HTMLElement | null) => void;
}

/** The way into the invitation, and what became of it. */
export function WriteBar({ busy, look, undo, landing }: Props) {
  const { pane, say } = usePane();
  const styles = useStyles();
  const { standing, canUndo, carried, outcome } = useSubscribable(pane.state);
  const { draft } = useSubscribable(pane.aim);
  const isNothing = standing === undefined && saysNoAim(aimOf(draft)) && carried.length === 0;
  return (
    <div className={styles.bar}>
      <div className={styles.told}>{outcome ? <Told outcome={outcome} look={look} undo={undo} /> : null}</div>
      <Row>
        <Button ref={landing} appearance="primary" disabledFocusable={busy || isNothing} onClick={look}>{standing ? say.write.look.update : say.write.look.insert}</Button>
        {canUndo ? <Button disabledFocusable={busy} onClick={undo}>{say.write.undo}</Button> : null}
      </Row>
      {isNothing ? <Small>{say.write.nothingYet}</Small> : null}
    </div>
  );
}

function Told({ outcome, look, undo }: { outcome: AimOutcome } & Pick<Props, 'look' | 'undo'>) {
  const { say } = usePane();
  const styles = useStyles();
  if ('failure' in outcome) {
    const { failure } = outcome;
    const [title, retry] = outcome.is === 'not undone' ? [say.write.notUndone, undo] : [outcome.is === 'unclear' ? say.write.unclear : say.write.refused, look];
    if (failure.kind !== 'conflict') return <div role="alert"><Failed title={title} failure={failure} retry={retry} /></div>;
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
