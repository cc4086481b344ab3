import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useDeferredValue, useEffect, type ReactNode } from 'react';
import { useFocusFromOutside } from './use-focus-from-outside.ts';
import { useTheme, type ThemeName } from './themes.ts';

const useStyles = makeStyles({
  background: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  // For what the browser draws itself: calendars of date fields, scroll bars.
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

/** Everything a surface shows stands in this: the host's theme, the language and the direction in which it is read. */
export function Frame(props: Props) {
  const { locale, direction } = props;
  useFocusFromOutside();
  useEffect(() => {
    Object.assign(document.documentElement, { lang: locale, dir: direction });
  }, [locale, direction]);
  return <Suspense fallback={null}><Themed {...props} /></Suspense>;
}

interface Props {
  readonly theme: ThemeName;
  readonly direction: 'ltr' | 'rtl';
  readonly locale: string;
  readonly children: ReactNode;
}

/** While another theme is fetched, the page stays as it was. */
function Themed({ theme, direction, children }: Props) {
  const shown = useDeferredValue(theme);
  return <FluentProvider theme={useTheme(shown)} dir={direction}><Background theme={shown}>{children}</Background></FluentProvider>;
}

/** Inside the provider, because styles take their direction from it. */
function Background({ theme, children }: { theme: ThemeName; children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.background, theme === 'light' ? styles.light : styles.dark)}>{children}</div>;
}
