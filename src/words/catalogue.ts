import { en } from './en.ts';
import type { first } from './en/first.ts';
import type { outside } from './en/outside.ts';
import type { pane } from './en/pane.ts';
import { tab } from './en/tab.ts';
import type { room } from './en/room.ts';
import { script } from './en/script.ts';

/** What the pages of the tab and of meetings share: the keys of `en`, any text. */
export type Words = Texts<typeof en>;

/** With what the personal tab alone says: the shape every language has. */
export type TabWords = Words & Texts<typeof tab>;

/** What the leaders' summary says: fetched with its page, always the same promise. */
export type SummaryWords = Awaited<ReturnType<TabWords['summary']>>;

/** What is said of publishing a series; the same. */
export type PublishingWords = Awaited<ReturnType<Words['publishing']>>;

/** What the settings page alone says of commitments and rhythm; the same. */
export type LoopSettingsWords = Awaited<ReturnType<TabWords['loopSettings']>>;

/** What the steward alone is told; the same. */
export type StewardWords = Awaited<ReturnType<TabWords['steward']>>;

/** The part of them that a first look at the week can show. */
export type FirstWords = Texts<typeof first>;

/** What every page begins with. */
export type PageWords = Pick<FirstWords, 'shell' | 'broken'>;

/** What a first look at a meeting can show. */
export type RoomWords = PageWords & { readonly room: Texts<typeof room> };

/** What Outlook's pane alone says: its page brings them. */
export type PaneWords = Texts<typeof pane>;

/** What the same page says anywhere else than in Outlook. */
export type OutsideWords = Texts<typeof outside>;

/** The shape of a language: the keys of the English words, any text. */
export type Texts<T> = T extends string
  ? string
  : T extends () => Promise<infer Fetched>
  ? () => Promise<Texts<Fetched>>
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [key in keyof T]: Texts<T[key]> };

/** A language as a surface takes it: its words and the direction they are read in. */
export interface Language extends Script {
  readonly words: TabWords;
}

/** A language as it first comes: the words of a first look, and where all of them come from, always the same promise. */
export interface LanguageAtFirst<AtFirst = FirstWords> extends Script {
  readonly words: AtFirst;
  readonly fetchWords: () => Promise<Words>;
}

/** How it is written. */
export interface Script {
  readonly direction: 'ltr' | 'rtl';
  /** The language's tag, with the region whose dates are written where the reader's host has another language. */
  readonly locale: string;
}

export const english: Language = { ...script, words: { ...en, ...tab } };
