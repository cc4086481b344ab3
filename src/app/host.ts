// The sandbox's front door: a hub on this very origin, with the product in its frame. No tenant, no account needed.
import { openHostPage, showHostTrouble } from '#sandbox/host/host-page.ts';
import type { SurfacePages } from '#sandbox/host/surfaces.ts';
import { underWorker } from '#sandbox/host/under-worker.ts';
import { fillTenant, resetSandbox } from './fill-tenant.ts';
import { trustedScript } from './trusted-script.ts';

const page = (name: string): URL => new URL(`./sandbox-${name}.html`, location.href);
const OWN: SurfacePages = { personal: page('tab'), 'meeting-tab': page('meeting'), panel: page('meeting'), outlook: page('outlook'), config: page('config') };

/** `?app=https://…` shows another app that speaks teams-js in every place of Teams. Its own requests leave the sandbox: only pages of this origin are answered by the tenant. */
function pages(): SurfacePages {
  const asked = new URL(location.href).searchParams.get('app');
  const app = asked !== null && URL.canParse(asked, location.href) ? new URL(asked, location.href) : undefined;
  if (app === undefined || !['https:', 'http:'].includes(app.protocol)) return OWN;
  return { personal: app, 'meeting-tab': app, panel: app, outlook: OWN.outlook, config: app };
}

async function start(): Promise<void> {
  if ((await underWorker(trustedScript('./sandbox-tenant.js'))) === 'reloading') return;
  await fillTenant('./__tenant/');
  await openHostPage({
    pages: pages(),
    tenant: './__tenant/',
    reset: () => resetSandbox('./__tenant/'),
    scene: { hub: 'teams', locale: navigator.language },
  });
}

start().catch(showHostTrouble);
