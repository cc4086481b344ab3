import type { Result } from '#base/result.ts';
import { ok } from '#base/result.ts';
import type { Failure } from '#ports/failure.ts';
import type { TeamList } from '#ports/team-list.ts';

/**
 * Whether a leader could read what organizers publish, which nobody else can look up for them: the rights on a list are told
 * to apps with rights on the whole site only. Tried with the reader's own right; nothing is read but the names of columns.
 */
export async function firstListIsOpen(rows: Pick<TeamList, 'check'>, signal: AbortSignal): Promise<Result<boolean, Failure>> {
  const seen = await rows.check(signal);
  return seen.ok ? ok(seen.value.list === 'found') : seen;
}
