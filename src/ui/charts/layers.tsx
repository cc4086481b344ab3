import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Row } from '../layout.tsx';

/** Told apart by their pattern; the colour only supports it. */
export type Look = 'full' | 'stripes' | 'dots' | 'lines' | 'empty';

const useStyles = makeStyles({
  svg: { display: 'block', flexShrink: 0 },
  full: { color: tokens.colorBrandStroke1 },
  stripes: { color: tokens.colorPaletteDarkOrangeForeground1 },
  dots: { color: tokens.colorPaletteBerryForeground1 },
  lines: { color: tokens.colorNeutralForeground3 },
  empty: { color: tokens.colorNeutralForeground2 },
  ground: { fill: tokens.colorNeutralBackground1, '@media (forced-colors: active)': { fill: 'Canvas' } },
  shape: { stroke: 'currentColor', strokeWidth: 1, '@media (forced-colors: active)': { color: 'CanvasText' } },
  forced: { '@media (forced-colors: active)': { color: 'CanvasText' } },
  item: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** The patterns, once in a drawing. `id`: apart from those of other drawings. */
export function Patterns({ id, looks }: { id: string; looks: readonly Look[] }) {
  const styles = useStyles();
  return (
    <defs>
      {looks.map((look) => (
        <pattern key={look} id={`${id}-${look}`} width={6} height={6} patternUnits="userSpaceOnUse" className={mergeClasses(styles[look], styles.forced)} {...(look === 'stripes' ? { patternTransform: 'rotate(45)' } : {})}>
          <rect width={6} height={6} className={styles.ground} />
          {look === 'full' ? <rect width={6} height={6} fill="currentColor" /> : null}
          {look === 'stripes' ? <rect width={3.5} height={6} fill="currentColor" /> : null}
          {look === 'dots' ? <circle cx={3} cy={3} r={1.6} fill="currentColor" /> : null}
          {look === 'lines' ? <rect width={6} height={1.2} y={2.4} fill="currentColor" /> : null}
        </pattern>
      ))}
    </defs>
  );
}

interface Shape {
  readonly id: string;
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function Layer({ id, look, ...place }: Shape) {
  const styles = useStyles();
  return <rect {...place} className={mergeClasses(styles.shape, styles[look])} fill={`url(#${id}-${look})`} />;
}

/** What each pattern stands for. */
export function Legend({ id, items }: { id: string; items: readonly { readonly look: Look; readonly text: string }[] }) {
  const styles = useStyles();
  return (
    <Row>
      {items.map(({ look, text }) => (
        <span key={look} className={styles.item}>
          <svg className={styles.svg} width={16} height={16} aria-hidden><Layer id={id} look={look} x={1} y={1} width={14} height={14} /></svg>
          <Caption1>{text}</Caption1>
        </span>
      ))}
    </Row>
  );
}
