import { createContext, useContext } from 'react';
import type { MeetingRecord } from '#domain/record.ts';
import type { Template } from '#domain/reflection.ts';
import type { Debrief } from '#flows/debrief.ts';
import type { Clipboard } from '#ports/host.ts';
import type { LastWords } from '#ports/last-words.ts';
import type { OwnFiles } from '#ports/own-files.ts';
import type { ShownNotes } from '#views/notes-preview.tsx';
import type { Navigation } from './use-route.ts';

/** A record in each form that can be read or copied. `html` is only ever copied. */
export interface Renderings {
  html(record: MeetingRecord): string;
  markdown(record: MeetingRecord): string;
  text(record: MeetingRecord): string;
  /** What the card in the chat shows, as data: the preview draws this. */
  block(record: MeetingRecord): ShownNotes;
  /** What stands in an invitation; undefined where the record has nothing to carry into one. */
  inviteBlock(record: MeetingRecord): ShownInvitation | undefined;
}

/** The block with its own heading, as people will read it. */
export type ShownInvitation = ShownNotes & { readonly title?: string };

/** What the pages of this tab share. */
export interface Tab {
  readonly debrief: Debrief;
  readonly clipboard: Clipboard;
  readonly renderings: Renderings;
  readonly ownFiles: OwnFiles | undefined;
  readonly lastWords: LastWords | undefined;
  readonly navigation: Navigation;
  /** Of the person's organisation, beside the built-in ones. */
  readonly ownTemplates?: readonly Template[];
}

export const TabContext = createContext<Tab | undefined>(undefined);

export function useTab(): Tab {
  const tab = useContext(TabContext);
  if (!tab) throw new Error('A page of the personal tab stands outside it.');
  return tab;
}
