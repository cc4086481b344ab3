import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { PackageSettings } from './package-settings.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const FOLDER = join(ROOT, 'manifest');
/** Zip entries know local time only, and none before 1980. */
const SAME_TIME = new Date(2000, 0, 1);

export interface AppPackage {
  readonly manifest: object;
  /** Language files by name. */
  readonly languages: Readonly<Record<string, object>>;
  /** PNG files by name. */
  readonly icons: Readonly<Record<string, Uint8Array>>;
}

/** What an administrator uploads: `manifest/` with the settings put into their places. */
export function appPackage(settings: PackageSettings): AppPackage {
  const names = readdirSync(join(FOLDER, 'languages')).sort();
  const icons = readdirSync(join(FOLDER, 'icons')).filter((name) => name.endsWith('.png')).sort();
  return {
    manifest: filled(readFileSync(join(FOLDER, 'manifest.json'), 'utf8'), { ...settings, version: version() }),
    languages: Object.fromEntries(names.map((name) => [name, JSON.parse(readFileSync(join(FOLDER, 'languages', name), 'utf8')) as object])),
    icons: Object.fromEntries(icons.map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, 'icons', name)))])),
  };
}

/** The same bytes for the same package, whenever and wherever it is made. */
export function zipped({ manifest, languages, icons }: AppPackage): Uint8Array {
  const files: Zippable = { 'manifest.json': json(manifest) };
  for (const [name, language] of Object.entries(languages)) files[name] = json(language);
  for (const [name, icon] of Object.entries(icons)) files[name] = icon;
  return zipSync(files, { mtime: SAME_TIME, level: 9 });
}

/** `{{origin}}` and the like, in values only. */
function filled(template: string, values: Readonly<Record<string, unknown>>): object {
  return JSON.parse(template, (_key, value: unknown) => (typeof value === 'string' ? value.replace(/\{\{(\w+)\}\}/g, (place, name: string) => {
    const known = values[name];
    if (typeof known !== 'string') throw new Error(`manifest/manifest.json asks for ${place}, which is no setting.`);
    return known;
  }) : value)) as object;
}

const version = (): string => (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }).version;

const json = (value: object): Uint8Array => strToU8(`${JSON.stringify(value, undefined, 2)}\n`);
