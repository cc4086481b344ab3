import { hours, plus, type Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { TranscriptFacts } from './transcript-facts.ts';

/**
 * Meetings by their distance to what is known of a transcript's time, for a person to pick from. A file is written
 * after its talk, so meetings that began later than that come last; so do cancelled and all-day ones.
 */
export function nearestFirst(facts: TranscriptFacts, meetings: readonly Meeting[]): readonly Meeting[] {
  const held = facts.startedAt[0] ?? (facts.day && plus(facts.day.from, hours(12)));
  const about = held ?? facts.modified;
  const isOut = (m: Meeting): boolean => m.isAllDay || m.isCancelled || (held === undefined && about !== undefined && m.start > about);
  const away = (start: Instant): number => (about === undefined ? 0 - start : Math.abs(start - about));
  return [...meetings].sort((a, b) => Number(isOut(a)) - Number(isOut(b)) || away(a.start) - away(b.start));
}
