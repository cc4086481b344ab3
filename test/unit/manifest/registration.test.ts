import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { adminLink } from '#adapters/auth/admin-link.ts';
import { registration } from '#app/commands/package/registration.ts';
import { environmentWith } from '#app/commands/package/settings-file.ts';
import { ok } from '#base/result.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { scopesForAll } from '#ports/consent-for-all.ts';
import { settings } from './settings.ts';

const ALL = [...new Set(Object.values(FEATURE_SCOPES).flat())].sort();
const linkIn = (text: string): URL => new URL(/^https:\/\/\S+adminconsent\S+$/m.exec(text)?.[0] ?? '');
const namedIn = (text: string): readonly string[] => text.split('\n').filter((line) => /^[A-Z]\w+(\.\w+)+$/.test(line));

describe('what packaging says of the registration', () => {
  test('names the three redirect addresses', () => {
    expect(registration(settings, [])).toContain(`:\n${['brk-multihub://debrief.example.test', `${settings.origin}/auth-redirect.html`, `${settings.origin}/support.html`].join('\n')}\n\n`);
  });

  test('names every permission that a feature asks for, and a consent link with all of them and a renewable sign-in', () => {
    const text = registration(settings, []);
    expect(namedIn(text)).toEqual(ALL);
    const { origin, pathname, searchParams } = linkIn(text);
    expect([origin, pathname]).toEqual(['https://login.microsoftonline.com', '/organizations/v2.0/adminconsent']);
    expect((searchParams.get('scope') ?? '').split(' ').sort()).toEqual([...ALL, 'openid', 'profile', 'offline_access'].sort());
    expect([searchParams.get('client_id'), searchParams.get('redirect_uri')]).toEqual([settings.clientId, `${settings.origin}/support.html`]);
  });

  test('leaves out what only a feature would need that the policy file switches off', () => {
    const named = namedIn(registration(settings, ['nudge', 'invite', 'transcripts']));
    expect(ALL.filter((scope) => !named.includes(scope))).toEqual(['OnlineMeetingTranscript.Read.All', 'TeamsActivity.Send']);
  });

  test('gives the very link that a person\'s request to an administrator gives, whatever is switched off', () => {
    for (const off of [[], ['nudge', 'onenote', 'team-list']]) {
      const asked = adminLink({ clientId: settings.clientId, authority: 'https://login.microsoftonline.com/organizations' }, `${settings.origin}/support.html`, scopesForAll((feature) => !off.includes(feature)));
      expect(linkIn(registration(settings, off)).href).toBe(asked);
    }
  });

  test('asks the one directory where the registration is for it alone', () => {
    expect(linkIn(registration({ ...settings, tenant: settings.clientId }, [])).pathname).toBe(`/${settings.clientId}/v2.0/adminconsent`);
  });
});

describe('the file of settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-env-'));
  const file = join(folder, 'debrief.env');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('may be missing', () => {
    expect(environmentWith(join(folder, 'none'), { A: '1' })).toEqual(ok({ A: '1' }));
  });

  test('is read as Windows writes it, with quotes and notes; the environment wins', () => {
    writeFileSync(file, '\uFEFFDEBRIEF_CLIENT_ID=one\r\n# a note\r\nDEBRIEF_PUBLISHER="Tarnwick Instruments"\r\nDEBRIEF_ORIGIN=https://a.example\r\n');
    expect(environmentWith(file, { DEBRIEF_ORIGIN: 'https://b.example' })).toEqual(ok({ DEBRIEF_CLIENT_ID: 'one', DEBRIEF_PUBLISHER: 'Tarnwick Instruments', DEBRIEF_ORIGIN: 'https://b.example' }));
  });

  test('keeps every sign of a value', () => {
    writeFileSync(file, 'DEBRIEF_PUBLISHER=Müller & Söhne <"GmbH"> #1\nDEBRIEF_CONTACT = https://help.example/desk?a=b#debrief \n');
    expect(environmentWith(file, {})).toEqual(ok({ DEBRIEF_PUBLISHER: 'Müller & Söhne <"GmbH"> #1', DEBRIEF_CONTACT: 'https://help.example/desk?a=b#debrief' }));
  });

  test('with a line that sets nothing known is refused, by line', () => {
    writeFileSync(file, 'DEBRIEF_CLIENT_ID=one\nDEBRIEF_TENENT=abc\nhello\n');
    const read = environmentWith(file, {});
    expect(read.ok ? [] : read.failure).toEqual([expect.stringMatching(/^Line 2 of .* sets nothing that is known: DEBRIEF_TENENT\. Known: /), expect.stringMatching(/^Line 3 of .*: hello\./)]);
  });

  test('in another encoding is refused', () => {
    writeFileSync(file, Buffer.from('DEBRIEF_CLIENT_ID=one', 'utf16le'));
    expect(environmentWith(file, {}).ok).toBe(false);
  });
});
