import { Caption1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { NARROW } from '#ui/layout.tsx';
import { useReading } from './reading.tsx';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM, paddingBlockStart: tokens.spacingVerticalS, [NARROW]: { gridTemplateColumns: '1fr' } },
  text: {
    margin: 0,
    maxHeight: '240px',
    overflowY: 'auto',
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
  const { words } = useReading();
  const styles = useStyles();
  return (
    <div className={styles.pair}>
      <Version label={words.outbox.conflict.theirs} text={theirs} />
      {mine === undefined ? null : <Version label={words.outbox.conflict.mine} text={mine} />}
    </div>
  );
}

function Version({ label, text }: { label: string; text: string }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <Caption1Strong id={id}>{label}</Caption1Strong>
      {/* It may be longer than its box: the keyboard must be able to scroll it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className={styles.text} dir="auto" tabIndex={0} role="group" aria-labelledby={id}>{text}</pre>
    </div>
  );
}
