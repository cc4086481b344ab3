import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PACKAGE = join(ROOT, 'node_modules/@microsoft/office-js/dist');
const HOST = join(ROOT, 'src/sandbox/host');

/** What Office.js 1.1.110 loads in Outlook on the web, in the one language that the sandbox's Outlook names to it. */
const FILES = ['office.js', 'outlook-web-16.01.js', 'en-us/office_strings.js', 'en-us/outlook_strings.js', 'telemetry/oteljs_agave.js'];
/** What the sandbox adds to the package's files, by the file it is appended to. */
const ADDED: Readonly<Record<string, string>> = { 'office.js': 'office-bridge.js', 'outlook-web-16.01.js': 'office-trust.js' };

/**
 * Puts the package's Office.js into a folder of the sandbox, so that the pane meets the real one with no network. Only there: the
 * product loads Microsoft's own.
 */
export function copyOffice(folder: string): void {
  for (const name of FILES) {
    const added = ADDED[name];
    const text = [readFileSync(join(PACKAGE, name), 'utf8'), ...(added === undefined ? [] : [readFileSync(join(HOST, added), 'utf8')])].join('\n');
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, 'ajax.js'), readFileSync(join(HOST, 'office-ajax.js'), 'utf8'));
}
