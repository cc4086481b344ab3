import { createContext, useContext, type ReactNode } from 'react';
import type { Quote } from '#domain/finding.ts';

/** The address of the place in the transcript where a quote was said; undefined where there is none to show. */
export type PlaceOfQuote = (quote: Quote) => string | undefined;

const Context = createContext<PlaceOfQuote>(() => undefined);

export const useQuotePlace = (): PlaceOfQuote => useContext(Context);

/** Lets every quote below lead to its place, however deep it stands. */
export function QuotePlaceProvider({ place, children }: { place: PlaceOfQuote; children: ReactNode }) {
  return <Context value={place}>{children}</Context>;
}
