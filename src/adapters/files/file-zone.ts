import { instant } from '#base/time.ts';
import { firstProperty, firstText, linesNamed, type Part } from './ics-parts.ts';
import { readProperty } from './ics-lines.ts';
import { readRule } from './read-rule.ts';
import { occurrences } from './recurrence.ts';
import { readStamp, stampsOf, type Wall } from './wall-time.ts';
import type { Zone } from './zone.ts';

/** STANDARD or DAYLIGHT of a VTIMEZONE: from each of its onsets the clock is `to` ahead of UTC, `from` before. */
interface Observance {
  readonly from: number;
  readonly to: number;
  /** Its onsets in one year, on the clock as it was before. */
  onsets(year: number): readonly Wall[];
  readonly first: Wall;
}

/** A zone as the file defines it; undefined where a part of the definition cannot be read. */
export function fileZone(part: Part): Zone | undefined {
  const observances = part.parts.filter((p) => p.name === 'STANDARD' || p.name === 'DAYLIGHT').map(readObservance);
  const complete = observances.filter((o) => o !== undefined);
  const earliest = [...complete].sort((a, b) => a.first - b.first)[0];
  if (!part.closed || !earliest || complete.length < observances.length) return undefined;

  const offset = (wall: Wall): number => {
    const last = complete
      .flatMap((o) => [...onsetsNear(o, wall)].map((onset) => ({ o, onset })))
      .filter(({ onset }) => onset <= wall)
      .reduce<{ o: Observance; onset: Wall } | undefined>((best, next) => (!best || next.onset > best.onset ? next : best), undefined);
    if (!last) return earliest.from;
    const skipped = wall < last.onset + last.o.to - last.o.from;
    return skipped ? last.o.from : last.o.to;
  };
  return {
    toInstant: (wall) => instant(wall - offset(wall)),
    toWall: (at) => at + offset(at + offset(at)),
  };
}

/** This year's and last year's onsets, and the first of all, which holds where none repeats. */
function* onsetsNear(o: Observance, wall: Wall): Iterable<Wall> {
  const year = new Date(wall).getUTCFullYear();
  yield o.first;
  yield* o.onsets(year - 1);
  yield* o.onsets(year);
}

function readObservance(part: Part): Observance | undefined {
  const first = readStamp(firstProperty('DTSTART', part)?.values[0]);
  const from = readOffset(firstText('TZOFFSETFROM', part));
  const to = readOffset(firstText('TZOFFSETTO', part));
  const ruleLine = linesNamed('RRULE', part)[0];
  const rule = ruleLine && readRule(readProperty(ruleLine)?.values[0]);
  if (!first || from === undefined || to === undefined || (ruleLine && !rule)) return undefined;

  const dates = linesNamed('RDATE', part).flatMap((line) => { const p = readProperty(line); return p ? stampsOf(p) : []; });
  const written = dates.filter((d) => d !== undefined).map((d) => d.wall).sort((a, b) => a - b);
  const until = rule?.until === undefined ? undefined : readStamp(rule.until);
  const untilWall = until && (until.kind === 'utc' ? until.wall + from : until.wall);
  const cache = new Map<number, readonly Wall[]>();
  const repeats = (year: number): readonly Wall[] => {
    if (!rule) return [];
    const found = cache.get(year) ?? occurrences(rule, first.wall, { from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1) - 1 }, untilWall, 400).walls;
    cache.set(year, found);
    return found;
  };
  const lastWritten = (year: number) => written.filter((w) => w < Date.UTC(year + 1, 0, 1)).slice(-4);
  // A rule that ended still holds after its end, until another observance begins.
  const lastRepeat = (year: number) => repeats(untilWall === undefined ? year : Math.min(year, new Date(untilWall).getUTCFullYear()));
  return { from, to, first: first.wall, onsets: (year) => [...lastRepeat(year), ...lastWritten(year)] };
}

/** `+01:00` in milliseconds. */
function readOffset(text: string): number | undefined {
  const found = /^([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(text);
  const size = found && ((Number(found[2]) * 60 + Number(found[3])) * 60 + Number(found[4] ?? 0)) * 1000;
  return found && size !== null && size <= 86_400_000 ? (found[1] === '-' ? -size : size) : undefined;
}
