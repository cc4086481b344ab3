import type { Rule } from './recurrence.ts';

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const dayFrequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/**
 * A rule from what ical.js gives for an RRULE. Undefined for what is no rule, and for repeats within a day (HOURLY and
 * finer, or several BYHOUR): no meeting repeats so, and they are how a hostile file would ask for millions.
 */
export function readRule(value: unknown): Rule | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = value as Record<string, unknown>;
  const freq = dayFrequencies.find((f) => f === parts['freq']);
  const interval = parts['interval'] ?? 1;
  const count = parts['count'];
  const byDay = listOf(parts['byday']).map(readWeekday);
  const numbers = (name: string, most: number) => listOf(parts[name]).map(Number).map((n) => (Number.isInteger(n) && n !== 0 && Math.abs(n) <= most ? n : undefined));
  const lists = { byMonth: numbers('bymonth', 12), byMonthDay: numbers('bymonthday', 31), byYearDay: numbers('byyearday', 366), byWeekNo: numbers('byweekno', 53), bySetPos: numbers('bysetpos', 366) };
  if (!freq || !isPositive(interval) || (count !== undefined && !isPositive(count))) return undefined;
  if (['byhour', 'byminute', 'bysecond'].some((name) => listOf(parts[name]).length > 1)) return undefined;
  if (!complete(byDay) || !Object.values(lists).every(complete)) return undefined;
  return {
    freq, interval, byDay, ...(lists as { [K in keyof typeof lists]: number[] }),
    ...(isPositive(count) ? { count } : {}),
    ...(parts['until'] === undefined ? {} : { until: parts['until'] }),
    weekStart: typeof parts['wkst'] === 'number' ? parts['wkst'] - 1 : 1,
  };
}

const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);

const isPositive = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;

const complete = <T>(list: readonly (T | undefined)[]): list is readonly T[] => !list.includes(undefined);

function readWeekday(value: unknown): { nth: number; weekday: number } | undefined {
  const found = typeof value === 'string' ? /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(value) : null;
  return found ? { nth: Number(found[1] ?? 0), weekday: weekdays.indexOf(found[2] ?? '') } : undefined;
}
