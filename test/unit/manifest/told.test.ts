import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { contentSecurity, pagesOf, type Page } from '#app/content-security.ts';
import { SUMMARY_COLUMNS, SUMMARY_LIST } from '#domain/summary-list.ts';
import { TEAM_COLUMNS, TEAM_LIST } from '#domain/team-list.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';

// What people and administrators are told of hosts and permissions, held against the tables that the code is bound by.

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();
const hostsIn = (text: string): readonly string[] => sorted([...text.matchAll(/(?<=`|<code>)((?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net))(?=`|<\/code>)/g)].map(([, host = '']) => host));

/** What a page may load and ask, besides its own site. */
const reachedBy = (page: Page): readonly string[] => sorted([...contentSecurity(page).matchAll(/https:\/\/([^\s;]+)/g)].map(([, host = '']) => host));
const pages = [...pagesOf('production'), ...pagesOf('alert')];
const reached = sorted(pages.flatMap(reachedBy));
/** Microsoft's scripts for add-ins: only what stands in Outlook loads them. */
const ONLY_IN_OUTLOOK = ['ajax.aspnetcdn.com', 'appsforoffice.microsoft.com'];
const scopes = sorted(Object.values(FEATURE_SCOPES).flat());
const SCOPE = /\b[A-Z]\w+\.(?:Read|ReadBasic|ReadWrite|Send|Create|Selected|Manage)\w*(?:\.\w+)*/g;

describe('the hosts that Debrief contacts', () => {
  test.each([
    ['the privacy page', 'public/privacy.html', /<h2>Whom the page talks to<\/h2>(.*?)<h2>/s],
    ['the administrators’ guide', 'manifest/README.md', /^(People's browsers must reach.*)$/m],
    ['the listing', 'manifest/store/listing.md', /It contacts these hosts.*?\n\n(.*?)\n/s],
  ])('are named by %s, and no other', (_what, path, part) => {
    expect(hostsIn(part.exec(read(path))?.[1] ?? '')).toEqual(reached);
  });

  test('are named by the README, those of Outlook aside where it does not speak of them', () => {
    const named = hostsIn(/^(The page talks to .*)$/m.exec(read('README.md'))?.[1] ?? '');
    expect(named.filter((host) => !ONLY_IN_OUTLOOK.includes(host))).toEqual(reached.filter((host) => !ONLY_IN_OUTLOOK.includes(host)));
    expect(named.filter((host) => !reached.includes(host))).toEqual([]);
  });

  test('are those of Outlook on pages of Outlook alone', () => {
    const elsewhere = pages.filter((page) => !['outlook-pane', 'smart-alert'].includes(page));
    expect(elsewhere.flatMap(reachedBy).filter((host) => ONLY_IN_OUTLOOK.includes(host))).toEqual([]);
  });

  test('are all that the code names, besides links that people follow and addresses that are nobody’s', () => {
    // Opened by a click, in a window of its own.
    const followed = ['teams.microsoft.com', 'learn.microsoft.com'];
    const frames = new Set([...read('src/app/content-security.ts').matchAll(/'https:\/\/([^']+)'/g)].map(([, host]) => host));
    const unknown = codeHosts().filter(({ host }) => !reached.includes(host) && !followed.includes(host) && !frames.has(host) && !/(^|\.)(invalid|example|contoso\.sharepoint\.com)$/.test(host));
    expect(unknown).toEqual([]);
  });
});

describe('the permissions that Debrief asks for', () => {
  test('are all in the listing’s attestation, with that for Outlook', () => {
    const part = /delegated permissions of Microsoft Graph only(.*)$/s.exec(read('manifest/store/listing.md'))?.[1] ?? '';
    expect(sorted(part.match(SCOPE) ?? [])).toEqual(sorted([...scopes, 'MailboxItem.ReadWrite.User']));
  });

  test.each(['public/privacy.html', 'public/support.html', 'public/terms.html', 'manifest/README.md', 'README.md', 'manifest/store/listing.md', 'manifest/store/test-notes.md'])('%s names none that is not asked for', (path) => {
    expect(sorted(read(path).match(SCOPE) ?? []).filter((scope) => ![...scopes, 'MailboxItem.ReadWrite.User'].includes(scope))).toEqual([]);
  });

  test.each(['public/privacy.html', 'manifest/README.md'])('%s tells of the one in Outlook', (path) => {
    expect(read(path)).toContain('MailboxItem.ReadWrite.User');
  });
});

test('the guide names both lists of a site with the columns that Debrief looks for', () => {
  const rowOf = (list: string, columns: readonly { readonly name: string; readonly indexed: boolean; readonly unique: boolean; readonly lines?: true }[]): string => {
    const marks = ({ indexed, unique, lines }: (typeof columns)[number]): readonly string[] => [...(indexed ? ['indexed'] : []), ...(unique ? ['unique values'] : []), ...(lines ? ['several plain lines'] : [])];
    return `| \`${list}\` | ${columns.map((column) => `\`${column.name}\`${marks(column).length > 0 ? ` (${marks(column).join(', ')})` : ''}`).join(', ')} |`;
  };
  const rows = read('manifest/README.md').split('\n').map((line) => line.trim());
  expect([rowOf(TEAM_LIST, TEAM_COLUMNS), rowOf(SUMMARY_LIST, SUMMARY_COLUMNS)].filter((row) => !rows.includes(row))).toEqual([]);
});

/** Each host that a text of the product's code begins an address with; the sandbox and the commands are no part of what is deployed. */
function codeHosts(): readonly { readonly file: string; readonly host: string }[] {
  const SRC = join(ROOT, 'src');
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => /\.tsx?$/.test(file) && !/^(sandbox|app\/commands)\//.test(file));
  return files.flatMap((file) => {
    const found: { file: string; host: string }[] = [];
    const code = readFileSync(join(SRC, file), 'utf8');
    // Parsing them all takes seconds.
    if (!code.includes('https://')) return found;
    (function walk(node: ts.Node): void {
      const text = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? node.text : '';
      for (const [, host = ''] of text.matchAll(/https:\/\/((?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+)/g)) found.push({ file, host });
      ts.forEachChild(node, walk);
    })(ts.createSourceFile(file, code, ts.ScriptTarget.ESNext, false, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
    return found;
  });
}
