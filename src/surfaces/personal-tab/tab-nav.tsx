import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useFirstReading } from '#views/reading.tsx';
import { useMyCommitments } from './use-loop.ts';

const useStyles = makeStyles({
  nav: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, marginBlockEnd: tokens.spacingVerticalS },
  link: {
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    borderBlockEndWidth: tokens.strokeWidthThicker,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: 'transparent',
    ':hover': { textDecorationLine: 'none', borderBlockEndColor: tokens.colorNeutralStroke1Hover },
  },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBlockEndColor: tokens.colorCompoundBrandStroke, ':hover': { borderBlockEndColor: tokens.colorCompoundBrandStroke }, '@media (forced-colors: active)': { borderBlockEndColor: 'Highlight' } },
});

/** The pages that a person comes back to. */
export function TabNav({ here }: { here: 'week' | 'commitments' | 'summary' }) {
  const { words, format } = useFirstReading();
  const styles = useStyles();
  const asked = useMyCommitments().filter(({ standing }) => standing === 'asked').length;
  const { title, pages } = words.week;
  const link = (page: typeof here, text: string) => (
    <Link href={`#/${page}`} className={mergeClasses(styles.link, page === here && styles.here)} {...(page === here ? { 'aria-current': 'page' as const } : {})}>{text}</Link>
  );
  return (
    <nav aria-label={pages.label} className={styles.nav}>
      {link('week', title)}
      {link('commitments', asked > 0 ? pages.toAnswer(format.number(asked)) : pages.commitments)}
      {link('summary', pages.summary)}
    </nav>
  );
}
