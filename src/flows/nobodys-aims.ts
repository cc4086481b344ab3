import { ok, type Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import { mergeAims } from '#domain/aim.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { KeptAim } from '#ports/stores.ts';
import { keptAimFrom } from './read-kept-aim.ts';

/**
 * What is typed in one mailbox's Outlook before anybody signs in. The device keeps it where nobody is named, apart for each
 * mailbox, so that two people at one device do not see each other's.
 */
export function aimsOfMailbox(kept: Collection<KeptAim>, mailbox: string): Collection<KeptAim> {
  const own = `${mailbox}/`;
  return {
    get: (place) => kept.get(own + place),
    put: (place, aim) => kept.put(own + place, aim),
    putAll: (entries) => kept.putAll(entries.map(([place, aim]) => [own + place, aim] as const)),
    delete: (place) => kept.delete(own + place),
    async all() {
      const all = await kept.all();
      return all.ok ? ok(all.value.flatMap((one) => (one.key.startsWith(own) ? [{ ...one, key: one.key.slice(own.length) }] : []))) : all;
    },
  };
}

/** Whoever signs in takes along what was typed before. Where both have words for an appointment they are joined; of a field that says two things, the newer. */
export async function moveAims(from: Collection<KeptAim>, to: Collection<KeptAim>): Promise<Result<void, Failure>> {
  const all = await from.all();
  if (!all.ok) return all;
  for (const one of all.value) {
    const typed = 'value' in one ? keptAimFrom(one.value) : undefined;
    if (!typed) continue;
    const there = await to.get(one.key);
    if (!there.ok) return there;
    const own = keptAimFrom(there.value);
    const [newer, older] = own && own.at > typed.at ? [own, typed] : [typed, own];
    const moved = await to.put(one.key, older ? { ...newer, draft: mergeAims(newer.draft, older.draft, older.base).draft } : newer);
    if (!moved.ok) return moved;
    const gone = await from.delete(one.key);
    if (!gone.ok) return gone;
  }
  return ok(undefined);
}

/** Nobody's words go in time, as quotes do (`keptFrom`): no sign-in and no leaving takes them away. What cannot be read goes, too. */
export async function sweepAims(kept: Collection<KeptAim>, from: Instant): Promise<Result<void, Failure>> {
  const all = await kept.all();
  if (!all.ok) return all;
  for (const one of all.value) {
    const aim = 'value' in one ? keptAimFrom(one.value) : undefined;
    const gone = aim && aim.at >= from ? ok(undefined) : await kept.delete(one.key);
    if (!gone.ok) return gone;
  }
  return ok(undefined);
}
