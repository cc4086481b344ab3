import { instant, type Instant } from '#base/time.ts';
import { firstText, type Part } from './ics-parts.ts';
import { fileZone } from './file-zone.ts';
import type { Stamp, Wall } from './wall-time.ts';
import { windowsZones } from '#domain/windows-zones.ts';
import { fixedZone, type Zone } from './zone.ts';

/** Finds the zone of a stamp; undefined where its name is unknown. */
export type Zones = (stamp: Stamp) => Zone | undefined;

const utc = fixedZone(0);

/**
 * Zones of one file. A name means the file's own VTIMEZONE first, then a city (`Europe/Berlin`, also behind a prefix as
 * `/example.org/Europe/Berlin`), a Windows name, or an offset such as `UTC+01:00`.
 * `floating` is the zone of times that name none.
 */
export function zonesOf(definitions: readonly Part[], floating: string): Zones {
  const known = new Map<string, Zone | undefined>();
  for (const part of definitions) {
    const name = firstText('TZID', part);
    if (name && !known.has(name)) known.set(name, fileZone(part) ?? namedZone(name));
  }
  const named = (name: string): Zone | undefined => {
    if (!known.has(name)) known.set(name, namedZone(name));
    return known.get(name);
  };
  return (stamp) => (stamp.kind === 'utc' ? utc : named(stamp.zone ?? floating));
}

export function namedZone(name: string): Zone | undefined {
  const plain = name.trim().replace(/^"|"$/g, '');
  const offset = /^(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?$/i.exec(plain);
  if (offset) return fixedZone((offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * 60_000);
  const city = /[A-Za-z_]+\/(?:[A-Za-z_]+\/)?[A-Za-z_+-]+$/.exec(plain)?.[0];
  return cityZone(windowsZones[plain] ?? plain) ?? (city ? cityZone(city) ?? cityZone(city.split('/').slice(-2).join('/')) : undefined);
}

/** A zone that the platform knows (Intl), undefined for other names. */
function cityZone(name: string): Zone | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', { timeZone: name, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  } catch {
    return undefined;
  }
  const offsets = new Map<number, number>();
  const offsetAt = (at: number): number => {
    // Clocks change on quarters of an hour; asking Intl costs 10 µs and more.
    const quarter = Math.floor(at / 900_000);
    const found = offsets.get(quarter) ?? shown(format, quarter * 900_000) - quarter * 900_000;
    offsets.set(quarter, found);
    return found;
  };
  const toWall = (at: number): Wall => at + offsetAt(at);
  return { toWall, toInstant: (wall) => toInstantBy(toWall, wall) };
}

function shown(format: Intl.DateTimeFormat, at: number): Wall {
  const part = Object.fromEntries(format.formatToParts(at).map((p) => [p.type, Number(p.value)]));
  return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']);
}

function toInstantBy(toWall: (at: number) => Wall, wall: Wall): Instant {
  const day = 86_400_000;
  const before = toWall(wall - day) - (wall - day);
  const after = toWall(wall + day) - (wall + day);
  if (toWall(wall - before) === wall || toWall(wall - after) !== wall) return instant(wall - before);
  return instant(wall - after);
}
