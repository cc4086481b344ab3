import { makeStyles } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useFirstReading } from '#views/reading.tsx';
import { LinkButton } from './link-button.tsx';
import type { Route } from './route.ts';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start', marginInlineStart: '-12px' },
  /** An arrow back points where reading began. */
  icon: { display: 'flex', ':dir(rtl)': { transform: 'scaleX(-1)' } },
});

export function BackButton({ to, label }: { to: Route; label: string }) {
  const styles = useStyles();
  return (
    <LinkButton to={to} appearance="transparent" className={styles.button} icon={<span className={styles.icon}><ArrowLeft20Regular /></span>}>
      {label}
    </LinkButton>
  );
}

export function BackToWeek() {
  const { words } = useFirstReading();
  return <BackButton to={{ page: 'week' }} label={words.shell.backToWeek} />;
}
