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
interface Extension {
  readonly requirements: object;
  readonly runtimes: readonly { readonly id: string; readonly code: object; readonly actions: readonly { readonly id: string; readonly type: string }[] }[];
  readonly ribbons: readonly { readonly contexts: readonly string[]; readonly tabs: readonly { readonly groups: readonly { readonly id: string; readonly icons: readonly Icon[]; readonly controls: readonly { readonly id: string; readonly icons: readonly Icon[]; readonly actionId: string }[] }[] }[] }[];
  readonly autoRunEvents?: readonly { readonly events: readonly { readonly type: string; readonly actionId: string; readonly options: { readonly sendMode: string } }[] }[];
  readonly alternates: readonly object[];
}
interface Icon {
  readonly size: number;
  readonly url: string;
}
interface Manifest {
  readonly extensions: readonly Extension[];
  readonly $schema: string;
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly full: string };
  readonly localizationInfo: { readonly defaultLanguageFile: string; readonly additionalLanguages?: readonly { readonly file: string }[] };
  readonly staticTabs: readonly Tab[];
  readonly configurableTabs: readonly Tab[];
  readonly validDomains: readonly string[];
  readonly showLoadingIndicator: boolean;
  readonly activities: { readonly activityTypes: readonly { readonly type: string }[] };
}

const ROOT = join(import.meta.dirname, '..', '..', '..');
const made = appPackage(settings);
const manifest = made.manifest as Manifest;
const withAlert = appPackage(settings, { alert: true });
const [extension] = manifest.extensions;
const tabs = [...manifest.staticTabs, ...manifest.configurableTabs];

afterEach(() => vi.useRealTimers());

describe('the manifest', () => {
  test('is valid by Microsoft’s own schema', () => {
    expect(schemaProblems(made)).toEqual([]);
    expect(schemaProblems(withAlert)).toEqual([]);
  });

  test('would be refused with a name that is too long or a tab context that does not exist', () => {
    const broken = { ...manifest, name: { short: 'x'.repeat(31) }, staticTabs: [{ ...manifest.staticTabs[0], context: ['meetingKitchen'] }] };
    expect(schemaProblems({ manifest: broken, texts: {} }).map((problem) => problem.split(':')[0])).toEqual(['manifest.json/name/short', 'manifest.json/staticTabs/0/context/0']);
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
    const pages = [...pagesOf('production'), ...pagesOf('public'), ...pagesOf('alert')].map((page) => `/${page}.html`);
    const icons = readdirSync(join(ROOT, 'public', 'icons')).map((name) => `/icons/${name}`);
    const led = [...JSON.stringify({ ...withAlert.manifest, $schema: undefined }).matchAll(/https:\/\/[^"\\]+/g)].map(([url]) => url.replace(settings.origin, ''));
    expect(led.filter((path) => ![...pages, ...icons, '/smart-alert.js'].includes(path))).toEqual([]);
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

  test('names each notice that Debrief sends in Teams, and none that it does not send', () => {
    const nudges = readFileSync(join(ROOT, 'src', 'adapters', 'graph', 'graph-nudges.ts'), 'utf8');
    expect(manifest.activities.activityTypes.map(({ type }) => type)).toEqual([...nudges.matchAll(/^const ACTIVITY = '(\w+)';$/gm)].map(([, type]) => type));
  });

  test('says that an administrator may be needed', () => {
    expect(manifest.description.full).toMatch(/an administrator/);
  });

  test('has a name without Microsoft’s marks, which does not begin with a part of Teams', () => {
    expect(`${manifest.name.short} ${manifest.name.full}`).not.toMatch(/microsoft|teams|outlook|office|365/i);
    expect(manifest.name.short).not.toMatch(/^(calendar|chat|calls|files|activity|teams|meet)/i);
  });
});

describe('the manifest in Outlook', () => {
  test('shows the pane beside an appointment, to its organizer and to who is invited', () => {
    expect(manifest.extensions).toHaveLength(1);
    expect(extension?.ribbons.flatMap(({ contexts }) => contexts)).toEqual(['meetingDetailsOrganizer', 'meetingDetailsAttendee']);
    expect(extension?.runtimes).toEqual([{
      id: 'pane', type: 'general', lifetime: 'short', code: { page: `${settings.origin}/outlook-pane.html` }, actions: [{ id: 'openPane', type: 'openPage', view: 'pane' }],
    }]);
  });

  test('asks for the requirement set of the newest call without which the pane is of no use', () => {
    // body 1.3, recurrence and organizer 1.7, getItemIdAsync 1.8 (learn.microsoft.com/javascript/api/requirement-sets/outlook).
    expect(extension?.requirements).toEqual({ scopes: ['mail'], formFactors: ['desktop'], capabilities: [{ name: 'Mailbox', minVersion: '1.8' }] });
  });

  test('names each group and each control once, and actions that exist', () => {
    const groups = extension?.ribbons.flatMap(({ tabs: ribbonTabs }) => ribbonTabs).flatMap((tab) => tab.groups) ?? [];
    const controls = groups.flatMap((group) => group.controls);
    const ids = [...groups, ...controls].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const actions = extension?.runtimes.flatMap((runtime) => runtime.actions).map(({ id }) => id);
    expect(controls.filter(({ actionId }) => !actions?.includes(actionId))).toEqual([]);
  });

  test('has an icon of each size that the ribbon wants, everywhere', () => {
    const groups = extension?.ribbons.flatMap(({ tabs: ribbonTabs }) => ribbonTabs).flatMap((tab) => tab.groups) ?? [];
    const lists = groups.flatMap((group) => [group.icons, ...group.controls.map(({ icons }) => icons)]);
    const wanted = [16, 32, 80].map((size) => ({ size, url: `${settings.origin}/icons/outlook-${size}.png` }));
    expect(lists).toEqual(lists.map(() => wanted));
  });

  test('may read and write the one item that it stands beside, and no mailbox', () => {
    expect((made.manifest as { readonly authorization: object }).authorization).toEqual({ permissions: { resourceSpecific: [{ name: 'MailboxItem.ReadWrite.User', type: 'Delegated' }] } });
  });

  test('hides the package for Outlook on Mac where both are installed', () => {
    expect(extension?.alternates).toEqual([{ hide: { customOfficeAddin: { officeAddinId: settings.outlookId } } }]);
  });

  test('runs nothing by itself unless the organisation asks for the alert', () => {
    expect(JSON.stringify(made.manifest)).not.toMatch(/autoRunEvents|smart-alert/);
  });

  test('with the alert asks once before an invitation is sent, and never blocks', () => {
    const [alerting] = (withAlert.manifest as Manifest).extensions;
    expect(alerting?.autoRunEvents?.flatMap(({ events }) => events)).toEqual([{ type: 'appointmentSending', actionId: 'appointmentSending', options: { sendMode: 'promptUser' } }]);
    expect(alerting?.runtimes.map(({ id, code, actions }) => ({ id, code, actions: actions.map((action) => action.id) })).at(-1)).toEqual({
      id: 'smart-alert', code: { page: `${settings.origin}/smart-alert.html`, script: `${settings.origin}/smart-alert.js` }, actions: ['appointmentSending'],
    });
    expect({ ...alerting, runtimes: alerting?.runtimes.slice(0, -1), autoRunEvents: undefined }).toEqual({ ...extension, autoRunEvents: undefined });
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
    expect(Object.keys(made.texts)).toEqual([defaultLanguageFile, ...additionalLanguages.map(({ file }) => file)].sort());
  });

  test.each(Object.entries(made.texts))('%s has a word for each text of the manifest, and no other', (_name, language) => {
    expect(Object.keys(language).filter((key) => key !== '$schema').sort()).toEqual(Object.keys(textsOf(manifest)).sort());
  });

  test.each(Object.entries(made.texts))('%s keeps the placeholders of Teams and has no exclamation marks', (_name, language) => {
    const placeholders = (texts: object): readonly string[][] => Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => [...String(text).matchAll(/\{\w+\}/g)].map(([name]) => name));
    expect(placeholders({ ...language, $schema: '' })).toEqual(placeholders({ ...textsOf(manifest), $schema: '' }));
    expect(JSON.stringify(language)).not.toMatch(/!|！/);
  });

  test('the others repeat no English, names aside', () => {
    const english = made.texts['en.json'] as Readonly<Record<string, string>>;
    const same = Object.entries(made.texts).filter(([name]) => name !== 'en.json').flatMap(([name, language]) =>
      Object.entries(language as Readonly<Record<string, string>>).filter(([key, text]) => key !== '$schema' && text !== 'Debrief' && text === english[key]).map(([key]) => `${name} ${key}`));
    expect(same).toEqual([]);
  });

  test('the default language says what the manifest says', () => {
    expect({ ...made.texts[manifest.localizationInfo.defaultLanguageFile], $schema: undefined }).toEqual({ ...textsOf(manifest), $schema: undefined });
  });
});

describe('the package', () => {
  test('holds the manifest, its words and its icons at its root', () => {
    expect(Object.keys(unzipSync(zipped(made))).sort()).toEqual(['ar.json', 'color.png', 'color32x32.png', 'de.json', 'en.json', 'manifest.json', 'outline.png']);
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
      if (/^extensions\[\d+\]\.ribbons\S+\.(label|title|description)$|^(name|description)\.\w+$|^staticTabs\[\d+\]\.name$|^activities\.activityTypes\[\d+\]\.(description|templateText)$/.test(path)) texts[path] = part;
    } else if (Array.isArray(part)) part.forEach((one, i) => walk(one, `${path}[${i}]`));
    else if (typeof part === 'object' && part !== null) for (const [key, one] of Object.entries(part)) walk(one, path === '' ? key : `${path}.${key}`);
  })(value, '');
  return texts;
}
