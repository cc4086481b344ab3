import { failed, ok, type Result } from '#base/result.ts';
import { days, minus } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { readsTheSame, wordsOf } from '#notes/find-invite.ts';
import { LABELS, type WrittenIn } from '#notes/labels.ts';
import { findElements, NOTHING, renderElement, saysMore, type FoundElement } from '#notes/onenote.ts';
import { isTitleOf, pageTitle } from '#notes/page-title.ts';
import type { Failure } from '#ports/failure.ts';
import type { Notebook, NotebookPage } from '#ports/notebook.ts';
import type { Deliver, Delivered, OutboxEntry } from './outbox-entry.ts';

export interface PageParts {
  readonly notebook: Notebook;
  /** Every word of this person that may stand where the entry goes. */
  readonly known: (entry: OutboxEntry) => readonly MeetingRecord[];
}

/** A page about the entry's meeting, and our elements on it; none where somebody emptied it, several where somebody copied it. */
interface Standing {
  readonly page: NotebookPage;
  readonly elements: readonly FoundElement[];
  readonly hasMore: boolean;
}

/**
 * Brings the meeting's page in the person's OneNote to what the entry says: our element on it, or none. Safe to repeat: pages
 * of the meeting's time are looked at before one is made, and an element that already says the same is left alone. Fails with
 * `conflict` and the words where somebody has written into our element. What stands around it stays, and the page with it.
 *
 * Limits: OneNote has no ETag, so a change within the one request between reading and writing is lost. It may list a new page
 * late; where the answer to making one was lost, a second can be made, and the next write leaves the older.
 */
export const deliverPages = ({ notebook, known }: PageParts): Deliver => async (entry, signal) => {
  const { key, action, meeting, shown } = entry;
  const wanted = action.does === 'write' ? renderElement(action.record, entry.language) : undefined;
  const mine = known(entry).flatMap((record) => (Object.keys(LABELS) as WrittenIn[]).map((language) => ({ record, words: wordsOf(renderElement(record, language)) })));
  const isMine = ({ words }: FoundElement): boolean => mine.some((one) => readsTheSame(one.words, words)) || (typeof shown === 'string' && readsTheSame(shown, words));

  const looked = await pagesAbout(notebook, meeting, key, signal);
  if (!looked.ok) return looked;
  const about = looked.value;
  const ours = about.filter(({ elements }) => elements.length > 0);
  const saysOther = ours.flatMap(({ elements }) => elements).find((element) => !isMine(element) && !(wanted !== undefined && readsTheSame(element.words, wordsOf(wanted))));
  if (saysOther) return failed({ kind: 'conflict', theirs: saysOther.words });
  const [first, ...copies] = ours;
  for (const copy of copies) {
    const gone = await takeOff(notebook, copy, signal);
    if (!gone.ok) return gone;
  }
  const done = await settle();
  return done.ok ? ok(stoodThere(first)) : done;

  async function settle(): Promise<Result<void, Failure>> {
    if (wanted === undefined) return first ? takeOff(notebook, first, signal) : ok(undefined);
    if (first) {
      const [element, ...more] = first.elements;
      if (!element || (more.length === 0 && readsTheSame(element.words, wordsOf(wanted)))) return ok(undefined);
      return notebook.replace(first.page.id, new Map([[element.id, wanted], ...more.map(({ id }) => [id, NOTHING] as const)]), signal);
    }
    // Somebody has emptied the page, or it is one of theirs that waits for the notes: there is one page for each meeting.
    const emptied = about.find(({ page }) => isTitleOf(page.title, meeting));
    return emptied ? notebook.append(emptied.page.id, wanted, signal) : notebook.create({ title: pageTitle(meeting, entry.language), html: wanted, at: meeting.start }, signal);
  }

  /** As this device knows it, where it does. */
  function stoodThere(standing: Standing | undefined): Delivered {
    const [element] = standing?.elements ?? [];
    const record = element && (mine.find(({ words }) => readsTheSame(words, element.words))?.record ?? element.record);
    return record ? { replaced: record } : {};
  }
};

/** Pages of the section that were made for the meeting's time, whatever their title is now, or bear its title. */
async function pagesAbout(notebook: Notebook, meeting: Meeting, key: string, signal: AbortSignal): Promise<Result<readonly Standing[], Failure>> {
  const pages = await notebook.pagesFrom(minus(meeting.start, days(1)), signal);
  if (!pages.ok) return pages;
  return readPages(notebook, pages.value.filter(({ at, title }) => at === meeting.start || isTitleOf(title, meeting)), key, signal);
}

/** What stands on pages, one after another: OneNote counts each look. One that is gone by now is left out. */
export async function readPages(notebook: Notebook, pages: readonly NotebookPage[], key: string | undefined, signal: AbortSignal): Promise<Result<readonly Standing[], Failure>> {
  const found: Standing[] = [];
  for (const page of pages) {
    const read = await notebook.content(page.id, signal);
    if (!read.ok && read.failure.kind === 'gone') continue;
    if (!read.ok) return read;
    found.push({ page, elements: findElements(read.value, key), hasMore: saysMore(read.value) });
  }
  return ok(found);
}

/** Takes our elements off a page, and the page away where nothing else stands on it. */
export const takeOff = (notebook: Notebook, { page, elements, hasMore }: Standing, signal: AbortSignal): Promise<Result<void, Failure>> =>
  hasMore ? notebook.replace(page.id, new Map(elements.map(({ id }) => [id, NOTHING])), signal) : notebook.remove(page.id, signal);
