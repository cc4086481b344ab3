import { localDate } from '#base/time.ts';
import { PURPOSES_OR_ALL } from '#domain/purpose.ts';
import type { SeriesKey } from '#domain/meeting-row.ts';
import type { SummaryFilter } from '#flows/show-summary.ts';

/** Lengths of a period that can be picked, in weeks. */
export const LENGTHS = [1, 4, 8, 13] as const;

export const FIRST_FILTER: SummaryFilter = { team: 'all', purpose: 'all', weeks: 4 };

export type SummaryPlace = { readonly shows: 'mine' } | { readonly shows: 'all'; readonly filter: SummaryFilter } | { readonly shows: 'series'; readonly series: SeriesKey };

/** What follows `#/summary` in the address: a filter, a series, or one's own rhythm. Anything that cannot be read is as if it were not there. */
export function summaryPlace(at: string): SummaryPlace {
  const series = /^\/series\/([^/?]+)/.exec(at)?.[1];
  if (series !== undefined) return { shows: 'series', series: decoded(series) as SeriesKey };
  if (/^\/mine\b/.test(at)) return { shows: 'mine' };
  const given = new URLSearchParams(at.replace(/^[^?]*\??/, ''));
  const start = localDate(given.get('start') ?? '');
  return {
    shows: 'all',
    filter: {
      team: given.get('team') || FIRST_FILTER.team,
      purpose: PURPOSES_OR_ALL.find((one) => one === given.get('type')) ?? FIRST_FILTER.purpose,
      weeks: LENGTHS.find((one) => String(one) === given.get('weeks')) ?? FIRST_FILTER.weeks,
      ...(start ? { start } : {}),
    },
  };
}

/** Only what differs from the first look is said. */
export function summaryAt({ team, purpose, weeks, start }: SummaryFilter): string {
  const given = new URLSearchParams();
  if (team !== FIRST_FILTER.team) given.set('team', team);
  if (purpose !== FIRST_FILTER.purpose) given.set('type', purpose);
  if (weeks !== FIRST_FILTER.weeks) given.set('weeks', String(weeks));
  if (start) given.set('start', start);
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}

/** A person's own rhythm. */
export const MINE = '/mine';

export const seriesAt = (series: SeriesKey): string => `/series/${encodeURIComponent(series)}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
