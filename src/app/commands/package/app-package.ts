import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { filled } from './filled.ts';
import type { PackageSettings } from './package-settings.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const FOLDER = join(ROOT, 'manifest');
/** Zip entries know local time only, and none before 1980. */
const SAME_TIME = new Date(2000, 0, 1);

export interface AppPackage {
  readonly manifest: object;
  /** The texts in each language, by the name of its file. */
  readonly texts: Readonly<Record<string, object>>;
  /** PNG files by name. */
  readonly icons: Readonly<Record<string, Uint8Array>>;
}

/** What an administrator uploads: `manifest/` with the settings put into their places, and the alert before sending only where it is asked for. */
export function appPackage(settings: PackageSettings, { alert }: { readonly alert: boolean } = { alert: false }): AppPackage {
  const names = readdirSync(join(FOLDER, 'texts')).sort();
  const icons = readdirSync(join(FOLDER, 'icons')).filter((name) => name.endsWith('.png')).sort();
  const values = { ...settings, version: version() };
  const read = (name: string): object => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'), (_key, value: unknown) => (typeof value === 'string' ? filled(value, values, name) : value)) as object;
  return {
    manifest: alert ? withAlert(read('manifest.json') as Manifest, read('smart-alert.json') as Alert) : read('manifest.json'),
    texts: Object.fromEntries(names.map((name) => [name, read(`texts/${name}`)])),
    icons: Object.fromEntries(icons.map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, 'icons', name)))])),
  };
}

/** The same bytes for the same package, whenever and wherever it is made. */
export function zipped({ manifest, texts, icons }: AppPackage): Uint8Array {
  const files: Zippable = { 'manifest.json': json(manifest) };
  for (const [name, inLanguage] of Object.entries(texts)) files[name] = json(inLanguage);
  for (const [name, icon] of Object.entries(icons)) files[name] = icon;
  return zipSync(files, { mtime: SAME_TIME, level: 9 });
}

interface Manifest {
  readonly extensions: readonly { readonly runtimes: readonly object[] }[];
}

interface Alert {
  readonly runtime: object;
  readonly autoRunEvents: readonly object[];
}

/** Its runtime comes last, so that the language files' paths stay right. */
const withAlert = (manifest: Manifest, { runtime, autoRunEvents }: Alert): object => ({
  ...manifest,
  extensions: manifest.extensions.map((extension) => ({ ...extension, runtimes: [...extension.runtimes, runtime], autoRunEvents })),
});

export const version = (): string => (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string }).version;

const json = (value: object): Uint8Array => strToU8(`${JSON.stringify(value, undefined, 2)}\n`);
