import { makeStyles, tokens } from '@fluentui/react-components';
import { AXIS, across, eachName, isNamed, nameAt, type Box, type Tick } from './plot.ts';

const useStyles = makeStyles({
  text: { fill: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase100, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  rule: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1, '@media (forced-colors: active)': { stroke: 'GrayText' } },
});

interface Props {
  readonly box: Box;
  readonly ticks: readonly Tick[];
  readonly say: (value: number) => string;
  readonly names: readonly { readonly x: number; readonly name: string }[];
}

/** Numbers beside, names below. The points say both, so nothing of it is read aloud. */
export function Axes({ box, ticks, say, names }: Props) {
  const styles = useStyles();
  const [from, to] = across(box);
  const each = eachName(names.map(({ name }) => name), box);
  // Their end is at the plot on both sides: where a text ends goes by the page's direction, too.
  const beside = box.rtl ? box.width - AXIS.side + 6 : AXIS.side - 6;
  return (
    <g aria-hidden>
      {ticks.map(({ y, value }) => (
        <g key={value}>
          <line className={styles.rule} x1={from} x2={to} y1={y} y2={y} />
          <text className={styles.text} x={beside} y={y} dy="0.32em" textAnchor="end">{say(value)}</text>
        </g>
      ))}
      {names.map(({ x, name }, at) => (isNamed(at, names.length, each) ? <text key={at} className={styles.text} x={nameAt(x, name, box)} y={box.height - 6} textAnchor="middle">{name}</text> : null))}
    </g>
  );
}
