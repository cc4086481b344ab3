// npm run package: the app package that an administrator uploads to Teams, and the site it points to. With `-- --check`: whether the
// site is served as it has to be.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appPackage, zipped } from './package/app-package.ts';
import { checkSite } from './package/check-site.ts';
import { outlookManifest } from './package/outlook-manifest.ts';
import { packagedPolicy } from './package/packaged-policy.ts';
import { readPackageSettings, type PackageSettings } from './package/package-settings.ts';
import { registration } from './package/registration.ts';
import { schemaProblems } from './package/schema-problems.ts';
import { environmentWith } from './package/settings-file.ts';
import { writeSite } from './package/site.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FOLDER = join(ROOT, 'dist', 'package');
const SITE = join(FOLDER, 'site');

const environment = environmentWith(join(ROOT, 'debrief.env'), process.env);
const settings = environment.ok ? readPackageSettings(environment.value) : environment;
if (!settings.ok) fail(process.argv.includes('--check') ? 'Nothing was looked at.' : 'Nothing was written.', settings.failure);
else if (process.argv.includes('--check')) await check(settings.value);
else await make(settings.value);

async function check({ origin }: PackageSettings): Promise<void> {
  if (!existsSync(SITE)) return fail('Nothing was looked at.', ['There is no dist/package/site: package first, with `npm run package`.']);
  const { looked, problems } = await checkSite(origin, SITE);
  if (problems.length > 0) fail(`${origin} is not served as it has to be.`, problems);
  else process.stdout.write(`${origin} is served as it has to be: ${looked} addresses looked at.\n`);
}

async function make(of: PackageSettings): Promise<void> {
  const policy = packagedPolicy(of.policyFile, join(SITE, 'policy.json'));
  const extras = { alert: policy.ok && policy.value?.policy.beforeSending !== undefined };
  const made = appPackage(of, extras);
  const problems = [...(policy.ok ? [] : policy.failure), ...schemaProblems(made)];
  if (!policy.ok || problems.length > 0) return fail('Nothing was written.', problems);
  mkdirSync(FOLDER, { recursive: true });
  await writeSite(FOLDER, of, policy.value);
  writeFileSync(join(FOLDER, 'debrief.zip'), zipped(made));
  writeFileSync(join(FOLDER, 'debrief-outlook.xml'), outlookManifest(of, made.texts, extras));
  writeFileSync(join(FOLDER, 'registration.txt'), registration(of, policy.value?.policy.off ?? []));
  process.stdout.write([
    'dist/package/registration.txt     addresses, permissions and the consent link for the registration in Entra',
    `dist/package/site/                serve it at ${of.origin}, then: npm run package -- --check`,
    'dist/package/nginx-debrief.conf   header rules for nginx; those of other hosts lie in the site',
    'dist/package/debrief.zip          upload it for Teams, and for Outlook on the web and Windows',
    'dist/package/debrief-outlook.xml  upload it for Outlook on Mac',
    of.tenant ? `Who can sign in: the people of the directory ${of.tenant}` : 'Who can sign in: the people of any organisation. For a registration of one organisation alone set DEBRIEF_TENANT',
    policy.value ? `Policy file: ${of.policyFile ?? 'as packaged last'}${extras.alert ? '; Outlook asks for the purpose before an invitation is sent' : ''}` : 'Policy file: none',
    `Teams knows the app as ${of.appId}; the steps: manifest/README.md`,
    '',
  ].join('\n'));
}

function fail(what: string, problems: readonly string[]): void {
  process.stderr.write(`${what}\n${problems.map((problem) => `- ${problem}\n`).join('')}`);
  process.exitCode = 1;
}
