import { existsSync, readFileSync, statSync } from 'node:fs';
import { failed, ok, type Result } from '#base/result.ts';
import type { Policy } from '#domain/policy.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { readPolicy } from '#templates/read-policy.ts';
import { formatIn } from '#ui/format.ts';
import { sayJsonProblem } from '#views/say-json-problem.ts';
import { english } from '#words/catalogue.ts';

const FORMAT = formatIn('en', 'UTC');

/** The organisation's policy file: what the site serves, byte for byte, and what it says. */
export interface PackagedPolicy {
  readonly text: string;
  readonly policy: Policy;
}

/** Reads the file that the settings name, else the one that the site was packaged with last. Fails with a line for each problem in it. */
export function packagedPolicy(named: string | undefined, lastSite: string): Result<PackagedPolicy | undefined, readonly string[]> {
  const file = named ?? (existsSync(lastSite) ? lastSite : undefined);
  if (file === undefined) return ok(undefined);
  if (!existsSync(file) || !statSync(file).isFile()) return failed([`DEBRIEF_POLICY must be a file; there is none at ${file}.`]);
  const text = readFileSync(file, 'utf8');
  const read = readPolicy(text, Object.keys(FEATURE_SCOPES));
  return read.ok ? ok({ text, policy: read.value }) : failed(read.failure.map((problem) => `${file}: ${sayJsonProblem(problem, english.words, FORMAT)}`));
}
