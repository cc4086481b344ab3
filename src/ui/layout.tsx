import { Body1, Subtitle2, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode, type Ref } from 'react';
import { Card } from './card.tsx';

/** Below this width a row of things becomes a column; a Teams side panel is 320 px wide. */
export const NARROW = '@media (max-width: 560px)';

/**
 * For the styles of a place that is not a whole page: the titles of its empty states are a size smaller. Fluent's variables by
 * name: outside of styles, which are made at build, `tokens` would bring its whole table to the first look.
 */
export const SMALL_TITLES = { '--empty-title-size': 'var(--fontSizeBase500)', '--empty-title-line': 'var(--lineHeightBase500)' } as const;

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '760px',
    marginInline: 'auto',
    paddingBlock: tokens.spacingVerticalXXL,
    paddingInline: tokens.spacingHorizontalXXL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    overflowWrap: 'anywhere',
    [NARROW]: { paddingBlock: tokens.spacingVerticalL, paddingInline: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXL },
  },
  heading: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.title2, margin: 0, outlineStyle: 'none', [NARROW]: typographyStyles.title3 },
  under: { color: tokens.colorNeutralForeground2 },
  section: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  sectionHead: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  sectionTitle: { margin: 0 },
  smallTitle: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS },
  /** Where not all fit side by side, all stand one below the other: no last one wraps alone. */
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, [NARROW]: { flexDirection: 'column', alignItems: 'stretch' } },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  tight: { rowGap: 0 },
  card: { padding: tokens.spacingVerticalL, rowGap: tokens.spacingVerticalS },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalXL,
  },
  emptyTitle: {
    ...typographyStyles.title3,
    fontSize: `var(--empty-title-size, ${tokens.fontSizeBase600})`,
    lineHeight: `var(--empty-title-line, ${tokens.lineHeightBase600})`,
    margin: 0,
  },
  emptyIcon: { color: tokens.colorBrandForeground1, display: 'flex' },
});

export function Page({ children, label }: { children: ReactNode; label?: string }) {
  const styles = useStyles();
  return <main className={styles.page} aria-label={label}>{children}</main>;
}

/** The one h1 of a page. Takes the focus when the page opens, so that a screen reader starts there. */
export function PageHeading({ title, under, takesFocus, children }: { title: string; under?: ReactNode; takesFocus: boolean; children?: ReactNode }) {
  const styles = useStyles();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) ref.current?.focus();
  }, [takesFocus, title]);
  return (
    <header className={styles.heading}>
      {children}
      <h1 ref={ref} tabIndex={-1} className={styles.title} dir="auto">{title}</h1>
      {under === undefined ? null : <Body1 className={styles.under}>{under}</Body1>}
    </header>
  );
}

/** For when what was pressed goes away and nothing takes its place. */
export const focusPageHeading = (): void => document.querySelector('h1')?.focus();

export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.sectionHead}>
        <Subtitle2 as="h2" id={id} className={styles.sectionTitle}>{title}</Subtitle2>
        {lead ? <Quiet>{lead}</Quiet> : null}
      </div>
      {children}
    </section>
  );
}

export function Quiet({ children }: { children: ReactNode }) {
  return <Body1 as="p" block className={useStyles().quiet}>{children}</Body1>;
}

/** Things side by side that wrap when there is no room. */
export function Row({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <div className={mergeClasses(useStyles().row, className)}>{children}</div>;
}

/** Buttons of which a person taps one. */
export function Choices({ children }: { children: ReactNode }) {
  return <div className={useStyles().choices}>{children}</div>;
}

/** Things that belong together, one below the other. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={useStyles().stack}>{children}</div>;
}

export function List({ children, tight = false, ref }: { children: ReactNode; tight?: boolean; ref?: Ref<HTMLUListElement> }) {
  const styles = useStyles();
  // Browsers drop the list role when the bullets are styled away; it is said again here.
  // eslint-disable-next-line jsx-a11y/no-redundant-roles
  return <ul ref={ref} role="list" className={mergeClasses(styles.list, tight && styles.tight)}>{children}</ul>;
}

/** The title of a card or of a part of a section. */
export function SmallTitle({ children, level = 3 }: { children: ReactNode; level?: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  return <Heading className={useStyles().smallTitle}>{children}</Heading>;
}

export function Panel({ children, label }: { children: ReactNode; label?: string }) {
  return <Card className={useStyles().card} role={label ? 'group' : undefined} aria-label={label}>{children}</Card>;
}

/** Says why there is nothing, and what would bring something. */
export function EmptyState({ icon, title, children }: { icon?: ReactNode; title: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      {icon ? <span className={styles.emptyIcon} aria-hidden>{icon}</span> : null}
      <h2 className={styles.emptyTitle}>{title}</h2>
      {children}
    </div>
  );
}
