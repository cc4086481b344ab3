import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { unzipSync } from 'fflate';
import { appPackage, zipped } from '#app/commands/package/app-package.ts';
import { problemsOf, schemaProblems } from '#app/commands/package/schema-problems.ts';
import { pagesOf } from '#app/content-security.ts';
import { settings } from './settings.ts';

interface Tab {
  readonly contentUrl?: string;
  readonly configurationUrl?: string;
  readonly websiteUrl?: string;
  readonly scopes: readonly string[];
  readonly context: readonly string[];
}
interface Manifest {
  readonly $schema: string;
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly full: string };
  readonly localizationInfo: { readonly defaultLanguageFile: string; readonly additionalLanguages?: readonly { readonly file: string }[] };
  readonly staticTabs: readonly Tab[];
  readonly configurableTabs: readonly Tab[];
  readonly validDomains: readonly string[];
  readonly showLoadingIndicator: boolean;
}

const ROOT = join(import.meta.dirname, '..', '..', '..');
const made = appPackage(settings);
const manifest = made.manifest as Manifest;
const tabs = [...manifest.staticTabs, ...manifest.configurableTabs];

afterEach(() => vi.useRealTimers());

describe('the manifest', () => {
  test('is valid by Microsoft’s own schema', () => {
    expect(schemaProblems(made)).toEqual([]);
  });

  test('would be refused with a name that is too long or a tab context that does not exist', () => {
    const broken = { ...manifest, name: { short: 'x'.repeat(31) }, staticTabs: [{ ...manifest.staticTabs[0], context: ['meetingKitchen'] }] };
    expect(schemaProblems({ manifest: broken, languages: {} }).map((problem) => problem.split(':')[0])).toEqual(['manifest.json/name/short', 'manifest.json/staticTabs/0/context/0']);
  });

  // The copy that the project's contracts were taken from; it does not come with every clone.
  const shared = join(ROOT, '..', 'shared', 'contracts', 'm365-app-manifest-v1.30.schema.json');
  test.skipIf(!existsSync(shared))('is valid by the schema in ../shared/contracts, too', () => {
    expect(problemsOf(JSON.parse(readFileSync(shared, 'utf8')) as object)(manifest)).toEqual([]);
  });

  test('is no preview', () => {
    expect(manifest.$schema).toMatch(/\/teams\/v1\.30\//);
  });

  test('knows no domain but its own, and leads nowhere else', () => {
    expect(manifest.validDomains).toEqual([settings.host]);
    const hosts = new Set([...JSON.stringify({ ...manifest, $schema: undefined }).matchAll(/https?:\/\/([^/"\\]+)/g)].map(([, host]) => host));
    expect([...hosts]).toEqual([settings.host]);
  });

  test('leads to pages that are built', () => {
    const pages = [...pagesOf('production'), ...pagesOf('public')].map((page) => `${settings.origin}/${page}.html`);
    const led = [...JSON.stringify({ ...manifest, $schema: undefined }).matchAll(/https:\/\/[^"\\]+/g)].map(([url]) => url);
    expect(led.filter((url) => !pages.includes(url))).toEqual([]);
  });

  test('has a context for each surface that exists in Teams, and a surface for each context', () => {
    const surfaces: Readonly<Record<string, readonly string[]>> = {
      'personal-tab': ['personalTab'],
      'meeting-tab': ['meetingDetailsTab', 'meetingChatTab'],
      'meeting-panel': ['meetingSidePanel'],
      // Shown while a tab is added: `configurationUrl`.
      'meeting-config': [],
      // Outlook's own: a ribbon's context, below.
      'outlook-pane': [],
    };
    const built = readdirSync(join(ROOT, 'src', 'surfaces'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    const expected = built.flatMap((surface) => surfaces[surface] ?? [`no context is known for ${surface}`]);
    expect(manifest.staticTabs.flatMap((tab) => tab.context).sort()).toEqual(expected.sort());
  });

  test('offers the meeting tab one way for all, and by a configuration page where phones want one', () => {
    const inMeetings = ['meetingDetailsTab', 'meetingChatTab', 'meetingSidePanel'];
    expect(tabs.filter((tab) => tab.scopes.includes('groupChat')).map((tab) => tab.context)).toEqual([inMeetings, inMeetings]);
    expect(manifest.configurableTabs[0]?.configurationUrl).toBe(`${settings.origin}/meeting-config.html`);
  });

  test('lets the hub show a loader until the page says that it is there', () => {
    expect(manifest.showLoadingIndicator).toBe(true);
  });

  test('says that an administrator may be needed', () => {
    expect(manifest.description.full).toMatch(/an administrator/);
  });

  test('has a name without Microsoft’s marks, which does not begin with a part of Teams', () => {
    expect(`${manifest.name.short} ${manifest.name.full}`).not.toMatch(/microsoft|teams|outlook|office|365/i);
    expect(manifest.name.short).not.toMatch(/^(calendar|chat|calls|files|activity|teams|meet)/i);
  });
});

test('the client library is at least the one that the rules for tabs ask for', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/@microsoft/teams-js/package.json'), 'utf8')) as { version: string };
  const [major = 0, minor = 0] = version.split('.').map(Number);
  expect(major > 2 || (major === 2 && minor >= 19)).toBe(true);
});

describe('the language files', () => {
  test('are the ones that the manifest names', () => {
    const { defaultLanguageFile, additionalLanguages = [] } = manifest.localizationInfo;
    expect(Object.keys(made.languages)).toEqual([defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)].sort());
  });

  test.each(Object.entries(made.languages))('%s has a word for each text of the manifest, and no other', (_name, language) => {
    expect(Object.keys(language).filter((key) => key !== '$schema').sort()).toEqual(Object.keys(textsOf(manifest)).sort());
  });

  test('the default language says what the manifest says', () => {
    expect({ ...made.languages[manifest.localizationInfo.defaultLanguageFile], $schema: undefined }).toEqual({ ...textsOf(manifest), $schema: undefined });
  });
});

describe('the package', () => {
  test('holds the manifest, its words and its icons at its root', () => {
    expect(Object.keys(unzipSync(zipped(made))).sort()).toEqual(['color.png', 'color32x32.png', 'en.json', 'manifest.json', 'outline.png']);
  });

  test('is the same to the byte whenever it is made', () => {
    vi.useFakeTimers();
    const [first, second] = ['2026-11-22T10:00:00Z', '2031-01-01T00:00:00Z'].map((time) => {
      vi.setSystemTime(time);
      return Buffer.from(zipped(made)).toString('base64');
    });
    expect(second).toBe(first);
  });
});

/** Every text of the manifest that a language file can say in other words, by its path. */
function textsOf(value: object): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  (function walk(part: unknown, path: string): void {
    if (typeof part === 'string') {
      if (/^(name|description)\.\w+$|^staticTabs\[\d+\]\.name$|^activities\.activityTypes\[\d+\]\.(description|templateText)$/.test(path)) texts[path] = part;
    } else if (Array.isArray(part)) part.forEach((one, i) => walk(one, `${path}[${i}]`));
    else if (typeof part === 'object' && part !== null) for (const [key, one] of Object.entries(part)) walk(one, path === '' ? key : `${path}.${key}`);
  })(value, '');
  return texts;
}
