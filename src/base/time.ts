import type { Brand } from './brand.ts';

/** A duration in milliseconds. */
export type Ms = Brand<number, 'Ms'>;

/** A point in time: milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** A calendar day without a zone, `2026-11-22`. */
export type LocalDate = Brand<string, 'LocalDate'>;

export const ms = (value: number): Ms => value as Ms;
export const seconds = (value: number): Ms => ms(value * 1000);
export const minutes = (value: number): Ms => ms(value * 60_000);
export const hours = (value: number): Ms => ms(value * 3_600_000);
export const days = (value: number): Ms => ms(value * 86_400_000);

export const instant = (value: number): Instant => value as Instant;
export const plus = (at: Instant, by: Ms): Instant => instant(at + by);
export const minus = (at: Instant, by: Ms): Instant => instant(at - by);
export const between = (from: Instant, to: Instant): Ms => ms(to - from);
export const toIso = (at: Instant): string => new Date(at).toISOString();

/** Reads an ISO date-time that carries its offset; without an offset it is read as UTC. Undefined if it is none. */
export function fromIso(text: string): Instant | undefined {
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
  const value = Date.parse(zoned.replace(/(\.\d{3})\d+/, '$1'));
  return Number.isNaN(value) ? undefined : instant(value);
}

/** Reads `2026-11-22`; undefined for anything else, also for days that do not exist. */
export function localDate(text: string): LocalDate | undefined {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) ? (text as LocalDate) : undefined;
}
