import type { ShownNotes } from './notes-preview.tsx';

/** A drawn notes block as plain text, without the small print that only finds it again. */
export const shownText = ({ title, head, sections }: ShownNotes & { readonly title?: string }): string =>
  [
    ...(title === undefined ? [] : [title]),
    ...head.map(rowText),
    ...sections.flatMap(({ heading, entries }) => [heading, ...entries.flatMap((entry) => [...(entry.title === undefined ? [] : [entry.title]), ...entry.rows.map(rowText)])]),
  ].join('\n');

const rowText = ({ label, value }: { readonly label: string; readonly value: string }): string => `${label}: ${value}`;
