// npm run package: the app package that an administrator uploads to Teams, and the site it points to.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appPackage, zipped } from './package/app-package.ts';
import { readPackageSettings } from './package/package-settings.ts';
import { schemaProblems } from './package/schema-problems.ts';
import { writeSite } from './package/site.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'dist', 'package');

const settings = readPackageSettings(process.env);
const made = settings.ok ? appPackage(settings.value) : undefined;
const problems = settings.ok ? (made ? schemaProblems(made) : []) : settings.failure;
if (!settings.ok || !made || problems.length > 0) {
  process.stderr.write(`Nothing was written.\n${problems.map((problem) => `- ${problem}\n`).join('')}`);
  process.exitCode = 1;
} else {
  mkdirSync(FOLDER, { recursive: true });
  await writeSite(FOLDER, settings.value);
  writeFileSync(join(FOLDER, 'debrief.zip'), zipped(made));
  process.stdout.write([
    'dist/package/debrief.zip         upload it in the Teams admin center',
    `dist/package/site/               serve it at ${settings.value.origin}`,
    'dist/package/nginx-debrief.conf  header rules for nginx; those of other hosts lie in the site',
    `Teams knows the app as ${settings.value.appId}; registration and policies: manifest/README.md`,
    '',
  ].join('\n'));
}
