import type { Commitment } from './commitment.ts';
import { samePromise } from './same-words.ts';
import type { Said, SharedRecord } from './shared-record.ts';

/**
 * What others took on in a meeting and have said nothing of since, in its record or that of the series' next date. Who has
 * said that it changed is not counted, whatever they took on instead: in doubt nobody is reminded.
 */
export function openPromises(shared: SharedRecord, next?: SharedRecord): readonly Said<Commitment>[] {
  const told = [...shared.checkIns, ...(next?.checkIns ?? [])];
  return shared.commitments.filter(({ by, what }) => !by.isMe && !what.asked && !told.some((one) => one.by.id === by.id && samePromise(one.what, what)));
}
