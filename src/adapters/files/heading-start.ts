import { instant, type Instant } from '#base/time.ts';
import { namedZone } from './zones.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `15 June 2026, 03:35am`, `January 12, 2026, 1:58AM`; the line as a whole. */
const DAY_FIRST = /^(\d{1,2}) ([a-z]{3,9})\.? (20\d\d),? (\d{1,2}):(\d\d) ?([ap]m)?$/i;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2}), (20\d\d),? (\d{1,2}):(\d\d) ?([ap]m)?$/i;

/**
 * When a Word file of Teams says that it began. English dates only; the others are not told apart surely (4/5/2026).
 * The file names no zone: one start for UTC, which a published file had, and one for the device's.
 */
export function headingStart(heading: readonly string[], zone: string): readonly Instant[] {
  for (const line of heading.slice(0, 12)) {
    const text = line.replace(/[\s\u202f]+/g, ' ').trim();
    const dayFirst = DAY_FIRST.exec(text);
    const found = dayFirst ?? MONTH_FIRST.exec(text);
    if (!found) continue;
    const [day, name] = dayFirst ? [found[1], found[2]] : [found[2], found[1]];
    const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
    if (month < 0) continue;
    const half = found[6]?.toLowerCase();
    const hour = half === undefined ? Number(found[4]) : (Number(found[4]) % 12) + (half === 'pm' ? 12 : 0);
    const wall = Date.UTC(Number(found[3]), month, Number(day), hour, Number(found[5]));
    return [...new Set([namedZone(zone)?.toInstant(wall) ?? instant(wall), instant(wall)])];
  }
  return [];
}
