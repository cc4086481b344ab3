import { failed, ok, type Result } from '#base/result.ts';
import { days, minus } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { OwnFolder } from '#ports/own-folder.ts';
import { EMPTY, mergeOwn, monthOf, PREFERENCES, readOwn, sameOwn } from './own-document.ts';
import type { OwnDocuments } from './own-documents.ts';

/** Older months are read when something in them changes, here. */
const REACH = days(100);
/** How often it reads again where another device writes at the same time. */
const MOST_ROUNDS = 5;

/**
 * Brings the documents of this device and the files of the person's folder to the same words, once. Gives the name of a file
 * that cannot be read, which is left as it is.
 */
export async function agreeWithFolder(folder: OwnFolder, documents: OwnDocuments, clock: Clock, signal: AbortSignal): Promise<Result<string | undefined, Failure>> {
  const listed = await folder.list(signal);
  if (!listed.ok) return listed;
  const oldest = monthOf(minus(clock.now(), REACH));
  const there = new Map(listed.value.filter(({ name }) => name === PREFERENCES || (/^\d{4}-\d\d\.json$/.test(name) && name >= oldest)).map(({ name, etag }) => [name, etag]));
  const here = documents.files();
  const unequal = [
    ...here.filter(([name, { doc, base, etag }]) => !sameOwn(doc, base) || (there.has(name) && there.get(name) !== etag)).map(([name]) => name),
    ...[...there.keys()].filter((name) => !here.some(([mine]) => mine === name)),
  ];
  let unreadable: string | undefined;
  for (const name of unequal) {
    const done = await agreeOn(name, folder, documents, signal);
    if (!done.ok) return done;
    if (done.value === 'unreadable') unreadable = name;
  }
  return ok(unreadable);
}

/**
 * One document and its file: reads, merges by field, writes over exactly what was read. What was changed here meanwhile is
 * merged once more. A write whose answer was lost is found to stand there already.
 */
async function agreeOn(name: string, folder: OwnFolder, documents: OwnDocuments, signal: AbortSignal): Promise<Result<void | 'unreadable', Failure>> {
  for (let round = 1; documents.isEverywhere(); round += 1) {
    const there = await folder.read(name, signal);
    if (!there.ok) return there;
    const theirs = there.value && readOwn(there.value.text);
    if (there.value && !theirs) return ok('unreadable');
    const mine = documents.kept.getSnapshot().get(name);
    // A file that the person deleted there is written anew: its words are still wanted here.
    const agreed = theirs ? mergeOwn(mine?.doc ?? EMPTY, theirs, mine?.base) : (mine?.doc ?? EMPTY);
    let etag = there.value?.etag;
    if (!theirs || !sameOwn(agreed, theirs)) {
      const written = await folder.write(name, agreed, etag, signal);
      if (!written.ok && written.failure.kind === 'conflict' && round < MOST_ROUNDS) continue;
      if (!written.ok) return written.failure.kind === 'conflict' ? failed({ kind: 'unavailable' }) : written;
      etag = written.value.etag;
    }
    return documents.change(name, (now) => ({ doc: now ? mergeOwn(now.doc, agreed, mine?.doc) : agreed, base: agreed, ...(etag === undefined ? {} : { etag }) }));
  }
  return ok(undefined);
}
