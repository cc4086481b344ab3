import type { Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { Failure } from './failure.ts';

/** A page of Debrief's section in the person's own OneNote. */
export interface NotebookPage {
  readonly id: string;
  readonly title: string;
  /** What it was made with as its time: the meeting's start. */
  readonly at: Instant;
}

/** What a new page says; its own time is that of the meeting, so that it is found after somebody gave it another title. */
export interface NewPage {
  readonly title: string;
  readonly html: string;
  readonly at: Instant;
}

/** The person's own OneNote, as far as Debrief touches it: one section of the default notebook. */
export interface Notebook {
  /** Pages with this time or later, newest first; none where nothing was ever written. */
  pagesFrom(at: Instant, signal: AbortSignal): Promise<Result<readonly NotebookPage[], Failure>>;
  /** The page's HTML with the ids that OneNote gives its elements; they hold until the page is changed. `gone` where it was deleted. */
  content(pageId: string, signal: AbortSignal): Promise<Result<string, Failure>>;
  create(page: NewPage, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** Puts HTML in the place of elements, by their ids. */
  replace(pageId: string, html: ReadonlyMap<string, string>, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** Puts HTML at the end of the page. */
  append(pageId: string, html: string, signal: AbortSignal): Promise<Result<void, Failure>>;
  remove(pageId: string, signal: AbortSignal): Promise<Result<void, Failure>>;
}
