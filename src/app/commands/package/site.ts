import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentSecurity } from '../../content-security.ts';
import { buildSite } from '../build-site.ts';
import { buildSmartAlert } from './build-smart-alert.ts';
import { ALLOWED_FILE, asHeadersFile, asNginx, asStaticWebApp, headerRules } from './header-rules.ts';
import type { PackagedPolicy } from './packaged-policy.ts';
import type { PackageSettings } from './package-settings.ts';

/** The pages that say whom to ask; the sentence between the marks stands for an installation that names nobody. */
const CONTACT = /<!-- contact -->.*<!-- \/contact -->/s;
const PAGES_WITH_CONTACT = ['support', 'privacy', 'terms'];
/** The pages that do what the policy file says. */
const PAGES_WITH_POLICY = ['personal-tab', 'meeting', 'outlook-pane'];
const ALERT_PAGE = join(import.meta.dirname, '..', '..', 'smart-alert.html');

/**
 * The built product with the header rules of Azure Static Web Apps and of `_headers` hosts in it, nginx's beside it; with the policy
 * file and the one line that names it, and with what Outlook runs before an invitation is sent, where the file asks for that.
 */
export async function writeSite(folder: string, settings: PackageSettings, policy: PackagedPolicy | undefined): Promise<void> {
  const site = join(folder, 'site');
  await buildSite(site);
  // Vite's own list of files; beside an app package its name would mislead.
  rmSync(join(site, 'manifest.json'));
  for (const page of PAGES_WITH_CONTACT) {
    const file = join(site, `${page}.html`);
    writeFileSync(file, withContact(readFileSync(file, 'utf8'), settings));
  }
  for (const file of readdirSync(site).filter((name) => name.endsWith('.html')).map((name) => join(site, name))) writeFileSync(file, withTenant(readFileSync(file, 'utf8'), settings));
  // Azure refuses a site without it, and somebody may type the bare address.
  copyFileSync(join(site, 'support.html'), join(site, 'index.html'));
  if (policy) {
    writeFileSync(join(site, 'policy.json'), policy.text);
    for (const file of PAGES_WITH_POLICY.map((page) => join(site, `${page}.html`)).filter(existsSync)) writeFileSync(file, withPolicy(readFileSync(file, 'utf8')));
  }
  const alert = policy?.policy.beforeSending !== undefined;
  if (alert) await writeAlert(site, settings.origin);
  const rules = headerRules('production', { policy: policy !== undefined, alert });
  writeFileSync(join(site, '_headers'), asHeadersFile(rules));
  writeFileSync(join(site, 'staticwebapp.config.json'), asStaticWebApp(rules));
  writeFileSync(join(folder, 'nginx-debrief.conf'), asNginx(rules));
}

/** What Outlook loads to ask before an invitation is sent: a page for where it has a browser, the script, and word that it may run it. */
export async function writeAlert(site: string, origin: string): Promise<void> {
  const page = readFileSync(ALERT_PAGE, 'utf8').replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${contentSecurity('smart-alert')}" />`);
  writeFileSync(join(site, 'smart-alert.html'), page);
  writeFileSync(join(site, 'smart-alert.js'), await buildSmartAlert());
  mkdirSync(dirname(join(site, ALLOWED_FILE)), { recursive: true });
  writeFileSync(join(site, ALLOWED_FILE), `${JSON.stringify({ allowed: [`${origin}/smart-alert.js`] }, undefined, 2)}\n`);
}

/** Microsoft signs nobody in at the address for all organisations where the registration is for one (AADSTS50194). */
export const withTenant = (html: string, { tenant }: PackageSettings): string =>
  (tenant === undefined ? html : html.replace(/(<meta name="debrief:authority" content="https:\/\/[^/"]+\/)[^"]*"/, (_whole, before: string) => `${before}${tenant}"`));

/** The line by which a page finds its policy file. */
export const withPolicy = (html: string): string => html.replace('</title>', () => '</title>\n    <meta name="debrief:policy" content="./policy.json" />');

/** Puts the installation's contact into a page, if it names one. */
export function withContact(html: string, { contact, publisher }: PackageSettings): string {
  if (contact === undefined) return html;
  const shown = escaped(contact.replace(/^mailto:/, ''));
  return html.replace(CONTACT, () => `This installation is run by ${escaped(publisher)}. Ask there: <a href="${escaped(contact)}">${shown}</a>.`);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
