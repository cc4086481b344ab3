const RELOADED = 'host.reloaded-for-worker';
/** A worker that claims its pages does so right after it has started. */
const CLAIM_MS = 3000;

/**
 * Makes the sandbox tenant's service worker answer for this page. `reloading` means that the page is about to load
 * again and nothing else should be done. Rejects with a sentence for people if the browser offers no service workers.
 */
export async function underWorker(script: string): Promise<'controlled' | 'reloading'> {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker === undefined) {
    throw new Error('This browser offers no service workers here. Open the page over HTTPS or from localhost, outside a private window.');
  }
  await serviceWorker.register(script, { scope: './', type: 'classic' });
  await serviceWorker.ready;
  if (serviceWorker.controller !== null || (await claimed(serviceWorker))) {
    sessionStorage.removeItem(RELOADED);
    return 'controlled';
  }
  if (sessionStorage.getItem(RELOADED) !== null) {
    throw new Error('The sandbox tenant has started but does not answer for this page. A forced reload skips it: load the page the usual way.');
  }
  sessionStorage.setItem(RELOADED, 'yes');
  location.reload();
  return 'reloading';
}

function claimed(serviceWorker: ServiceWorkerContainer): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), CLAIM_MS);
    serviceWorker.addEventListener('controllerchange', () => {
      clearTimeout(timer);
      resolve(true);
    }, { once: true });
  });
}
