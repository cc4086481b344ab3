import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appPackage } from '#app/commands/package/app-package.ts';
import { ADMIN_SCOPES, FEATURE_SCOPES } from '#ports/consent.ts';
import { settings } from './settings.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

/** The sets of scopes that stand together in a row, as sorted texts. */
const used = Object.values(FEATURE_SCOPES).map((scopes) => sorted(scopes).join(' ')).sort();

/** Graph's names: `Calendars.Read`, `OnlineMeetingTranscript.Read.All`. */
const SCOPE = /\b[A-Z]\w+\.(?:Read|ReadBasic|ReadWrite|Send|Create|Selected|Manage)\w*(?:\.\w+)*/g;
const scopesIn = (text: string): readonly string[] => sorted(text.match(SCOPE) ?? []);

interface Manifest {
  readonly webApplicationInfo: { readonly id: string; readonly nestedAppAuthInfo: readonly { readonly redirectUri: string; readonly scopes: readonly string[]; readonly claims: string }[] };
  readonly authorization?: { readonly permissions?: { readonly resourceSpecific?: readonly { readonly name: string }[] } };
}
const manifest = appPackage(settings).manifest as Manifest;

describe('permissions', () => {
  test.each([
    ['the administrators’ guide', 'manifest/README.md', /^ *\| .*$/gm],
    ['the README', 'README.md', /^\| .*$/gm],
    ['the privacy page', 'public/privacy.html', /<tr>.*<\/tr>/g],
  ])('%s has one row for each feature with its scopes, and no other', (_what, path, row) => {
    const rows = (textOf(path).match(row) ?? []).map((line) => scopesIn(line).join(' ')).filter((scopes) => scopes !== '');
    expect(rows.sort()).toEqual(used);
  });

  test('the guide says where an administrator has to consent', () => {
    const rows = textOf('manifest/README.md').split('\n').filter((line) => line.includes('| an administrator |'));
    expect(sorted(rows.flatMap(scopesIn)).filter((scope) => ADMIN_SCOPES.includes(scope))).toEqual(sorted(ADMIN_SCOPES));
  });

  test('the token that the hub fetches ahead is the one that the first request asks for', () => {
    expect(manifest.webApplicationInfo).toEqual({
      id: settings.clientId,
      nestedAppAuthInfo: [{ redirectUri: `brk-multihub://${settings.host}`, scopes: FEATURE_SCOPES['my-week'], claims: '{"access_token":{"xms_cc":{"values":["CP1"]}}}' }],
    });
  });

  test('resource-specific ones are declared exactly if the code calls what needs them', () => {
    // https://learn.microsoft.com/microsoftteams/platform/graph-api/rsc/resource-specific-consent: teams-js calls that need one.
    const needs: Readonly<Record<string, RegExp>> = {
      'OnlineMeeting.ReadBasic.Chat': /\bgetMeetingDetails\b/,
      'OnlineMeetingIncomingAudio.Detect.Chat': /\bregisterSpeakingStateChangeHandler\b|\b(get|toggle)\w*IncomingClientAudio\b/,
      'OnlineMeetingParticipant.ToggleIncomingAudio.Chat': /\btoggleIncomingClientAudio\b/,
      'MeetingStage.Write.Chat': /\bshareAppContentToStage\b/,
      'LiveShareSession.ReadWrite.Chat': /\bLiveShareHost\b|\bliveShare\b/,
      // Outlook: one for all contexts of the ribbon; writing an invitation is more than reading one.
      'MailboxItem.ReadWrite.User': /\bbody\b[^;]*\b(get|set)Async\b/,
    };
    const folder = join(ROOT, 'src', 'adapters', 'hosts');
    const code = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
    const needed = Object.keys(needs).filter((name) => needs[name]?.test(code));
    expect(sorted((manifest.authorization?.permissions?.resourceSpecific ?? []).map(({ name }) => name))).toEqual(needed.sort());
  });
});
