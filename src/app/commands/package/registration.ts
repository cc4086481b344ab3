import { adminLink } from '#adapters/auth/admin-link.ts';
import { scopesForAll } from '#ports/consent-for-all.ts';
import type { PackageSettings } from './package-settings.ts';

/** What the registration in Entra needs, for an administrator to copy: addresses, permissions, and the link that grants them for all. */
export function registration({ clientId, host, origin, tenant }: PackageSettings, off: readonly string[]): string {
  const scopes = scopesForAll((feature) => !off.includes(feature));
  const returnTo = `${origin}/support.html`;
  const link = adminLink({ clientId, authority: `https://login.microsoftonline.com/${tenant ?? 'organizations'}` }, returnTo, scopes);
  return [
    `The registration ${clientId} in Microsoft Entra. What to do with this: manifest/README.md, 3 and 5.`,
    '',
    'Redirect addresses, platform "Single-page application":',
    ...[`brk-multihub://${host}`, `${origin}/auth-redirect.html`, returnTo],
    '',
    `Permissions, Microsoft Graph, Delegated${off.length > 0 ? `; without what only ${off.join(', ')} would need, which your policy file switches off` : ''}:`,
    ...scopes,
    '',
    'Consent for everybody, once the site is served. It asks for the whole list, as Debrief\'s own pages do: a new consent may take back an earlier one.',
    link,
    '',
  ].join('\n');
}
