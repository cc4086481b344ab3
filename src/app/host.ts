// The sandbox's front door: a hub on this very origin, with the product in its frame. No tenant, no account needed.
import { openHostPage, showHostTrouble } from '#sandbox/host/host-page.ts';
import { underWorker } from '#sandbox/host/under-worker.ts';
import { fillTenant, resetSandbox } from './fill-tenant.ts';
import { trustedScript } from './trusted-script.ts';

async function start(): Promise<void> {
  if ((await underWorker(trustedScript('./sandbox-tenant.js'))) === 'reloading') return;
  await fillTenant('./__tenant/');
  await openHostPage({
    address: new URL('./sandbox-tab.html', location.href),
    tenant: './__tenant/',
    reset: () => resetSandbox('./__tenant/'),
    scene: { hub: 'teams', frameContext: 'content', locale: navigator.language },
  });
}

start().catch(showHostTrouble);
