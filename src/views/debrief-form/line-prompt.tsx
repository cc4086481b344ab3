import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { dayHint } from '../day-hint.ts';
import { useReading } from '../reading.tsx';
import type { FieldProblem } from './problem-at.ts';

const useStyles = makeStyles({ date: { maxWidth: '220px' } });

interface Props {
  readonly label: string;
  readonly is: 'person' | 'date';
  readonly value: string;
  readonly change: (value: string) => void;
  /** Names to choose from; any other may be typed. */
  readonly people: readonly string[];
  readonly problem: FieldProblem;
}

/** A person or a day. */
export function LinePrompt({ label, is, value, change, people, problem }: Props) {
  const { format } = useReading();
  const styles = useStyles();
  const names = useId();
  return (
    <Field {...problem} {...(is === 'date' ? { className: styles.date, ...dayHint(value, format) } : {})}>
      {is === 'date'
        ? <Input type="date" aria-label={label} value={value} onChange={(_, given) => change(given.value)} />
        : <Input aria-label={label} value={value} dir="auto" list={names} onChange={(_, given) => change(given.value)} />}
      {is === 'person' ? <datalist id={names}>{people.map((name) => <option key={name} value={name} />)}</datalist> : null}
    </Field>
  );
}
