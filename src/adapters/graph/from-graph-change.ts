import * as v from 'valibot';
import { fromIso, type Instant } from '#base/time.ts';
import type { ChangedEvent } from '#ports/calendar.ts';

/** What calendarView/delta tells of one event: gone, or where it stands now. */
export type Change = { readonly removed: string } | ChangedEvent;

const moment = v.pipe(
  v.object({ dateTime: v.string(), timeZone: v.literal('UTC') }),
  v.transform(({ dateTime }) => fromIso(dateTime)),
  v.custom<Instant>((at) => typeof at === 'number'),
);
const Removed = v.object({ 'id': v.string(), '@removed': v.object({}) });
const Head = v.object({ id: v.string(), type: v.literal('seriesMaster') });
/** An occurrence has these and no more (microsoft-graph-docs 7632); of other events the rest is not read either. */
const Stub = v.object({ id: v.string(), seriesMasterId: v.nullish(v.string()), start: moment, end: moment });

/** Reads one item of a round. Throws a ValiError for anything that is no change of an event. */
export function fromGraphChange(item: unknown): Change {
  if (v.is(Removed, item)) return { removed: item.id };
  if (v.is(Head, item)) return { eventId: item.id };
  const { id, seriesMasterId, start, end } = v.parse(Stub, item);
  return { eventId: id, ...(seriesMasterId ? { series: seriesMasterId } : {}), when: { from: start, to: end } };
}
