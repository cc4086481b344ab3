import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  control: {
    boxSizing: 'border-box',
    display: 'block',
    width: '100%',
    minWidth: 0,
    height: '32px',
    paddingBlock: 0,
    paddingInline: tokens.spacingHorizontalMNudge,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBlockEndColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    textOverflow: 'ellipsis',
    '::placeholder': { color: tokens.colorNeutralForeground4, opacity: 1 },
    ':hover': { borderBlockEndColor: tokens.colorNeutralStrokeAccessibleHover },
    // Within: the button in a field for a day takes the focus from the field, and shows it faintly.
    ':focus-within': {
      // Seen only where colours are forced: there the line below is not.
      outline: `${tokens.strokeWidthThick} solid transparent`,
      borderBlockEndColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    },
  },
  small: { height: '24px', paddingInline: tokens.spacingHorizontalSNudge, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** How the browser's own fields look here: as Fluent's, whose code would be a tenth of what the panel waits for. */
export function useControlStyle(small = false): string {
  const styles = useStyles();
  return mergeClasses(styles.control, small && styles.small);
}
