import type { Property } from './ics-lines.ts';

/** What a clock on the wall shows, as milliseconds since 1970-01-01T00:00 on that same clock. */
export type Wall = number;

/** A date or time as the file has it. Floating where it names neither UTC nor a zone. */
export interface Stamp {
  readonly wall: Wall;
  readonly kind: 'date' | 'utc' | 'local';
  readonly zone?: string;
}

export const dayMs = 86_400_000;
export const dayOf = (wall: Wall): number => Math.floor(wall / dayMs);

/** Reads `2026-11-16` and `2026-11-16T09:00:00Z`; undefined for anything else and for days or hours that do not exist. */
export function readStamp(value: unknown, zone?: string): Stamp | undefined {
  const found = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(Z?))?$/i.exec(value) : null;
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1, 7).map((part) => Number(part ?? 0));
  const at = new Date(Date.UTC(year, month - 1, day));
  // Years below 100 become 1900 and later in Date.UTC, so they do not compare equal and are refused.
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  if (!exists || hour > 23 || minute > 59 || second > 60) return undefined;
  const wall = at.getTime() + ((hour * 60 + minute) * 60 + second) * 1000;
  if (found[4] === undefined) return { wall, kind: 'date', ...(zone ? { zone } : {}) };
  if (found[7]) return { wall, kind: 'utc' };
  return { wall, kind: 'local', ...(zone ? { zone } : {}) };
}

/** All stamps of a property such as EXDATE; a period counts from its start. `undefined` stands for each unreadable one. */
export const stampsOf = (property: Property): readonly (Stamp | undefined)[] =>
  property.values.map((value) => readStamp(Array.isArray(value) ? value[0] : value, property.params['tzid']));

/** `P1D`, `PT1H30M`, `-PT5M` in milliseconds; undefined for anything else. */
export function readDuration(text: string): number | undefined {
  const found = /^([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/i.exec(text.trim());
  if (!found) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(2).map((part) => Number(part ?? 0));
  return (found[1] === '-' ? -1 : 1) * ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}
