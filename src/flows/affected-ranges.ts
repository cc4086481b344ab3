import { days, instant, minus, plus } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { CalendarChanges, TimeWindow } from '#ports/calendar.ts';

/** Ranges nearer to each other than this are read as one. */
const NEAR = days(2);
/** More ranges cost more requests than reading what lies between them. */
const MOST_RANGES = 4;
/** From this share of the window on, one read of all of it is as cheap. */
const MOST_OF_WINDOW = 0.5;

/**
 * The times of which the contents must be read again, in order, within the window: where an event that changed or went
 * stood, and where it stands now. Where anything of a series changed, all its known places are among them, since the
 * deletion of an occurrence may go untold (microsoft-graph-docs 7632).
 */
export function affectedRanges(meetings: readonly Meeting[], { changed, removed }: Pick<CalendarChanges, 'changed' | 'removed'>, window: TimeWindow): readonly TimeWindow[] {
  const ids = new Set([...removed, ...changed.flatMap(({ eventId, series }) => (series === undefined ? [eventId] : [eventId, series]))]);
  for (const meeting of meetings) if (meeting.series !== undefined && ids.has(eventIdOf(meeting))) ids.add(meeting.series);
  const known = meetings.filter((m) => ids.has(eventIdOf(m)) || (m.series !== undefined && ids.has(m.series)));
  const hasPlace = new Set(known.flatMap((m) => [eventIdOf(m), ...(m.series === undefined ? [] : [m.series])]));
  for (const { series, when } of changed) if (series !== undefined && when) hasPlace.add(series);
  if (changed.some(({ eventId, when }) => !when && !hasPlace.has(eventId))) return [window];

  const places = [...known.map(({ start, end }) => ({ from: start, to: end })), ...changed.flatMap(({ when }) => when ?? [])];
  const ranges = joined(places.filter((place) => touches(place, window)).map((place) => within(place, window)));
  const covered = ranges.reduce((sum, { from, to }) => sum + (to - from), 0);
  return covered >= MOST_OF_WINDOW * (window.to - window.from) ? [window] : ranges;
}

/** Near ranges become one; of those that are left, the nearest, until there are few enough. */
function joined(places: readonly TimeWindow[]): readonly TimeWindow[] {
  const ranges: TimeWindow[] = [];
  for (const place of places.toSorted((a, b) => a.from - b.from)) {
    const last = ranges.at(-1);
    if (last && place.from - last.to <= NEAR) ranges[ranges.length - 1] = { from: last.from, to: instant(Math.max(last.to, place.to)) };
    else ranges.push(place);
  }
  while (ranges.length > MOST_RANGES) {
    const gaps = ranges.slice(1).map((next, at) => next.from - (ranges[at]?.to ?? next.from));
    const nearest = gaps.indexOf(Math.min(...gaps));
    const [one, other] = ranges.slice(nearest, nearest + 2);
    if (one && other) ranges.splice(nearest, 2, { from: one.from, to: other.to });
  }
  return ranges;
}

/** Events at the edges are read too: a service may count a touching or an all-day event in or out. */
const MARGIN = days(1);

export const withMargin = ({ from, to }: TimeWindow, window: TimeWindow): TimeWindow => within({ from: minus(from, MARGIN), to: plus(to, MARGIN) }, window);

export const touches = (a: TimeWindow, b: TimeWindow): boolean => a.from <= b.to && a.to >= b.from;

export const eventIdOf = ({ origin, id }: Meeting): string => (origin.from === 'calendar' ? origin.eventId : id);

const within = ({ from, to }: TimeWindow, window: TimeWindow): TimeWindow => ({
  from: instant(Math.max(from, window.from)),
  to: instant(Math.min(to, window.to)),
});
