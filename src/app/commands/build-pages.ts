import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { TARNWICK_POLICY } from '#sandbox/scenarios/tarnwick-policy.ts';
import { buildSite } from './build-site.ts';
import { copyOffice } from './copy-office.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export const APP_FOLDER = join(ROOT, 'dist', 'app');
/** Names what the sandbox's tenant is filled from; its page fills the tenant anew when the name changes. */
export const SEED_FILE = 'seed.json';
/** What the sandbox's organisation has set. */
export const POLICY_FILE = 'policy.json';
const SANDBOX_FOLDER = join(ROOT, 'dist', 'sandbox');

/** The product as it is deployed. Gives its folder. */
export async function buildApp(): Promise<string> {
  await buildSite(APP_FOLDER);
  return APP_FOLDER;
}

/** The static demo: host frame, product and the tenant as a service worker. Gives its folder. */
export async function buildSandbox(): Promise<string> {
  await build({ configFile: join(ROOT, 'vite.config.ts'), mode: 'sandbox', logLevel: 'warn' });
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: SANDBOX_FOLDER,
      emptyOutDir: false,
      target: 'es2023',
      copyPublicDir: false,
      // One classic script: module service workers are not everywhere yet.
      lib: { entry: join(ROOT, 'src/app/workers/sandbox-tenant.ts'), formats: ['iife'], name: 'sandboxTenant', fileName: () => 'sandbox-tenant.js' },
    },
  });
  copyOffice(join(SANDBOX_FOLDER, 'office'));
  writeFileSync(join(SANDBOX_FOLDER, SEED_FILE), JSON.stringify({ name: 'first-walk' }));
  writeFileSync(join(SANDBOX_FOLDER, POLICY_FILE), JSON.stringify(TARNWICK_POLICY));
  return SANDBOX_FOLDER;
}
