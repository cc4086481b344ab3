import { createContext, use, useContext } from 'react';
import type { Subscribable } from '#base/subscribable.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { Debrief } from '#flows/debrief.ts';
import type { OwnNotes } from '#flows/own-notes.ts';
import type { Clipboard } from '#ports/host.ts';
import type { LastWords } from '#ports/last-words.ts';
import type { OwnFiles } from '#ports/own-files.ts';
import type { PolicyReading } from '#templates/policy-reading.ts';
import type { ShownNotes } from '#views/notes-preview.tsx';
import type { Navigation } from './use-route.ts';

/** A record in each form that can be read or copied. `html` is only ever copied. */
export interface Renderings {
  readonly html: (record: MeetingRecord) => string;
  readonly markdown: (record: MeetingRecord) => string;
  readonly text: (record: MeetingRecord) => string;
  /** What the card in the chat shows, as data: the preview draws this. */
  readonly block: (record: MeetingRecord) => ShownNotes;
  /** What stands in an invitation; undefined where the record has nothing to carry into one. */
  readonly inviteBlock: (record: MeetingRecord) => ShownInvitation | undefined;
}

/** The block with its own heading, as people will read it. */
export type ShownInvitation = ShownNotes & { readonly title?: string };

/** The person's own choice of a language, by its tag, over the host's. */
export interface Languages {
  readonly chosen: () => string | null;
  /** Kept on this device; without a tag the host's holds again. Rejects where it cannot be fetched, and nothing is changed then. */
  readonly choose: (tag?: string) => Promise<void>;
}

/** What the pages of this tab share. */
export interface Tab {
  readonly debrief: Debrief;
  readonly clipboard: Clipboard;
  /** Fetched when a record is first to be seen as it will be written; always the same promise. */
  readonly renderings: () => Promise<Renderings>;
  readonly ownFiles: OwnFiles | undefined;
  readonly ownNotes?: OwnNotes | undefined;
  readonly lastWords: LastWords | undefined;
  /** False while nobody can see the page. */
  readonly visible: Subscribable<boolean>;
  readonly navigation: Navigation;
  /** What the person's organisation has set; always the same promise. Absent where there is nothing to ask. */
  readonly policy?: () => Promise<PolicyReading>;
  /** Absent where there is no choice. */
  readonly languages?: Languages | undefined;
}

export const TabContext = createContext<Tab | undefined>(undefined);

export function useTab(): Tab {
  const tab = useContext(TabContext);
  if (!tab) throw new Error('A page of the personal tab stands outside it.');
  return tab;
}

/** Waits, where it must, for what a record is drawn with. */
export const useRenderings = (): Renderings => use(useTab().renderings());
