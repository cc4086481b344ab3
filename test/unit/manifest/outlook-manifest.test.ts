import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appPackage } from '#app/commands/package/app-package.ts';
import { outlookManifest } from '#app/commands/package/outlook-manifest.ts';
import { allOf, readXml, type XmlElement } from './read-xml.ts';
import { settings } from './settings.ts';

// Microsoft publishes the schema of these manifests (XSD) with its documentation and in no package, and the one for events not at
// all. What follows checks by hand what it says of the elements used here: their order, lengths and references. Not checked:
// whatever else the schema or Microsoft's validation service wants. See manifest/store/README.md.

const { texts, manifest } = appPackage(settings);
const make = (alert: boolean, changed = {}): XmlElement => readXml(outlookManifest({ ...settings, ...changed }, texts, { alert }));
const plain = make(false);
const alerting = make(true);
const valueOf = (name: string): string | undefined => plain.children.find((child) => child.name === name)?.text;
const namesOf = (element: XmlElement | undefined): readonly string[] => element?.children.map(({ name }) => name) ?? [];
const overridesOf = (root: XmlElement): readonly XmlElement[] => allOf(root, 'VersionOverrides');
/** Without those of a version that stands in it. */
const own = (overrides: XmlElement, name: string): readonly XmlElement[] => overrides.children.filter((child) => child.name !== 'VersionOverrides').flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);

describe('the manifest for Outlook on Mac', () => {
  test('has its own id, which neither the registration nor the unified manifest has', () => {
    expect([valueOf('Id'), valueOf('ProviderName'), valueOf('Version')]).toEqual([settings.outlookId, settings.publisher, (manifest as { version: string }).version]);
    expect([settings.clientId, settings.appId]).not.toContain(valueOf('Id'));
  });

  test('bears another name than the unified one, so that administrators can tell them apart', () => {
    const name = plain.children.find((child) => child.name === 'DisplayName')?.attributes['DefaultValue'];
    expect(name).toBe('Debrief for Outlook on Mac');
    expect(name).not.toBe((manifest as { name: { short: string } }).name.short);
  });

  test('has its elements in the order that the schema wants', () => {
    expect(namesOf(plain)).toEqual([
      'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts',
      'Requirements', 'FormSettings', 'Permissions', 'Rule', 'DisableEntityHighlighting', 'VersionOverrides',
    ]);
    for (const overrides of [...overridesOf(plain), ...overridesOf(alerting)]) {
      expect(namesOf(overrides).filter((name) => name !== 'VersionOverrides')).toEqual(['Requirements', 'Hosts', 'Resources']);
      expect(namesOf(overrides).slice(0, -1)).not.toContain('VersionOverrides');
      expect(own(overrides, 'Group').map(namesOf)).toEqual([['Label', 'Control'], ['Label', 'Control']]);
      expect(own(overrides, 'Control').map(namesOf)).toEqual([['Label', 'Supertip', 'Icon', 'Action'], ['Label', 'Supertip', 'Icon', 'Action']]);
      expect(own(overrides, 'Resources').map(namesOf)).toEqual([['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']]);
    }
  });

  test('asks for what the unified one asks for, and for reading and writing the one item alone', () => {
    expect([valueOf('Permissions'), allOf(plain, 'Sets')[0]?.attributes['DefaultMinVersion'], allOf(plain, 'bt:Sets')[0]?.attributes['DefaultMinVersion']]).toEqual(['ReadWriteItem', '1.8', '1.8']);
  });

  test('shows the pane to organizer and attendee, and nothing on phones', () => {
    const [overrides] = overridesOf(plain);
    expect(allOf(plain, 'ExtensionPoint').map(({ attributes }) => attributes['xsi:type'])).toEqual(['AppointmentOrganizerCommandSurface', 'AppointmentAttendeeCommandSurface']);
    expect(overrides && namesOf(own(overrides, 'Host')[0])).toEqual(['DesktopFormFactor']);
  });

  test.each([['without the alert', plain], ['with it', alerting]])('%s refers only to resources that it has, and has none that nothing refers to', (_how, root) => {
    for (const overrides of overridesOf(root)) {
      const has = ['bt:Image', 'bt:Url', 'bt:String'].flatMap((name) => own(overrides, name)).flatMap(({ attributes }) => attributes['id'] ?? []);
      const refers = (element: XmlElement): readonly string[] => [...(element.attributes['resid'] === undefined ? [] : [element.attributes['resid']]), ...element.children.filter(({ name }) => name !== 'VersionOverrides').flatMap(refers)];
      expect([...new Set(refers(overrides))].sort()).toEqual([...has].sort());
      expect(has.filter((id) => id.length > 32)).toEqual([]);
    }
  });

  test('keeps the lengths of the schema, in each language', () => {
    const values = (name: string): readonly string[] => allOf(alerting, name).flatMap((element) => [element, ...element.children]).flatMap(({ attributes }) => attributes['DefaultValue'] ?? attributes['Value'] ?? []);
    const shorts = [...values('DisplayName'), ...allOf(alerting, 'bt:ShortStrings').flatMap((list) => allOf(list, 'bt:Override')).map(({ attributes }) => attributes['Value'] ?? '')];
    const longs = [...values('Description'), ...allOf(alerting, 'bt:LongStrings').flatMap((list) => allOf(list, 'bt:Override')).map(({ attributes }) => attributes['Value'] ?? '')];
    expect([shorts.length > 6 && shorts.filter((text) => text.length > 125), longs.length > 4 && longs.filter((text) => text.length > 250)]).toEqual([[], []]);
  });

  test('says in each language what the unified manifest says there', () => {
    const tip = allOf(plain, 'bt:String').find(({ attributes }) => attributes['id'] === 'organizer.tip');
    const said = (file: string): string | undefined => (texts[file] as Readonly<Record<string, string>>)['extensions[0].ribbons[0].tabs[0].groups[0].controls[0].supertip.description'];
    expect([tip?.attributes['DefaultValue'], ...(tip?.children ?? []).map(({ attributes }) => [attributes['Locale'], attributes['Value']])]).toEqual([said('en.json'), ['de-DE', said('de.json')], ['ar-SA', said('ar.json')]]);
  });

  test('leads to its own site alone, over https, and to icons that are there in the sizes it says', () => {
    const urls = [...outlookManifest(settings, texts, { alert: true }).matchAll(/Value="(https?:[^"]+)"/g)].map(([, url = '']) => url);
    expect(urls.filter((url) => !url.startsWith(`${settings.origin}/`))).toEqual([]);
    const icons = urls.filter((url) => url.endsWith('.png')).map((url) => new URL(url).pathname);
    expect(icons.filter((path) => !existsSync(join(import.meta.dirname, '..', '..', '..', 'public', path)))).toEqual([]);
    expect(allOf(plain, 'AppDomain').map(({ text }) => text)).toEqual([settings.origin]);
    expect(allOf(plain, 'bt:Image').filter(({ attributes }) => attributes['size'] !== undefined).map(({ attributes }) => [attributes['size'], attributes['resid']]))
      .toEqual([16, 32, 80, 16, 32, 80].map((size) => [`${size}`, `icon.${size}`]));
  });

  test('has nothing that the marketplace refuses or asks to be told of: panes of the older kind, pinning, sending of its own', () => {
    const names = [plain, alerting].flatMap((root) => JSON.stringify(root));
    expect(names.filter((text) => /CustomPane|SupportsPinning|ItemSend|AppendOnSend|"Block"|MobileFormFactor/.test(text))).toEqual([]);
  });

  test('runs nothing by itself unless the organisation asks for the alert', () => {
    expect(outlookManifest(settings, texts, { alert: false })).not.toMatch(/LaunchEvent|Runtime|smart-alert|alert[.:]/i);
  });

  test('with the alert asks before an invitation is sent, never blocks, and shows older Outlooks what they had', () => {
    const [older, newer] = overridesOf(alerting);
    expect(older && newer && [older.attributes['xsi:type'], newer.attributes['xsi:type'], own(newer, 'bt:Sets')[0]?.attributes['DefaultMinVersion']]).toEqual(['VersionOverridesV1_0', 'VersionOverridesV1_1', '1.12']);
    expect(older && own(older, 'ExtensionPoint')).toEqual(overridesOf(plain)[0] && allOf(plain, 'ExtensionPoint'));
    expect(newer && own(newer, 'LaunchEvent').map(({ attributes }) => attributes)).toEqual([{ Type: 'OnAppointmentSend', FunctionName: 'appointmentSending', SendMode: 'PromptUser' }]);
    expect(newer && own(newer, 'ExtensionPoint').map(({ attributes }) => attributes['xsi:type'])).toEqual(['AppointmentOrganizerCommandSurface', 'AppointmentAttendeeCommandSurface', 'LaunchEvent']);
    expect(newer && namesOf(own(newer, 'Host')[0])).toEqual(['Runtimes', 'DesktopFormFactor']);
  });

  test('keeps a publisher with signs of its own in one piece', () => {
    expect(make(false, { publisher: 'Dunn & <Sons> "Ltd"' }).children.find(({ name }) => name === 'ProviderName')?.text).toBe('Dunn & <Sons> "Ltd"');
  });
});
