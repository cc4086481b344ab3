import { Body1, Button, Field, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useReading } from '#views/reading.tsx';
import { useTab } from './tab.ts';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
  bar: { flexGrow: 1 },
});

interface Props {
  readonly text: string;
  /** Between 0 and 1; absent where the end is not known. */
  readonly value?: number;
}

/** Something long is going on, how far it is, and the way to stop it. */
export function Progress({ text, value }: Props) {
  const { words } = useReading();
  const { debrief } = useTab();
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <Field className={styles.bar} validationMessage={<Body1>{text}</Body1>} validationState="none">
        <ProgressBar aria-label={text} {...(value === undefined ? {} : { value })} />
      </Field>
      <Button onClick={() => debrief.cancel()}>{words.shell.cancel}</Button>
    </div>
  );
}
