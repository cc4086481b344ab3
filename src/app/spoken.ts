import type { WrittenIn } from '#notes/labels.ts';
import { languageOf } from '#ui/format.ts';
import { LANGUAGES } from '#words/languages.ts';

let spoken: WrittenIn = 'en';

/** The language in which this page is drawn, and so writes: what is seen before it is written is what is written. */
export const spokenNow = (): WrittenIn => spoken;

/** Told by whoever draws the page. */
export function speak(locale: string): void {
  spoken = LANGUAGES.find((tag) => tag === languageOf(locale)) ?? 'en';
}
