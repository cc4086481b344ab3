import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Because, Explanation } from '#domain/verdict.ts';
import { explain } from './explain.ts';
import { useReading } from './reading.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

type WayOut = Extract<Because, { is: 'would-clear' }>;

/** The ways out of a flag that the explanation names, wherever they stand in it. */
export const waysToClear = (explanation: Explanation): readonly WayOut[] => [
  ...(explanation.line.is === 'would-clear' ? [explanation.line] : []),
  ...explanation.because.flatMap(waysToClear),
];

/** The ways that lead through the debrief, as links to it. The others are the buttons of the contest, beside this list. */
export function WouldClear({ ways, debrief }: { ways: readonly WayOut[]; debrief: string }) {
  const { words, format } = useReading();
  const styles = useStyles();
  const recorded = ways.filter(({ way }) => way === 'record-decision' || way === 'record-deferral');
  if (recorded.length === 0) return null;
  return (
    <ul className={styles.list}>
      {recorded.map((way) => <li key={way.way}><Link href={debrief}>{explain(way, words, format)}</Link></li>)}
    </ul>
  );
}
