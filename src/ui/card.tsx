import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    minWidth: 0,
    padding: tokens.spacingVerticalM,
    rowGap: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    // Transparent but in contrast themes, where shadows say nothing.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
  },
});

interface Props {
  readonly className?: string | undefined;
  readonly role?: 'group' | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-labelledby'?: string | undefined;
  readonly 'data-prompt'?: string | undefined;
  readonly children: ReactNode;
}

/** Looks like Fluent's card, which can also be pressed and picked and brings 30 kB for it that the first paint would wait for. */
export function Card({ className, children, ...named }: Props) {
  return <div {...named} className={mergeClasses(useStyles().card, className)}>{children}</div>;
}
