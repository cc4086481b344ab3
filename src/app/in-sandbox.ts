import type { Settings } from './settings.ts';

const RELOADED = 'debrief-sandbox-reloaded';
const NOT_IN_CONTROL =
  'The sandbox tenant does not answer for this page, so Debrief has not started. Open the sandbox by its first page, without a forced reload.';

/**
 * The settings of the product on the sandbox tenant. Given only where the tenant's service worker controls the page, so that nothing
 * asks Microsoft with a token that only the sandbox knows: reloads once to get there, else says so and gives undefined.
 * Graph's address is a folder of our own origin; the page's content security lets it reach no other.
 */
export async function inSandbox(): Promise<Settings | undefined> {
  if (!(await isSandboxInControl())) {
    if (sessionStorage.getItem(RELOADED) === null) {
      sessionStorage.setItem(RELOADED, 'once');
      location.reload();
    } else {
      sessionStorage.removeItem(RELOADED);
      document.body.textContent = NOT_IN_CONTROL;
    }
    return undefined;
  }
  sessionStorage.removeItem(RELOADED);
  return {
    clientId: '00000000-0000-4000-8000-00000000d3b1',
    authority: 'https://login.microsoftonline.com/organizations',
    graphOrigin: new URL('./graph', location.href).href,
    // Two people side by side in the emulated hub, a page of this origin, share this browser.
    othersStay: () => window.parent.document.querySelectorAll('.side').length > 1,
  };
}

/** Asks the worker in control who it is; another worker of this origin would not know the answer. */
async function isSandboxInControl(): Promise<boolean> {
  const worker = navigator.serviceWorker.controller;
  if (!worker) return false;
  return new Promise((settle) => {
    const { port1, port2 } = new MessageChannel();
    const late = setTimeout(() => settle(false), 5_000);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(late);
      settle((data as { answer?: unknown } | null)?.answer === 'yes');
    };
    worker.postMessage({ ask: 'are-you-the-sandbox' }, [port2]);
  });
}
