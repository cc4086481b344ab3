import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { Because, Explanation } from '#domain/verdict.ts';
import { explain } from './explain.ts';
import { useReading } from './reading.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** The ways out of a flag that the explanation names, wherever they stand in it. */
export const waysToClear = (explanation: Explanation): readonly Because[] => [
  ...(explanation.line.is === 'would-clear' ? [explanation.line] : []),
  ...explanation.because.flatMap(waysToClear),
];

export function WouldClear({ ways }: { ways: readonly Because[] }) {
  const { words, format } = useReading();
  return (
    <ul className={useStyles().list}>
      {ways.map((way, index) => <li key={index}><Body1>{explain(way, words, format)}</Body1></li>)}
    </ul>
  );
}
