import type { MeetingId } from '#domain/meeting.ts';
import { belongs, placed, PREFERENCES, type PlacedSpan } from '#domain/preferences.ts';
import type { OwnDocument } from './own-document.ts';
import { waitsFor, type Unclear } from './unclear.ts';

/** What the person has placed, and where. */
export interface Placed extends Unclear {
  readonly to: MeetingId | 'none';
}

const PREFIX = placed('');

/** What the person said that touches this meeting: that something belongs to it, or to none of those it lies between. */
export function placedAt(id: MeetingId, documents: ReadonlyMap<string, OwnDocument>): readonly Placed[] {
  const chosen = documents.get(PREFERENCES)?.preferences ?? {};
  return Object.entries(chosen).flatMap(([name, { value }]): readonly Placed[] => {
    if (!name.startsWith(PREFIX)) return [];
    const span = name.slice(PREFIX.length);
    const to = chosen[belongs(span)]?.value as Placed['to'] | undefined;
    const { source, among, ...when } = value as PlacedSpan;
    return to === id || (to === 'none' && waitsFor({ id }, { among })) ? [{ source, span: { id: span, ...when }, among, to }] : [];
  });
}
