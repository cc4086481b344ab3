import { existsSync, readFileSync } from 'node:fs';
import { failed, ok, type Result } from '#base/result.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What can be set; named here once more, so that a misspelt name is not taken for none. */
const NAMES = ['DEBRIEF_CLIENT_ID', 'DEBRIEF_ORIGIN', 'DEBRIEF_TENANT', 'DEBRIEF_APP_ID', 'DEBRIEF_PUBLISHER', 'DEBRIEF_CONTACT', 'DEBRIEF_POLICY'];

/**
 * The environment with what a file of `NAME=value` lines sets besides: one way to give the settings in every shell, Windows' too, and to
 * give the same ones at the next update. What the environment itself names wins, even where it is empty. A value is the whole rest of its
 * line, without quotes around it; a line that begins with `#` is a remark. Fails with a line for each one that says nothing that can be set.
 */
export function environmentWith(file: string, environment: Environment): Result<Environment, readonly string[]> {
  if (!existsSync(file)) return ok(environment);
  const bytes = readFileSync(file);
  // As the `>` of an older PowerShell writes it.
  if (bytes.includes(0)) return failed([`${file} must be a text in UTF-8; it is in another encoding.`]);
  const set: Record<string, string> = {};
  const problems: string[] = [];
  for (const [at, line] of bytes.toString('utf8').replace(/^\uFEFF/, '').split(/\r\n?|\n/).entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const [, name = '', value = ''] = /^\s*(?:export\s+)?([^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (NAMES.includes(name)) set[name] = value.replace(/^(["'])(.*)\1$/, '$2');
    else problems.push(`Line ${at + 1} of ${file} sets nothing that is known: ${name || line.trim()}. Known: ${NAMES.join(', ')}.`);
  }
  return problems.length > 0 ? failed(problems) : ok({ ...set, ...environment });
}
