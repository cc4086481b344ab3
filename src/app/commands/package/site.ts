import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../build-site.ts';
import { asNginx, asStaticWebApp, headerRules } from './header-rules.ts';
import type { PackageSettings } from './package-settings.ts';

/** The pages that say whom to ask; the sentence between the marks stands for an installation that names nobody. */
const CONTACT = /<!-- contact -->.*<!-- \/contact -->/s;
const PAGES_WITH_CONTACT = ['support', 'privacy', 'terms'];

/** The built product with the header rules of Azure Static Web Apps and of `_headers` hosts in it, nginx's beside it. */
export async function writeSite(folder: string, settings: PackageSettings): Promise<void> {
  const site = join(folder, 'site');
  await buildSite(site);
  // Vite's own list of files; beside an app package its name would mislead.
  rmSync(join(site, 'manifest.json'));
  for (const page of PAGES_WITH_CONTACT) {
    const file = join(site, `${page}.html`);
    writeFileSync(file, withContact(readFileSync(file, 'utf8'), settings));
  }
  // Azure refuses a site without it, and somebody may type the bare address.
  copyFileSync(join(site, 'support.html'), join(site, 'index.html'));
  const rules = headerRules('production');
  writeFileSync(join(site, 'staticwebapp.config.json'), asStaticWebApp(rules));
  writeFileSync(join(folder, 'nginx-debrief.conf'), asNginx(rules));
}

/** Puts the installation's contact into a page, if it names one. */
export function withContact(html: string, { contact, publisher }: PackageSettings): string {
  if (contact === undefined) return html;
  const shown = escaped(contact.replace(/^mailto:/, ''));
  return html.replace(CONTACT, () => `This installation is run by ${escaped(publisher)}. Ask there: <a href="${escaped(contact)}">${shown}</a>.`);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
