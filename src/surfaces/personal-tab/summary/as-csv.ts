import type { ShownSummary } from '#flows/show-summary.ts';

const NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Values by RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection): team names come from other people.
 */
export const csvOf = (rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const HEAD = ['team', 'type', 'period', 'metric', 'unit', 'value', 'low', 'high', 'n', 'missing', 'state', 'formula'] as const;

/** All numbers of one filter: of now, of before, and week by week; plain numbers, for programs. */
export function summaryRows({ weeks, metrics }: ShownSummary, filter: { readonly team: string; readonly purpose: string }): readonly (readonly string[])[] {
  const rows = [...metrics.values()].flatMap(({ id, unit, formula, now, before, weekly }) =>
    [['now', now] as const, ['before', before] as const, ...weeks.map((week, at) => [week, weekly[at]] as const)].map(([period, value]) => [
      filter.team, filter.purpose, period, id, unit,
      ...(value?.is === 'value' ? [value.value, value.low, value.high].map((one) => (one === undefined ? '' : String(one))) : ['', '', '']),
      ...(value ? [String(value.n), String(value.missing)] : ['', '']),
      value === undefined ? 'not shown' : value.is === 'value' ? 'shown' : 'not enough data', formula,
    ]));
  return [[...HEAD], ...rows];
}
