import type { Instant } from '#base/time.ts';
import type { TimeWindow } from '#ports/calendar.ts';
import type { EventEntry } from './ics-event.ts';
import { occurrences } from './recurrence.ts';
import { dayMs, dayOf, readStamp, type Stamp, type Wall } from './wall-time.ts';
import type { Zones } from './zones.ts';

/** A year has 366 days; twice that is more than any window of weeks can ask of a daily meeting. */
const mostOccurrences = 750;

export interface Occurrence {
  /** As the repeat has it: what EXDATE and RECURRENCE-ID name. */
  readonly start: Wall;
  readonly at: Instant;
}

/**
 * The occurrences of an entry: all of them where it does not repeat, else those that start in the window. Dates that
 * EXDATE names are left out. `cut` says that there were more than `mostOccurrences`.
 */
export function expandEvent(entry: EventEntry, window: TimeWindow, zones: Zones): { readonly found: readonly Occurrence[]; readonly cut: boolean } {
  const { zone, rule } = entry;
  const span = { from: zone.toWall(window.from), to: zone.toWall(window.to) };
  const repeat = rule
    ? occurrences(rule, entry.start, span, untilOf(entry), mostOccurrences)
    : { walls: [entry.start], cut: false };
  // An added date is in the entry's own zone for the rest of its life, whatever zone it was written in.
  const added = entry.added.map((stamp) => wallOf(stamp, entry, zones)).filter((wall) => !rule || (wall >= span.from && wall <= span.to));
  const walls = [...new Set([...repeat.walls, ...added.slice(0, mostOccurrences)])].sort((a, b) => a - b);
  const isLeft = namedBy(entry.left, entry, zones);
  const found = walls
    .filter((wall) => !isLeft(wall))
    .map((start) => ({ start, at: zone.toInstant(start) }));
  return { found, cut: repeat.cut || added.length > mostOccurrences };
}

/** Whether one of the stamps means the occurrence that starts then. A bare date means that day (Outlook writes such). */
export function namedBy(stamps: readonly Stamp[], entry: EventEntry, zones: Zones): (start: Wall) => boolean {
  const whole = (stamp: Stamp) => stamp.kind === 'date' || entry.isAllDay;
  const days = new Set(stamps.filter(whole).map((stamp) => dayOf(wallOf(stamp, entry, zones))));
  const walls = new Set(stamps.filter((stamp) => !whole(stamp)).map((stamp) => wallOf(stamp, entry, zones)));
  return (start) => walls.has(start) || days.has(dayOf(start));
}

/** What the entry's own clock shows at a stamp; for a bare date, at the entry's time on that day. */
export function wallOf(stamp: Stamp, entry: EventEntry, zones: Zones): Wall {
  if (stamp.kind === 'date') return stamp.wall + entry.start - dayOf(entry.start) * dayMs;
  const zone = zones(stamp);
  return zone && zone !== entry.zone ? entry.zone.toWall(zone.toInstant(stamp.wall)) : stamp.wall;
}

function untilOf(entry: EventEntry): Wall | undefined {
  const until = entry.rule?.until === undefined ? undefined : readStamp(entry.rule.until);
  if (!until) return undefined;
  if (until.kind === 'date') return until.wall + 86_399_999;
  return until.kind === 'utc' ? entry.zone.toWall(until.wall as Instant) : until.wall;
}
