import { createHash } from 'node:crypto';
import { failed, ok, type Result } from '#base/result.ts';

/** What differs from one installation to the next, as far as the app package says it. */
export interface PackageSettings {
  /** The application (client) id of the registration in Entra. */
  readonly clientId: string;
  /** Where the site is served: `https://debrief.example.com`. */
  readonly origin: string;
  /** The same without the scheme. */
  readonly host: string;
  /** The id that Teams knows the app by; an update must keep it. */
  readonly appId: string;
  /** The id of the add-in-only package for Outlook on Mac: another one, as both can be installed at once. */
  readonly outlookId: string;
  /** Who runs the installation. Teams shows it under the app's name. */
  readonly publisher: string;
  /** Where people ask for help: an https: or mailto: address. */
  readonly contact?: string;
  /** The directory that people are signed in to, where the registration is for one organisation alone: its id. */
  readonly tenant?: string;
  /** The organisation's policy file on this machine. */
  readonly policyFile?: string;
}

const ID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** The manifest's own limit for `developer.name`. */
const PUBLISHER_LENGTH = 32;

/** Reads the environment. Fails with a line for each setting that is missing or malformed, all at once. */
export function readPackageSettings(environment: Readonly<Record<string, string | undefined>>): Result<PackageSettings, readonly string[]> {
  const read = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const problems: string[] = [];
  const must = (name: string, value: string | undefined, is: boolean, what: string): void => {
    if (!is) problems.push(`${name} must be ${what}; ${value === undefined ? 'it is missing' : `got ${value}`}.`);
  };
  const clientId = read('DEBRIEF_CLIENT_ID');
  const origin = read('DEBRIEF_ORIGIN');
  const appId = read('DEBRIEF_APP_ID');
  const publisher = read('DEBRIEF_PUBLISHER') ?? 'Debrief';
  const contact = read('DEBRIEF_CONTACT');
  const tenant = read('DEBRIEF_TENANT');
  const policyFile = read('DEBRIEF_POLICY');
  must('DEBRIEF_CLIENT_ID', clientId, clientId !== undefined && ID.test(clientId) && /[^0-]/.test(clientId), 'the application (client) id of your Entra registration, like 1b2c3d4e-0000-4000-8000-123456789abc');
  must('DEBRIEF_ORIGIN', origin, origin !== undefined && isOrigin(origin), 'where the site will be served, like https://debrief.example.com: small letters, no path, no / at the end');
  must('DEBRIEF_APP_ID', appId, appId === undefined || ID.test(appId), 'an id like 1b2c3d4e-0000-4000-8000-123456789abc, or left out');
  must('DEBRIEF_TENANT', tenant, tenant === undefined || ID.test(tenant), 'the directory (tenant) id of your Entra registration, like 1b2c3d4e-0000-4000-8000-123456789abc, or left out');
  must('DEBRIEF_PUBLISHER', publisher, publisher.length <= PUBLISHER_LENGTH, `a name of at most ${PUBLISHER_LENGTH} characters`);
  must('DEBRIEF_CONTACT', contact, contact === undefined || /^(https:\/\/|mailto:)[^\s"<>]+$/.test(contact), 'an address like https://help.example.com or mailto:help@example.com, or left out');
  if (problems.length > 0 || clientId === undefined || origin === undefined) return failed(problems);
  return ok({
    clientId,
    origin,
    host: new URL(origin).host,
    appId: appId ?? idOf(clientId, 'debrief/teams-app'),
    outlookId: idOf(clientId, 'debrief/outlook-mac'),
    publisher,
    ...(contact === undefined ? {} : { contact }),
    ...(tenant === undefined ? {} : { tenant }),
    ...(policyFile === undefined ? {} : { policyFile }),
  });
}

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:' && new URL(text).origin === text;

/** Another id than the registration's own, and the same at each packaging: a name-based UUID (RFC 9562, version 5). */
export function idOf(clientId: string, name: 'debrief/teams-app' | 'debrief/outlook-mac'): string {
  const hash = createHash('sha1').update(Buffer.from(clientId.replaceAll('-', ''), 'hex')).update(name).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex', 0, 16).replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
