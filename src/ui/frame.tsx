import {
  FluentProvider, makeStyles, mergeClasses, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, tokens, type Theme,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

export type ThemeName = 'light' | 'dark' | 'contrast';

const THEMES: { readonly [name in ThemeName]: Theme } = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  background: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  // For what the browser draws itself: calendars of date fields, scroll bars.
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

/** Everything a surface shows stands in this: the host's theme, and the direction in which the language is read. */
export function Frame({ theme, direction, children }: { theme: ThemeName; direction: 'ltr' | 'rtl'; children: ReactNode }) {
  return <FluentProvider theme={THEMES[theme]} dir={direction}><Background theme={theme}>{children}</Background></FluentProvider>;
}

/** Inside the provider, because styles take their direction from it. */
function Background({ theme, children }: { theme: ThemeName; children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.background, theme === 'light' ? styles.light : styles.dark)}>{children}</div>;
}
