import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { AppPackage } from './app-package.ts';

/**
 * What Microsoft's own schemas (v1.30, from the package `@microsoft/app-manifest`) say against the package; nothing is
 * fetched. The package's checker itself (`AppManifestUtils`, 1.1.2) cannot be loaded: it needs `fs-extra` without asking for it.
 */
export function schemaProblems({ manifest, texts }: Pick<AppPackage, 'manifest' | 'texts'>): readonly string[] {
  const manifestProblems = problemsBy('MicrosoftTeams.schema.json');
  const languageProblems = problemsBy('MicrosoftTeams.Localization.schema.json');
  return [
    ...manifestProblems(manifest).map((problem) => `manifest.json${problem}`),
    ...Object.entries(texts).flatMap(([name, language]) => languageProblems(language).map((problem) => `${name}${problem}`)),
  ];
}

function problemsBy(schemaFile: string): (value: object) => readonly string[] {
  const path = createRequire(import.meta.url).resolve(`@microsoft/app-manifest/build/json-schemas/teams/v1.30/${schemaFile}`);
  return problemsOf(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as object);
}

/** The schema calls itself draft-04, yet uses `const`: read as a later draft it means what it says. Its patterns are not Unicode ones. */
export function problemsOf(schema: object): (value: object) => readonly string[] {
  const known: Record<string, unknown> = { ...schema };
  delete known['$schema'];
  const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats: { uri: (text: string) => URL.canParse(text) } }).compile(known);
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message, params }) => `${instancePath}: ${message ?? 'wrong'} ${JSON.stringify(params)}`));
}
