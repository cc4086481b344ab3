import type { Meeting, SeriesId } from '#domain/meeting.ts';

/** The occurrences of each series, oldest first; meetings of no series are left out. */
export function bySeries(meetings: readonly Meeting[]): ReadonlyMap<SeriesId, readonly Meeting[]> {
  const found = new Map<SeriesId, Meeting[]>();
  for (const meeting of meetings.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))) {
    if (meeting.series === undefined) continue;
    const own = found.get(meeting.series);
    if (own) own.push(meeting);
    else found.set(meeting.series, [meeting]);
  }
  return found;
}
