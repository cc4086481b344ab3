import type { Subscribable } from '#base/subscribable.ts';
import type { Host, HostTheme } from '#ports/host.ts';

/** Debrief in a plain browser tab: what the browser itself knows, and nobody to report to. */
export function browserHost(): Host {
  return { theme: browserTheme(), locale: navigator.language, ready: () => undefined, failed: () => undefined };
}

/** Forced colours (the system's contrast themes) come before a wish for dark. */
function browserTheme(): Subscribable<HostTheme> {
  const forced = window.matchMedia('(forced-colors: active)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    getSnapshot: () => (forced.matches ? 'contrast' : dark.matches ? 'dark' : 'light'),
    subscribe(listener) {
      for (const query of [forced, dark]) query.addEventListener('change', listener);
      return () => {
        for (const query of [forced, dark]) query.removeEventListener('change', listener);
      };
    },
  };
}
