import { between, days, hours, instant, type Instant, type LocalDate, type Ms } from '#base/time.ts';

/** Dates, durations and numbers as the reader's language and zone write them. */
export interface Format {
  readonly locale: string;
  readonly zone: string;
  time(at: Instant): string;
  /** Weekday, day and month; the year only when it is another one than `now`'s. */
  day(at: Instant, now: Instant): string;
  dayAndTime(at: Instant, now: Instant): string;
  /** The time alone where it is on the reader's day, else with its day. */
  timeOrDay(at: Instant, now: Instant): string;
  /** From start to end of one meeting, on its day; with both days where midnight lies between. */
  span(start: Instant, end: Instant, now: Instant): string;
  /** Days from first to last, both included. */
  days(first: Instant, last: Instant): string;
  date(day: LocalDate): string;
  /** From first to last, both included. */
  dates(first: LocalDate, last: LocalDate): string;
  /** A time of day of every day, from `HH:MM`. */
  timeOfDay(text: string): string;
  /** A length such as `1 hr 30 min`. */
  duration(length: Ms): string;
  /** How long ago, in the largest fitting unit. */
  ago(at: Instant, now: Instant): string;
  number(value: number): string;
  personHours(value: number): string;
  list(items: readonly string[]): string;
  /** `2026-11-22` in the reader's zone: what groups meetings by day. */
  dayKey(at: Instant): string;
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** The language of a tag such as `de-AT`, as teams-js and browsers write it. */
export const languageOf = (tag: string): string => tag.replace(/[-_].*/, '').toLowerCase();

/**
 * The locale for dates, numbers and lists: the host's regional form where it is of the words' language, else the words'
 * own, so that one sentence never mixes two languages. Digits come with it: `ar-EG` writes ٣, `ar-AE` and `ar` write 3.
 */
export function localeFor(words: string, host: string): string {
  if (languageOf(words) !== languageOf(host)) return words;
  try {
    return Intl.getCanonicalLocales(host.replaceAll('_', '-'))[0] ?? words;
  } catch {
    return words;
  }
}

/** As this reader's words, host and machine write. */
export const formatFor = (words: string, host: string): Format => formatIn(localeFor(words, host), Intl.DateTimeFormat().resolvedOptions().timeZone);

export function formatIn(locale: string, zone: string): Format {
  const dateFormat = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  const time = dateFormat({ timeStyle: 'short' });
  // As the time alone is written: 09:30, or 9:30 am.
  const clock = { hour: time.resolvedOptions().hour12 ? 'numeric' : '2-digit', minute: '2-digit' } as const;
  const inYear = { day: dateFormat(DAY), dayAndTime: dateFormat({ ...DAY, ...clock }) };
  const ofYear = { day: dateFormat({ ...DAY, year: 'numeric' }), dayAndTime: dateFormat({ ...DAY, ...clock, year: 'numeric' }) };
  const plainDays = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
  const year = dateFormat({ year: 'numeric' });
  const key = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const localDay = dateFormat({ timeZone: 'UTC', ...DAY, year: 'numeric' });
  const timeAnywhere = dateFormat({ timeZone: 'UTC', timeStyle: 'short' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const units = new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const unit = (name: 'hour' | 'minute' | 'second', value: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

  const dayKey = (at: Instant) => key.format(at);
  const isOf = (at: Instant, now: Instant) => year.format(at) === year.format(now);
  const forms = (now: Instant, ...moments: readonly Instant[]) => (moments.every((at) => isOf(at, now)) ? inYear : ofYear);
  return {
    locale,
    zone,
    time: (at) => time.format(at),
    day: (at, now) => forms(now, at).day.format(at),
    dayAndTime: (at, now) => forms(now, at).dayAndTime.format(at),
    timeOrDay: (at, now) => (dayKey(at) === dayKey(now) ? time : forms(now, at).dayAndTime).format(at),
    span: (start, end, now) => forms(now, start, end).dayAndTime.formatRange(start, end),
    days: (first, last) => plainDays.formatRange(first, last),
    date: (text) => localDay.format(atMidnight(text)),
    dates: (first, last) => localDay.formatRange(atMidnight(first), atMidnight(last)),
    timeOfDay: (text) => timeAnywhere.format(Date.parse(`1970-01-01T${text}Z`)),
    duration(length) {
      const whole = Math.max(0, Math.round(length / 1000));
      if (whole < 60) return unit('second', whole);
      const minutes = Math.round(whole / 60);
      return units.format([minutes >= 60 ? unit('hour', Math.floor(minutes / 60)) : '', minutes % 60 ? unit('minute', minutes % 60) : ''].filter(Boolean));
    },
    ago(at, now) {
      const past = between(at, now);
      if (past < hours(1)) return ago.format(-Math.round(past / 60_000), 'minute');
      if (past < days(1)) return ago.format(-Math.round(past / hours(1)), 'hour');
      return ago.format(-Math.round(past / days(1)), 'day');
    },
    number: (value) => number.format(value),
    personHours: (value) => number.format(value),
    list: (items) => list.format(items),
    dayKey,
  };
}

const atMidnight = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`);

/** The start of the reader's day that holds `at`, by searching for the last moment with another day key. */
export function startOfDay(at: Instant, format: Format): Instant {
  const today = format.dayKey(at);
  let [before, inside] = [at - 26 * 3_600_000, Number(at)];
  while (inside - before > 1) {
    const middle = Math.floor((before + inside) / 2);
    if (format.dayKey(instant(middle)) === today) inside = middle;
    else before = middle;
  }
  return instant(inside);
}
