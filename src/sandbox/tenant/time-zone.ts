import { Refusal } from './refusal.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

export interface DateTimeTimeZone {
  readonly dateTime: string;
  readonly timeZone: string;
}

/** Turns `2026-11-16T09:00:00Z` into Graph's pair of local time, seven decimals, and the name of the zone as it was asked for. */
export function inTimeZone(utc: string, zone: string): DateTimeTimeZone {
  return { dateTime: `${localTime(Date.parse(utc), zone)}.0000000`, timeZone: zone };
}

/** An all-day event begins at midnight wherever one looks at it. */
export const floating = (utc: string, zone: string): DateTimeTimeZone => ({ dateTime: `${utc.slice(0, 10)}T00:00:00.0000000`, timeZone: zone });

/** The other way: what a caller wrote, as `2026-11-16T09:00:00Z`. A time that a night of the clocks has twice is taken as its first, one it lacks as an hour later. */
export function toUtc({ dateTime, timeZone }: DateTimeTimeZone): string {
  const wanted = Date.parse(`${dateTime.slice(0, 19)}Z`);
  if (Number.isNaN(wanted)) throw new Refusal(400, 'ErrorInvalidRequest', `Cannot convert the literal '${dateTime}' to the expected type 'Edm.DateTime'.`);
  const offset = (at: number): number => Date.parse(`${localTime(at, timeZone)}Z`) - at;
  const [before, after] = [offset(wanted - 43_200_000), offset(wanted + 43_200_000)];
  const fits = [before, after].map((shift) => wanted - shift).find((at) => at + offset(at) === wanted);
  return new Date(fits ?? wanted - before).toISOString().replace('.000Z', 'Z');
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localTime(at: number, zone: string): string {
  if (zone === 'UTC') return new Date(at).toISOString().slice(0, 19);
  return format(zone).format(at).replace(', ', 'T').replace(' ', 'T');
}

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('sv-SE', {
      timeZone: WINDOWS_ZONES[zone] ?? zone, hourCycle: 'h23',
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    formats.set(zone, made);
    return made;
  } catch {
    throw new Refusal(400, 'TimeZoneNotSupportedException', `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`);
  }
}
