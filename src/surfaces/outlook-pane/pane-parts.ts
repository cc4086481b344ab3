import { createContext, useContext, type ComponentType } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { Debrief } from '#flows/debrief.ts';
import type { Pane } from '#flows/pane.ts';
import { useTabReading } from '#views/reading.tsx';
import type { PaneWords } from '#words/catalogue.ts';

/** A page of the personal tab, shown in the pane. */
export type PersonalPage = { readonly page: 'meeting' | 'debrief'; readonly id: MeetingId } | { readonly page: 'commitments' };

/** What the parts of the pane share. */
export interface PaneParts {
  readonly pane: Pane;
  readonly debrief: Debrief;
  readonly say: PaneWords;
  /** Shows a page of the personal tab in the place of this one. */
  readonly open: (page: PersonalPage) => void;
}

/** The pages of the personal tab as the app puts them together. */
export type Personal = ComponentType<{ readonly at: PersonalPage }>;

export const PaneContext = createContext<PaneParts | undefined>(undefined);

/** The same with how this person reads. */
export function usePane(): PaneParts & ReturnType<typeof useTabReading> {
  const parts = useContext(PaneContext);
  if (!parts) throw new Error('A part of the pane stands outside it.');
  return { ...parts, ...useTabReading() };
}
