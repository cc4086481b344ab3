import type { Subscribable } from '#base/subscribable.ts';
import type { Host, HostTheme } from '#ports/host.ts';

/** Debrief in a plain browser tab: what the browser itself knows, and nobody to report to. */
export function browserHost(): Host {
  return {
    place: 'personal',
    theme: browserTheme(),
    locale: navigator.language,
    visible: pageVisible(),
    ready: () => undefined,
    failed: () => undefined,
    openLink(url) {
      // A browser tells nothing about a window that may not know who opened it.
      window.open(url, '_blank', 'noopener');
      return Promise.resolve(true);
    },
  };
}

/** Forced colours (the system's contrast themes) come before a wish for dark. */
function browserTheme(): Subscribable<HostTheme> {
  const forced = window.matchMedia('(forced-colors: active)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    getSnapshot: () => (forced.matches ? 'contrast' : dark.matches ? 'dark' : 'light'),
    subscribe: heardFrom([forced, dark], 'change'),
  };
}

function pageVisible(): Subscribable<boolean> {
  return { getSnapshot: () => document.visibilityState === 'visible', subscribe: heardFrom([document], 'visibilitychange') };
}

const heardFrom = (targets: readonly EventTarget[], event: string) => (listener: () => void): (() => void) => {
  for (const target of targets) target.addEventListener(event, listener);
  return () => {
    for (const target of targets) target.removeEventListener(event, listener);
  };
};
