import { dayMs, dayOf, type Wall } from './wall-time.ts';

/** A repeat of whole days, RFC 5545 §3.3.10. Weekdays count from Sunday = 0; `nth` is 0 for "every". */
export interface Rule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count?: number;
  readonly until?: unknown;
  readonly weekStart: number;
  readonly byDay: readonly { readonly nth: number; readonly weekday: number }[];
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly bySetPos: readonly number[];
}

export interface Span { readonly from: Wall; readonly to: Wall }

/** Periods walked and days tested for one rule: a daily rule with a count since 1970 has 20,000 days. */
const mostSteps = 60_000;

/**
 * Start times of a repeat that fall into the span, in order, at most `most`; the first one is always `start` itself.
 * `cut` says that there were more. Works on days, so it ends for every rule: ical.js 2.2.1 walks from the start of the
 * series and loops for ever on rules that never match (`FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2`).
 */
export function occurrences(rule: Rule, start: Wall, span: Span, until: Wall | undefined, most: number): { readonly walls: readonly Wall[]; readonly cut: boolean } {
  const first = dayOf(start);
  const time = start - first * dayMs;
  const last = Math.min(span.to, until ?? Number.POSITIVE_INFINITY);
  const walls: Wall[] = [];
  let counted = 0;
  let steps = 0;
  const take = (wall: Wall): boolean => {
    counted += 1;
    // The start is an occurrence even of a rule that ended before it (RFC 5545 §3.8.5.3).
    if (wall >= span.from && wall <= (wall === start ? span.to : last)) walls.push(wall);
    return walls.length <= most && (rule.count === undefined || counted < rule.count);
  };
  if (!take(start)) return { walls, cut: false };
  // Only a count needs what came before the span.
  for (let k = rule.count === undefined ? periodsBefore(rule, first, dayOf(span.from)) : 0; ; k += 1) {
    const [from, to] = period(rule, first, k);
    // Past the last date that a Date can hold the period is NaN, which is not before the end either.
    if (!(from * dayMs <= last)) return { walls, cut: false };
    steps += 1 + to - from;
    if (steps > mostSteps) return { walls, cut: true };
    for (const day of daysIn(rule, first, from, to)) {
      if (day > first && !take(day * dayMs + time)) return { walls: walls.slice(0, most), cut: walls.length > most };
    }
  }
}

const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** Days of the k-th period counted from the one that holds the first day: [from, to). */
function period(rule: Rule, first: number, k: number): readonly [number, number] {
  const step = k * rule.interval;
  const date = new Date(first * dayMs);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (rule.freq) {
    case 'DAILY': return [first + step, first + step + 1];
    case 'WEEKLY': {
      const monday = first - ((weekdayOf(first) - rule.weekStart + 7) % 7);
      return [monday + 7 * step, monday + 7 * step + 7];
    }
    case 'MONTHLY': return [dayOf(Date.UTC(year, month + step, 1)), dayOf(Date.UTC(year, month + step + 1, 1))];
    case 'YEARLY': return [dayOf(Date.UTC(year + step, 0, 1)), dayOf(Date.UTC(year + step + 1, 0, 1))];
  }
}

/** How many periods may be jumped over safely: rounded down, and one less for the different lengths of months. */
function periodsBefore(rule: Rule, first: number, day: number): number {
  const length = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[rule.freq] * rule.interval;
  return Math.max(0, Math.floor((day - first) / length) - 1);
}

function daysIn(rule: Rule, first: number, from: number, to: number): readonly number[] {
  const days: number[] = [];
  for (let day = from; day < to; day += 1) if (matches(rule, first, day)) days.push(day);
  if (rule.bySetPos.length === 0) return days;
  const chosen = rule.bySetPos.map((n) => days[n > 0 ? n - 1 : days.length + n]);
  return [...new Set(chosen.filter((day) => day !== undefined))].sort((a, b) => a - b);
}

function matches(rule: Rule, first: number, day: number): boolean {
  const date = new Date(day * dayMs);
  const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const inMonth = { index: dayOfMonth, size: new Date(Date.UTC(year, month + 1, 0)).getUTCDate() };
  const newYear = dayOf(Date.UTC(year, 0, 1));
  const inYear = { index: day - newYear + 1, size: dayOf(Date.UTC(year + 1, 0, 1)) - newYear };
  const start = new Date(first * dayMs);

  if (rule.byMonth.length > 0 && !rule.byMonth.includes(month + 1)) return false;
  if (rule.byYearDay.length > 0 && !rule.byYearDay.some((n) => isNth(n, inYear))) return false;
  if (rule.byMonthDay.length > 0 && !rule.byMonthDay.some((n) => isNth(n, inMonth))) return false;
  if (rule.byWeekNo.length > 0 && !rule.byWeekNo.some((n) => isNth(n, weekIn(day, rule.weekStart)))) return false;
  if (rule.byDay.length > 0) {
    const within = rule.freq === 'YEARLY' && rule.byMonth.length === 0 ? inYear : inMonth;
    return rule.byDay.some((by) => by.weekday === weekdayOf(day) && (by.nth === 0 || isNthWeekday(by.nth, within)));
  }
  // What the rule leaves open is as on the first day.
  if (rule.byMonthDay.length > 0 || rule.byYearDay.length > 0 || rule.freq === 'DAILY') return true;
  if (rule.freq === 'WEEKLY' || rule.byWeekNo.length > 0) return weekdayOf(day) === weekdayOf(first);
  if (dayOfMonth !== start.getUTCDate()) return false;
  return rule.freq === 'MONTHLY' || rule.byMonth.length > 0 || month === start.getUTCMonth();
}

interface Place { readonly index: number; readonly size: number }

const isNth = (n: number, at: Place): boolean => (n > 0 ? at.index === n : at.index === at.size + 1 + n);

const isNthWeekday = (n: number, at: Place): boolean =>
  n > 0 ? Math.ceil(at.index / 7) === n : Math.ceil((at.size - at.index + 1) / 7) === -n;

/** Week of the year as in ISO 8601, with weeks that begin on `weekStart`. */
function weekIn(day: number, weekStart: number): Place {
  const firstOf = (year: number): number => {
    const fourth = dayOf(Date.UTC(year, 0, 4));
    return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
  };
  const middle = day - ((weekdayOf(day) - weekStart + 7) % 7) + 3;
  const year = new Date(middle * dayMs).getUTCFullYear();
  return { index: Math.floor((day - firstOf(year)) / 7) + 1, size: Math.round((firstOf(year + 1) - firstOf(year)) / 7) };
}
