import { makeStyles, tokens } from '@fluentui/react-components';
import type { Aim } from '#domain/aim.ts';
import { useRoomReading } from './in-meeting.ts';

const useStyles = makeStyles({
  rows: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, whiteSpace: 'pre-line' },
});

/** An aim without its questions, as it is read. */
export function AimRows({ aim: { intent, purpose, successCondition } }: { aim: Omit<Aim, 'questions'> }) {
  const { words } = useRoomReading();
  const styles = useStyles();
  const say = words.room.aim;
  const rows = [
    { label: say.success, value: successCondition },
    { label: say.purpose, value: purpose && purpose !== 'unset' ? say.purposeIs[purpose] : undefined },
    { label: say.intent, value: intent },
  ];
  return (
    <dl className={styles.rows}>
      {rows.map(({ label, value }) => (value ? <div key={label}><dt className={styles.label}>{label}</dt><dd className={styles.value} dir="auto">{value}</dd></div> : null))}
    </dl>
  );
}
