import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { aimOf, saysNoAim } from '#domain/aim.ts';
import type { Failure } from '#ports/failure.ts';
import { Row } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { Small } from '#views/meeting/part.tsx';
import { usePane } from './pane-parts.ts';

/** What became of the last act. */
export type Outcome = { readonly is: 'done' | 'gone' | 'undone' } | { readonly is: 'refused' | 'not undone'; readonly failure: Failure };

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  told: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  theirs: { whiteSpace: 'pre-line', margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly busy: boolean;
  readonly outcome: Outcome | undefined;
  readonly look: () => void;
  readonly undo: () => void;
  readonly landing: (element: HTMLElement | null) => void;
}

/** The way into the invitation, and what became of it. */
export function WriteBar({ busy, outcome, look, undo, landing }: Props) {
  const { pane, say } = usePane();
  const styles = useStyles();
  const { standing, canUndo, carried } = useSubscribable(pane.state);
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

function Told({ outcome, look, undo }: { outcome: Outcome } & Pick<Props, 'look' | 'undo'>) {
  const { say } = usePane();
  const styles = useStyles();
  if ('failure' in outcome) {
    const { failure } = outcome;
    const [title, retry] = outcome.is === 'refused' ? [say.write.refused, look] : [say.write.notUndone, undo];
    if (failure.kind !== 'conflict') return <div role="alert"><Failed title={title} failure={failure} retry={retry} /></div>;
    return (
      <>
        <p role="alert" className={styles.theirs}>{say.write.conflict}</p>
        {typeof failure.theirs === 'string' ? <Unfold quiet line={say.write.theirs}><p className={styles.theirs} dir="auto">{failure.theirs}</p></Unfold> : null}
      </>
    );
  }
  return <p className={styles.theirs}>{outcome.is === 'done' ? say.write.done : outcome.is === 'gone' ? say.write.gone : say.write.undone}</p>;
}
