import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { packagedPolicy } from '#app/commands/package/packaged-policy.ts';
import { withPolicy, withTenant } from '#app/commands/package/site.ts';
import { settings } from '../manifest/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'debrief-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOWHERE = join(folder, 'none.json');

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the policy file of a package', () => {
  test('is none where none is named and none was there', () => {
    expect(packagedPolicy(undefined, NOWHERE)).toEqual({ ok: true, value: undefined });
  });

  test('is the one that is named, byte for byte', () => {
    const text = '{ "version": 1,\n  "beforeSending": "ask-for-purpose" }\n';
    const read = packagedPolicy(file('named.json', text), file('last.json', '{ "version": 1 }'));
    expect(read.ok && [read.value?.text, read.value?.policy.beforeSending]).toEqual([text, 'ask-for-purpose']);
  });

  test('is the one of the last packaging where none is named, so that packaging again loses nothing', () => {
    const read = packagedPolicy(undefined, file('last.json', '{ "version": 1, "off": ["nudge"] }'));
    expect(read.ok && read.value?.policy.off).toEqual(['nudge']);
  });

  test('that is named and not there is said', () => {
    expect(packagedPolicy(NOWHERE, NOWHERE)).toEqual({ ok: false, failure: [`DEBRIEF_POLICY must be a file; there is none at ${NOWHERE}.`] });
  });

  test('that is a folder is said like one that is not there', () => {
    expect(packagedPolicy(folder, NOWHERE)).toEqual({ ok: false, failure: [`DEBRIEF_POLICY must be a file; there is none at ${folder}.`] });
  });

  test('that is wrong is refused with each line', () => {
    const path = file('wrong.json', '{ "version": 1,\n  "beforeSending": "block",\n  "floors": { "numbers": 3 } }');
    expect(packagedPolicy(path, NOWHERE)).toEqual({
      ok: false, failure: [`${path}: Line 2: beforeSending is "block"; allowed: ask-for-purpose.`, `${path}: Line 3: floors.numbers is 3; allowed: 5 to 1,000.`],
    });
  });

  test('is named once in the head of a page', () => {
    expect(withPolicy('<head><title>x</title></head>').match(/<meta name="debrief:policy" content="\.\/policy\.json" \/>/g)).toHaveLength(1);
  });
});

describe('the pages of a package', () => {
  const page = '<meta name="debrief:authority" content="https://login.microsoftonline.com/organizations" />';

  test('sign people in to the one directory that the settings name', () => {
    expect(withTenant(page, { ...settings, tenant: settings.clientId })).toBe(`<meta name="debrief:authority" content="https://login.microsoftonline.com/${settings.clientId}" />`);
  });

  test('sign people of all organisations in where they name none', () => {
    expect(withTenant(page, settings)).toBe(page);
  });
});
