import { Refusal } from './refusal.ts';

/** Windows names that callers send most; others are tried as IANA names. Source: Unicode CLDR windowsZones. */
const WINDOWS: { readonly [name: string]: string } = {
  'UTC': 'UTC',
  'GMT Standard Time': 'Europe/London',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'FLE Standard Time': 'Europe/Kyiv',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'India Standard Time': 'Asia/Kolkata',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'AUS Eastern Standard Time': 'Australia/Sydney',
};

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
      timeZone: WINDOWS[zone] ?? zone, hourCycle: 'h23',
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    formats.set(zone, made);
    return made;
  } catch {
    throw new Refusal(400, 'TimeZoneNotSupportedException', `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${zone}'.`);
  }
}
