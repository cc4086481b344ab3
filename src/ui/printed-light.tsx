import { FluentProvider, makeStyles, teamsLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';

const QUERY = 'print';
/** The page's own: a provider brings another one. By name, as this stands outside of the styles. */
const GROUND = { backgroundColor: 'var(--colorNeutralBackground2)' } as const;

const useStyles = makeStyles({
  paper: {
    '@media print': {
      '& [role="group"], & tr': { breakInside: 'avoid' },
      // A title, with what leads on from it, stays with what it is of.
      '& section > :first-child, & h1, & h2, & h3': { breakAfter: 'avoid' },
      // A table is as long as it is.
      '& [role="group"]:has(> table)': { breakInside: 'auto' },
      // Paper cannot be unfolded.
      '& details:not([open])': { display: 'none' },
    },
  },
});

/** A page as it stands on paper: light, cards and rows whole, without what is folded. Browsers print no backgrounds: light words of a dark page would stand on white paper. */
export function PrintedLight({ children }: { children: ReactNode }) {
  const isPrinting = useSyncExternalStore(watchPrinting, () => window.matchMedia(QUERY).matches, () => false);
  return <FluentProvider {...(isPrinting ? { theme: teamsLightTheme } : {})} className={useStyles().paper} style={GROUND}>{children}</FluentProvider>;
}

function watchPrinting(listener: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
