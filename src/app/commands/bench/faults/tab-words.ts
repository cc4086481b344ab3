import type { World } from './edges.ts';
import type { DoneKeep, Keep } from './keeps.ts';
import type { Busy } from './rest.ts';
import type { Edge } from './schedule.ts';
import type { PromisedEntry, ShownEntry } from './story.ts';
import type { Wording } from './words.ts';

/** What a page says to a tab's thread. What can be waited for stands in `Answers`. */
export type Ask =
  | { readonly is: 'open'; readonly setup: Setup }
  | { readonly is: 'world'; readonly world: World }
  | { readonly is: 'arm'; readonly edge: Edge }
  | { readonly is: 'disarm' }
  | { readonly is: 'write'; readonly meeting: string; readonly wording: Wording; readonly invite: boolean }
  | { readonly is: 'undo'; readonly meeting: string }
  | { readonly is: 'keep'; readonly keep: Keep }
  | { readonly is: 'retry' | 'dismiss'; readonly entry: string }
  | { readonly is: 'wake' }
  | { readonly is: 'quiet' }
  /** Answered at once, whatever is under way. */
  | { readonly is: 'busy' };

export interface Setup {
  readonly world: World;
  /** The directory's id of the person who has this tab open. */
  readonly person: string;
  readonly tenantUrl: string;
  readonly prefix: string;
  readonly reads: boolean;
  /** Seeds what the product draws by chance. */
  readonly chance: number;
}

export interface ActAnswer {
  readonly outcome: 'acknowledged' | 'refused' | 'void';
  readonly why?: string;
  readonly invite: boolean;
  readonly entries: readonly PromisedEntry[];
}

/** How a tab stands when nothing is under way in it. */
export interface Stillness {
  /** When its next wait ends. */
  readonly next?: number;
  /** Its time, which its own requests move on. */
  readonly elapsed: number;
  readonly activity: number;
  readonly refused: number;
  readonly entries: readonly ShownEntry[];
}

export interface Answers {
  open: { readonly failure?: string };
  write: ActAnswer;
  undo: ActAnswer;
  keep: Pick<DoneKeep, 'outcome' | 'entry'>;
  retry: null;
  dismiss: null;
  wake: null;
  quiet: Stillness;
  busy: Busy;
}

export type FromTab =
  | { readonly about: number; readonly answer: unknown }
  | { readonly died: true }
  | { readonly problem: string };
