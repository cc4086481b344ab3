import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // The box stands beside the first line of its text; both can be hit.
  all: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS, cursor: 'pointer' },
  box: {
    flexShrink: 0,
    width: '16px',
    height: '16px',
    marginBlock: '2px',
    marginInline: 0,
    cursor: 'inherit',
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

interface Props {
  readonly label: string;
  readonly ticked: boolean;
  readonly tick: (is: boolean) => void;
}

export function TickBox({ label, ticked, tick }: Props) {
  const styles = useStyles();
  return (
    <label className={styles.all}>
      <input className={styles.box} type="checkbox" checked={ticked} onChange={(event) => tick(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
