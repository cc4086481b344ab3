import { fromIso, localDate, toIso, type Instant, type LocalDate } from '#base/time.ts';
import { folded } from './folded.ts';
import { ALL_LABELS, LABELS, type WrittenIn } from './labels.ts';
import { shownMinutes } from './shown-minutes.ts';

// Written in forms of our own that look as people write dates in each language, not by Intl: what is written must be read back
// exactly, in every browser and years later. Digits are those of ASCII, as people of several regions read one card.

const DAYS = ALL_LABELS.map(({ days }) => days.split(' '));
const MONTHS = ALL_LABELS.map(({ months }) => months.split(' '));

/** `26 November 2026`, `26. November 2026`. */
export function dayWords(date: LocalDate, language: WrittenIn = 'en'): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const { months, day: [, dot] } = LABELS[language];
  return `${Number(day)}${dot} ${months.split(' ')[Number(month) - 1] ?? ''} ${year}`;
}

/**
 * Reads `26 November 2026` in any language, also with the day of the week or a shortened month, `2026-11-26`, and `26.11.2026`,
 * which is no other day anywhere; undefined for anything else.
 */
export function dayFrom(text: string): LocalDate | undefined {
  const line = plain(text);
  const [, weekday, day = '', name = '', year = ''] = /^(?:(\p{L}+)\.?[,،]? )?(\d{1,2})\.? (\p{L}+)\.?[,،]? (\d{4})$/u.exec(line) ?? [];
  if (weekday !== undefined && named(DAYS, weekday) < 0) return undefined;
  const [, d = '', m = '', y = ''] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(line) ?? [];
  return localDate(line) ?? localDate(d ? `${y}-${two(m)}-${two(d)}` : `${year}-${two(named(MONTHS, name) + 1)}-${two(day)}`);
}

/** `Monday 23 November 2026, 09:00 to 10:00 UTC`; seconds only where there are some. */
export function timesWords(start: Instant, end: Instant, language: WrittenIn = 'en'): string {
  const ends = dateOf(start) === dateOf(end) ? clock(end) : moment(end, language);
  return `${moment(start, language)}${LABELS[language].day[3]}${ends} UTC`;
}

const TIMES = new RegExp(`^(.{1,80})(?:${ALL_LABELS.map(({ day: [, , , to] }) => folded(`x${to}x`).slice(1, -1)).join('|')})(.{1,80}) utc$`);

/** Reads what `timesWords` writes in any language; undefined for anything else, also without the word UTC: no zone is guessed. */
export function timesFrom(text: string): { readonly start: Instant; readonly end: Instant } | undefined {
  const [, first = '', last = ''] = TIMES.exec(plain(text)) ?? [];
  const start = momentFrom(first);
  const end = start === undefined ? undefined : (momentFrom(last) ?? momentFrom(`${dateOf(start)}, ${last}`));
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** `20 min`. */
export const minutesWords = (minutes: number, language: WrittenIn = 'en'): string => `${minutes} ${LABELS[language].minutes}`;

/** Reads `20 min` in any language, also as `20` or `20 minutes`; undefined for anything else. */
export const minutesFrom = (text: string): number | undefined =>
  shownMinutes(Number(/^(\d{1,16})(?: ?(?:min(?:ute)?[sn]?|د|دقيقة|دقائق)\.?)?$/.exec(plain(text))?.[1]));

const two = (n: number | string): string => String(n).padStart(2, '0');

/** The place in one of the lists of a name or its first three letters or more; -1 if it is none. */
const named = (lists: readonly (readonly string[])[], text: string): number =>
  text.length < 3 ? -1 : Math.max(...lists.map((list) => list.findIndex((name) => folded(name).startsWith(text))));

/** In small letters, with digits of ASCII for those of Arabic and Persian. */
const plain = (text: string): string => folded(text).replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

const dateOf = (at: Instant): LocalDate => toIso(at).slice(0, 10) as LocalDate;
const clock = (at: Instant): string => toIso(at).slice(11, -1).replace(/(?::00)?\.000$/, '');

function moment(at: Instant, language: WrittenIn): string {
  const { days, day: [weekday, , year] } = LABELS[language];
  return `${days.split(' ')[new Date(at).getUTCDay()] ?? ''}${weekday} ${dayWords(dateOf(at), language)}${year} ${clock(at)}`;
}

function momentFrom(text: string): Instant | undefined {
  const [, day = '', time = ''] = /^(.+?)[,،]? (\d{1,2}:\d\d(?::\d\d(?:\.\d{3})?)?)$/.exec(text) ?? [];
  const date = dayFrom(day);
  return date === undefined ? undefined : fromIso(`${date}T${time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0')}Z`);
}
