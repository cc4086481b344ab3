import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version, type AppPackage } from './app-package.ts';
import { filled } from './filled.ts';
import type { PackageSettings } from './package-settings.ts';

const FILE = 'outlook-mac.xml';
const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const ALERT = /[ \t]*<!-- alert: -->\n([\s\S]*?)[ \t]*<!-- :alert -->\n/g;
const OVERRIDES = /<VersionOverrides [^>]*>\n([\s\S]*)(?=[ \t]*<\/VersionOverrides>)/;
/** Outlook asks for a culture where the unified manifest has a language. */
const CULTURES: Readonly<Record<string, string>> = { 'de.json': 'de-DE', 'ar.json': 'ar-SA' };

/**
 * The add-in-only manifest that Outlook on Mac needs, in the words of the unified one. With the alert it says everything a second
 * time, as overrides of version 1.1: only those know events, and Outlook reads the newest ones that it knows in place of the others.
 */
export function outlookManifest(settings: PackageSettings, texts: AppPackage['texts'], { alert }: { readonly alert: boolean }): string {
  const template = readFileSync(join(ROOT, 'manifest', FILE), 'utf8');
  const plain = template.replace(ALERT, '');
  const whole = alert ? plain.replace(OVERRIDES, (older) => older + newer(template)) : plain;
  const ours = Object.entries({ ...settings, version: version() }).map(([name, value]) => [name, escaped(String(value))] as const);
  return filled(withWords(whole, texts), Object.fromEntries(ours), FILE);
}

/** Mailbox 1.12 brought the event; an older Outlook keeps to the older overrides. */
const newer = (template: string): string => [
  '    <VersionOverrides xmlns="http://schemas.microsoft.com/office/mailappversionoverrides/1.1" xsi:type="VersionOverridesV1_1">\n',
  (OVERRIDES.exec(template.replace(ALERT, '$1'))?.[1] ?? '').replace('DefaultMinVersion="1.8"', 'DefaultMinVersion="1.12"').replace(/^(?=.)/gm, '  '),
  '    </VersionOverrides>\n',
].join('');

/** `DefaultValue="{{path}}"` becomes the English words with the others as overrides. */
const withWords = (xml: string, texts: AppPackage['texts']): string =>
  xml.replace(/^( *)<bt:String id="([^"]+)" DefaultValue="\{\{(extensions[^{}]+)\}\}" \/>$/gm, (_line, indent: string, id: string, path: string) => [
    `${indent}<bt:String id="${id}" DefaultValue="${wordsAt(texts, 'en.json', path)}">`,
    ...Object.entries(CULTURES).map(([file, culture]) => `${indent}  <bt:Override Locale="${culture}" Value="${wordsAt(texts, file, path)}" />`),
    `${indent}</bt:String>`,
  ].join('\n'));

function wordsAt(texts: AppPackage['texts'], file: string, path: string): string {
  const words = (texts[file] as Readonly<Record<string, string>> | undefined)?.[path];
  if (words === undefined) throw new Error(`manifest/texts/${file} has no words for ${path}, which manifest/${FILE} asks for.`);
  return escaped(words);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
