import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';

const QUERY = 'print';
/** The page's own: a provider brings another one. By name, as this stands outside of the styles. */
const GROUND = { backgroundColor: 'var(--colorNeutralBackground2)' } as const;

/** Browsers print no backgrounds: light words of a dark page would stand on white paper. */
export function PrintedLight({ children }: { children: ReactNode }) {
  const isPrinting = useSyncExternalStore(watchPrinting, () => window.matchMedia(QUERY).matches, () => false);
  return <FluentProvider {...(isPrinting ? { theme: teamsLightTheme } : {})} style={GROUND}>{children}</FluentProvider>;
}

function watchPrinting(listener: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
