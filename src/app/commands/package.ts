// npm run package: the app package that an administrator uploads to Teams, and the site it points to.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appPackage, zipped } from './package/app-package.ts';
import { outlookManifest } from './package/outlook-manifest.ts';
import { packagedPolicy } from './package/packaged-policy.ts';
import { readPackageSettings } from './package/package-settings.ts';
import { schemaProblems } from './package/schema-problems.ts';
import { writeSite } from './package/site.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'dist', 'package');

const settings = readPackageSettings(process.env);
const policy = packagedPolicy(settings.ok ? settings.value.policyFile : undefined, join(FOLDER, 'site', 'policy.json'));
const extras = { alert: policy.ok && policy.value?.policy.beforeSending !== undefined };
const made = settings.ok ? appPackage(settings.value, extras) : undefined;
const problems = [...(settings.ok ? [] : settings.failure), ...(policy.ok ? [] : policy.failure), ...(made ? schemaProblems(made) : [])];
if (!settings.ok || !policy.ok || !made || problems.length > 0) {
  process.stderr.write(`Nothing was written.\n${problems.map((problem) => `- ${problem}\n`).join('')}`);
  process.exitCode = 1;
} else {
  mkdirSync(FOLDER, { recursive: true });
  await writeSite(FOLDER, settings.value, policy.value);
  writeFileSync(join(FOLDER, 'debrief.zip'), zipped(made));
  writeFileSync(join(FOLDER, 'debrief-outlook.xml'), outlookManifest(settings.value, made.texts, extras));
  process.stdout.write([
    'dist/package/debrief.zip          upload it in the Microsoft 365 admin center: Teams, and Outlook on the web and Windows',
    'dist/package/debrief-outlook.xml  upload it there, too, for Outlook on Mac',
    `dist/package/site/                serve it at ${settings.value.origin}`,
    'dist/package/nginx-debrief.conf   header rules for nginx; those of other hosts lie in the site',
    policy.value ? `Policy file: in the site${extras.alert ? '; Outlook asks for the purpose before an invitation is sent' : ''}` : 'Policy file: none',
    `Teams knows the app as ${settings.value.appId}; registration and policies: manifest/README.md`,
    '',
  ].join('\n'));
}
