import { fromIso, localDate, toIso, type Instant, type LocalDate } from '#base/time.ts';
import { shownLine } from './shown-words.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** `26 November 2026`. */
export function dayWords(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** Reads `26 November 2026`, also with the day of the week or a shortened month, and `2026-11-26`; undefined for anything else. */
export function dayFrom(text: string): LocalDate | undefined {
  const line = shownLine(text);
  const [, weekday, day = '', name = '', year = ''] = /^(?:([a-z]+)\.?,? )?(\d{1,2})\.? ([a-z]+)\.?,? (\d{4})$/i.exec(line) ?? [];
  if (weekday !== undefined && named(DAYS, weekday) < 0) return undefined;
  return localDate(line) ?? localDate(`${year}-${two(named(MONTHS, name) + 1)}-${two(day)}`);
}

/** `Monday 23 November 2026, 09:00 to 10:00 UTC`; seconds only where there are some. */
export function timesWords(start: Instant, end: Instant): string {
  const ends = dateOf(start) === dateOf(end) ? clock(end) : moment(end);
  return `${moment(start)} to ${ends} UTC`;
}

/** Reads what `timesWords` writes; undefined for anything else, also without the word UTC: no zone is guessed. */
export function timesFrom(text: string): { readonly start: Instant; readonly end: Instant } | undefined {
  const [, first = '', last = ''] = /^(.{1,80}) to (.{1,80}) UTC$/i.exec(shownLine(text)) ?? [];
  const start = momentFrom(first);
  const end = start === undefined ? undefined : (momentFrom(last) ?? momentFrom(`${dateOf(start)}, ${last}`));
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** The length of a time budget as a block can show it: whole minutes, at least one; undefined where there is none to show. */
export function shownMinutes(minutes: number): number | undefined {
  const whole = Math.round(minutes);
  return Number.isSafeInteger(whole) && whole > 0 ? whole : undefined;
}

/** `20 min`. */
export const minutesWords = (minutes: number): string => `${minutes} min`;

/** Reads `20 min`, also as `20` or `20 minutes`; undefined for anything else. */
export const minutesFrom = (text: string): number | undefined =>
  shownMinutes(Number(/^(\d{1,16})(?: ?min(?:ute)?s?\.?)?$/i.exec(shownLine(text))?.[1]));

const two = (n: number | string): string => String(n).padStart(2, '0');

/** The place in the list of a name or its first three letters or more; -1 if it is none. */
const named = (list: readonly string[], text: string): number =>
  text.length < 3 ? -1 : list.findIndex((name) => name.toLowerCase().startsWith(text.toLowerCase()));

const dateOf = (at: Instant): LocalDate => toIso(at).slice(0, 10) as LocalDate;
const clock = (at: Instant): string => toIso(at).slice(11, -1).replace(/(?::00)?\.000$/, '');
const moment = (at: Instant): string => `${DAYS[new Date(at).getUTCDay()] ?? ''} ${dayWords(dateOf(at))}, ${clock(at)}`;

function momentFrom(text: string): Instant | undefined {
  const [, day = '', time = ''] = /^(.+?),? (\d{1,2}:\d\d(?::\d\d(?:\.\d{3})?)?)$/.exec(text) ?? [];
  const date = dayFrom(day);
  return date === undefined ? undefined : fromIso(`${date}T${time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0')}Z`);
}
