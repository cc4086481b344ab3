import type { Instant } from '#base/time.ts';
import type { SeriesId } from '#domain/meeting.ts';
import type { BlockTime } from '#domain/preferences.ts';
import type { Entries, Preference } from './own-document.ts';

/** What a person has chosen about being asked. Small and by itself: a first look at the week needs it. */
export interface Rhythm {
  /** When the private block stands in the calendar; absent without one. */
  readonly block?: BlockTime;
  readonly snoozedUntil?: Instant;
  readonly neverAsk: ReadonlySet<SeriesId>;
}

const NEVER = 'never-ask:';

export function rhythmOf(chosen: Entries<Preference>, now: Instant): Rhythm {
  const block = chosen['weekly-block']?.value as BlockTime | undefined;
  const snoozedUntil = chosen['snoozed-until']?.value as Instant | undefined;
  const never = Object.keys(chosen).flatMap((name) => (name.startsWith(NEVER) ? [name.slice(NEVER.length) as SeriesId] : []));
  return { ...(block ? { block } : {}), ...(snoozedUntil !== undefined && snoozedUntil > now ? { snoozedUntil } : {}), neverAsk: new Set(never) };
}

/** Until when nothing is asked at all; undefined if something may be. A page that stays open outlives it. */
export const snoozedAt = (rhythm: Rhythm | undefined, now: Instant): Instant | undefined =>
  rhythm?.snoozedUntil !== undefined && rhythm.snoozedUntil > now ? rhythm.snoozedUntil : undefined;

/** Whether Debrief may ask about a meeting of this series now. */
export const mayAsk = (rhythm: Rhythm | undefined, series: SeriesId | undefined, now: Instant): boolean =>
  snoozedAt(rhythm, now) === undefined && (series === undefined || rhythm?.neverAsk.has(series) !== true);
