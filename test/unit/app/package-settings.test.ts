import { describe, expect, test } from 'vitest';
import { idOf, readPackageSettings } from '#app/commands/package/package-settings.ts';

const CLIENT = '5f0c1a52-8d1e-4c0b-9a57-0d4c6d1f2e11';
const ORIGIN = 'https://debrief.example.test';
const problems = (environment: Readonly<Record<string, string>>): readonly string[] => {
  const read = readPackageSettings({ DEBRIEF_CLIENT_ID: CLIENT, DEBRIEF_ORIGIN: ORIGIN, ...environment });
  return read.ok ? [] : read.failure;
};

describe('settings of the app package', () => {
  test('need only the client id and the origin', () => {
    expect(readPackageSettings({ DEBRIEF_CLIENT_ID: CLIENT, DEBRIEF_ORIGIN: ORIGIN })).toEqual({
      ok: true,
      value: { clientId: CLIENT, origin: ORIGIN, host: 'debrief.example.test', appId: idOf(CLIENT, 'debrief/teams-app'), outlookId: idOf(CLIENT, 'debrief/outlook-mac'), publisher: 'Debrief' },
    });
  });

  test('keep the port in the host', () => {
    const read = readPackageSettings({ DEBRIEF_CLIENT_ID: CLIENT, DEBRIEF_ORIGIN: 'https://localhost:5173' });
    expect(read.ok && read.value.host).toBe('localhost:5173');
  });

  test('that are missing are named all at once', () => {
    expect(readPackageSettings({})).toEqual({
      ok: false,
      failure: [
        'DEBRIEF_CLIENT_ID must be the application (client) id of your Entra registration, like 1b2c3d4e-0000-4000-8000-123456789abc; it is missing.',
        'DEBRIEF_ORIGIN must be where the site will be served, like https://debrief.example.com: small letters, no path, no / at the end; it is missing.',
      ],
    });
  });

  test('name the policy file where there is one', () => {
    const read = readPackageSettings({ DEBRIEF_CLIENT_ID: CLIENT, DEBRIEF_ORIGIN: ORIGIN, DEBRIEF_POLICY: 'policy.json' });
    expect(read.ok && read.value.policyFile).toBe('policy.json');
  });

  test('name the directory where the registration is for one organisation, and nothing that is none', () => {
    const read = readPackageSettings({ DEBRIEF_CLIENT_ID: CLIENT, DEBRIEF_ORIGIN: ORIGIN, DEBRIEF_TENANT: CLIENT });
    expect(read.ok && read.value.tenant).toBe(CLIENT);
    expect(problems({ DEBRIEF_TENANT: 'contoso' })).toEqual(['DEBRIEF_TENANT must be the directory (tenant) id of your Entra registration, like 1b2c3d4e-0000-4000-8000-123456789abc, or left out; got contoso.']);
  });

  test.each(['debrief.example.test', 'http://debrief.example.test', 'https://debrief.example.test/', 'https://debrief.example.test/app', 'https://debrief.example.test?x', 'https://me@debrief.example.test', 'https://', 'https://Debrief.example.test'])(
    'an origin %s is refused with what was given', (origin) => {
      expect(problems({ DEBRIEF_ORIGIN: origin })).toEqual([`DEBRIEF_ORIGIN must be where the site will be served, like https://debrief.example.com: small letters, no path, no / at the end; got ${origin}.`]);
    });

  test.each(['abc', '00000000-0000-0000-0000-000000000000', `${CLIENT}0`])('a client id %s is refused', (id) => {
    expect(problems({ DEBRIEF_CLIENT_ID: id })).toEqual([expect.stringMatching(new RegExp(`^DEBRIEF_CLIENT_ID must be .*; got ${id}\\.$`))]);
  });

  test('several that are malformed are named all at once', () => {
    const named = problems({ DEBRIEF_APP_ID: 'x', DEBRIEF_PUBLISHER: 'x'.repeat(33), DEBRIEF_CONTACT: 'javascript:alert(1)' }).map((problem) => problem.split(' ')[0]);
    expect(named).toEqual(['DEBRIEF_APP_ID', 'DEBRIEF_PUBLISHER', 'DEBRIEF_CONTACT']);
  });

  test.each(['debrief/teams-app', 'debrief/outlook-mac'] as const)('the id of %s follows from the client id: always the same one, another one, and a proper name-based one', (name) => {
    expect(idOf(CLIENT, name)).toBe(idOf(CLIENT.toUpperCase(), name));
    expect(idOf(CLIENT, name)).not.toBe(CLIENT);
    expect(idOf(CLIENT, name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('what Teams and Outlook on Mac know it by differs', () => {
    expect(idOf(CLIENT, 'debrief/teams-app')).not.toBe(idOf(CLIENT, 'debrief/outlook-mac'));
  });
});
