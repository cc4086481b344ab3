import { hours, ms, plus, type Instant, type Ms } from '#base/time.ts';

/** Where Graph names no time, or the browser hides the header: a pause that neither hammers nor hangs. */
const DEFAULT_PAUSE = ms(5_000);
/** A service may ask for hours; more than a day is a mistake that must not stop the product for weeks. */
const LONGEST_PAUSE = hours(24);
/** A read that is told to wait longer than this says so instead of waiting: the person decides whether to. */
const LONGEST_SILENT_WAIT = ms(10_000);
/** Clients that were turned away together should not come back together. It only adds: nobody returns too early. */
const JITTER = 0.2;
/** The first pause after an answer that names none and is no throttling; it doubles with every try. */
const FIRST_BACK_OFF = ms(1_000);
/** Some services always ask for 0 or for a time that is over (msgraph-sdk-javascript 297); doubles with every try. */
const SHORTEST_PAUSE = ms(250);

/**
 * What `Retry-After` asks for: whole seconds, a fraction (msgraph-sdk-javascript 978: some services send one) or a date;
 * undefined if it is absent or says anything else. Never negative, never more than a day.
 */
export function readRetryAfter(header: string | null, now: Instant): Ms | undefined {
  if (header === null || header.trim() === '') return undefined;
  const inSeconds = Number(header);
  const wait = Number.isNaN(inSeconds) ? Date.parse(header) - now : inSeconds * 1000;
  return Number.isNaN(wait) ? undefined : ms(Math.min(Math.max(0, wait), LONGEST_PAUSE));
}

/** When a call may be tried again, as a failure tells it. */
export const retryAt = (header: string | null, now: Instant, unnamed: Ms = DEFAULT_PAUSE): Instant => plus(now, readRetryAfter(header, now) ?? unnamed);

/** How long to wait after try number `tried` (from 1) before the next; `random` in 0..1. Never less than was asked for. */
export function pauseAfter(tried: number, status: number, header: string | null, now: Instant, random: () => number): Ms {
  const named = readRetryAfter(header, now);
  const first = named !== undefined ? SHORTEST_PAUSE : status === 429 ? DEFAULT_PAUSE : FIRST_BACK_OFF;
  return ms(Math.ceil(Math.max(named ?? 0, first * 2 ** (tried - 1)) * (1 + JITTER * random())));
}

/** Whether a pause, jitter included, is waited out without asking anybody. */
export const isShort = (pause: Ms): boolean => pause <= LONGEST_SILENT_WAIT * (1 + JITTER);
