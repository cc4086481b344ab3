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
  /** A length such as `1 hr 30 min`. */
  duration(length: Ms): string;
  /** How long ago, in the largest fitting unit. */
  ago(at: Instant, now: Instant): string;
  number(value: number): string;
  /** A score from 0 to 1, always with two digits. */
  score(value: number): string;
  personHours(value: number): string;
  /** A place in a recording, `4:07` or `1:04:07`; `-0:12` before its start. */
  stamp(at: Ms): string;
  list(items: readonly string[]): string;
  /** `2026-11-22` in the reader's zone: what groups meetings by day. */
  dayKey(at: Instant): string;
}

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/**
 * The locale for dates, numbers and lists: the host's regional form where it is of the words' language, else the words'
 * own, so that one sentence never mixes two languages.
 */
export function localeFor(words: string, host: string): string {
  const language = (tag: string) => tag.split(/[-_]/)[0]?.toLowerCase();
  if (language(words) !== language(host)) return words;
  try {
    return Intl.getCanonicalLocales(host.replaceAll('_', '-'))[0] ?? words;
  } catch {
    return words;
  }
}

export function formatIn(locale: string, zone: string): Format {
  const dateFormat = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  const time = dateFormat({ timeStyle: 'short' });
  const day = dateFormat(DAY);
  const dayOfYear = dateFormat({ ...DAY, year: 'numeric' });
  const plainDays = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
  const year = dateFormat({ year: 'numeric' });
  const key = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const localDay = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...DAY, year: 'numeric' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const unit = (name: 'hour' | 'minute' | 'second', value: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

  const dayKey = (at: Instant) => key.format(at);
  const isOf = (at: Instant, now: Instant) => year.format(at) === year.format(now);
  const dayText = (at: Instant, now: Instant) => (isOf(at, now) ? day : dayOfYear).format(at);
  const dayAndTime = (at: Instant, now: Instant) => `${dayText(at, now)}, ${time.format(at)}`;
  return {
    locale,
    zone,
    time: (at) => time.format(at),
    day: dayText,
    dayAndTime,
    timeOrDay: (at, now) => (dayKey(at) === dayKey(now) ? time.format(at) : dayAndTime(at, now)),
    span(start, end, now) {
      if (dayKey(start) === dayKey(end)) return `${dayText(start, now)}, ${time.formatRange(start, end)}`;
      const ofYear = isOf(start, now) && isOf(end, now) ? {} : { year: 'numeric' } as const;
      return dateFormat({ ...DAY, ...ofYear, hour: 'numeric', minute: '2-digit' }).formatRange(start, end);
    },
    days: (first, last) => plainDays.formatRange(first, last),
    date: (text) => localDay.format(Date.parse(`${text}T00:00:00Z`)),
    duration(length) {
      const whole = Math.max(0, Math.round(length / 1000));
      if (whole < 60) return unit('second', whole);
      const minutes = Math.round(whole / 60);
      const parts = [minutes >= 60 ? unit('hour', Math.floor(minutes / 60)) : '', minutes % 60 ? unit('minute', minutes % 60) : ''];
      return parts.filter(Boolean).join(' ');
    },
    ago(at, now) {
      const past = between(at, now);
      if (past < hours(1)) return ago.format(-Math.round(past / 60_000), 'minute');
      if (past < days(1)) return ago.format(-Math.round(past / hours(1)), 'hour');
      return ago.format(-Math.round(past / days(1)), 'day');
    },
    number: (value) => number.format(value),
    score: (value) => score.format(value),
    personHours: (value) => number.format(value),
    stamp(at) {
      const whole = Math.floor(Math.abs(at) / 1000);
      const two = (n: number) => String(n).padStart(2, '0');
      const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
      return `${at < 0 ? '-' : ''}${h > 0 ? `${h}:${two(m)}` : m}:${two(s)}`;
    },
    list: (items) => list.format(items),
    dayKey,
  };
}

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
