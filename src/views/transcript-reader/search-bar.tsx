import { Button, Caption1, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular, Search20Regular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import { useReading } from '../reading.tsx';
import { soughtIn } from './find-places.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  field: { flex: '1 1 100px', minWidth: 0 },
  count: { minWidth: '48px', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** How many places hold it, and which of them is shown, from 0; -1 where none is. */
  readonly places: number;
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
  /** Takes the focus to the place that is shown. */
  readonly enter: () => void;
}

/** Finds as one types. Enter goes to the next place, Shift+Enter to the one before, arrow down into the text, Escape clears. */
export function SearchBar({ typed, type, places, at, step, enter }: Props) {
  const { words, format } = useReading();
  const styles = useStyles();
  const say = words.transcript.search;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown') enter();
    else if (event.key === 'Escape' && typed !== '') type('');
    else return;
    event.preventDefault();
  };
  const count = soughtIn(typed) === '' ? '' : places === 0 ? say.none
    : at < 0 ? say.count(places, format.number(places)) : say.place(format.number(at + 1), format.number(places));
  return (
    <div role="search" className={styles.bar}>
      <Input
        className={styles.field} type="search" aria-label={say.label} placeholder={say.label} value={typed} dir="auto"
        contentBefore={<Search20Regular aria-hidden />} onChange={(_, { value }) => type(value)} onKeyDown={onKeyDown}
      />
      <Caption1 role="status" className={styles.count}>{count}</Caption1>
      <Button appearance="subtle" aria-label={say.previous} title={say.previous} icon={<ChevronUp20Regular />} disabledFocusable={places === 0} onClick={() => step(-1)} />
      <Button appearance="subtle" aria-label={say.next} title={say.next} icon={<ChevronDown20Regular />} disabledFocusable={places === 0} onClick={() => step(1)} />
    </div>
  );
}
