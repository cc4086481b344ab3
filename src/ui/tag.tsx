import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  // The measures of Fluent's large badge.
  tag: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    boxSizing: 'border-box',
    minHeight: '24px',
    paddingInline: tokens.spacingHorizontalSNudge,
    ...shorthands.borderWidth(tokens.strokeWidthThin),
    ...shorthands.borderStyle('solid'),
    borderRadius: tokens.borderRadiusCircular,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    // In one line, unless it is longer than the place it stands in.
    flexShrink: 0,
    maxWidth: '100%',
  },
  icon: { display: 'flex', flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3, ...shorthands.borderColor(tokens.colorNeutralStroke2) },
  good: { color: tokens.colorPaletteGreenForeground1, backgroundColor: tokens.colorPaletteGreenBackground1, ...shorthands.borderColor(tokens.colorPaletteGreenBorder1) },
  attention: { color: tokens.colorPaletteYellowForeground1, backgroundColor: tokens.colorPaletteYellowBackground1, ...shorthands.borderColor(tokens.colorPaletteYellowBorder1) },
});

/** A short word about a thing. Looks like Fluent's badge, which weighs ten times as much for its many other looks. */
export function Tag({ look, icon, children }: { look: 'quiet' | 'good' | 'attention'; icon?: ReactElement; children: ReactNode }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.tag, styles[look])}>{icon ? <span className={styles.icon}>{icon}</span> : null}{children}</span>;
}
