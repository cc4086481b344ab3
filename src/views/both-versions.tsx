import { Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { NARROW } from '#ui/layout.tsx';
import { useReading } from './reading.tsx';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM, paddingBlockStart: tokens.spacingVerticalS, [NARROW]: { gridTemplateColumns: '1fr' } },
  text: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: 'inherit',
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** What stands there now beside what the person wants there; text, in which nothing can act. */
export function BothVersions({ theirs, mine }: { theirs: string; mine?: string | undefined }) {
  const say = useReading().words.outbox.conflict;
  return <Versions of={[{ label: say.theirs, text: theirs }, ...(mine === undefined ? [] : [{ label: say.mine, text: mine }])]} />;
}

interface Version {
  readonly label: string;
  readonly text: string;
}

/** Versions of the same words, side by side where there is room, each in full: a box of its own to scroll would need the keyboard. */
export function Versions({ of }: { of: readonly Version[] }) {
  const styles = useStyles();
  return <div className={styles.pair}>{of.map((version) => <OneVersion key={version.label} {...version} />)}</div>;
}

function OneVersion({ label, text }: Version) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <Caption1Strong id={id}>{label}</Caption1Strong>
      <pre className={styles.text} dir="auto">{text}</pre>
    </div>
  );
}
