import { Caption1, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode, type Ref } from 'react';

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
    paddingBlockStart: tokens.spacingVerticalM,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, minHeight: '24px' },
  title: { ...typographyStyles.body1Stronger, margin: 0, outlineStyle: 'none' },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
});

interface Props {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  /** For when what was pressed goes away and nothing takes its place. */
  readonly heading?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** One part of a meeting's page, close-set for a panel of 280 px. */
export function Part({ title, aside, heading, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title} ref={heading} tabIndex={-1}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A line that is read only by whoever looks for it. */
export function Small({ children, id, className }: { children: ReactNode; id?: string; className?: string }) {
  return <Caption1 as="p" block {...(id ? { id } : {})} className={mergeClasses(useStyles().quiet, className)}>{children}</Caption1>;
}
