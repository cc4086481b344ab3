import { failed, ok, type Result } from '#base/result.ts';
import { days, instant, minus, plus, toIso } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import { address, type Address } from '#domain/person.ts';
import { BACK, type TimeWindow } from '#ports/calendar.ts';
import { calendarOwner } from './calendar-owner.ts';
import { expandEvent, namedBy, wallOf } from './expand-event.ts';
import { boundSkipped, largestFile, short, type FileProblem, type SkippedPart } from './file-problem.ts';
import { readEvent, type EventEntry } from './ics-event.ts';
import { readLines } from './ics-lines.ts';
import { firstText, partsNamed, readParts } from './ics-parts.ts';
import { meetingOf, type Build, type ReadInvite } from './meeting-of.ts';
import { readStamp } from './wall-time.ts';
import { zonesOf, type Zones } from './zones.ts';

export interface CalendarFile {
  readonly file: string;
  /** By start. */
  readonly meetings: readonly Meeting[];
  readonly skipped: readonly SkippedPart[];
  /** Whose calendar it is: as given, else as the file suggests. */
  readonly owner?: Address;
  /** Where repeats were worked out; single events and changed occurrences are read wherever they lie. */
  readonly window: TimeWindow;
}

export interface IcsOptions {
  readonly me?: Address;
  /** Default: 8 weeks before the newest event to 2 weeks after it. */
  readonly window?: TimeWindow;
  /** Zone of times that name none, where the file does not say (`Europe/Berlin`). Default: the device's. */
  readonly zone?: string;
  readonly readInvite?: ReadInvite;
}

/** Meetings of one file: ten busy years of one person. More is cut, and said. */
const mostMeetings = 20_000;

/**
 * Reads an iCalendar file (RFC 5545) as Outlook, Exchange, Google and Apple write it. Takes any text, never throws.
 * A broken event is left out and named in `skipped`, the others are read. An occurrence of a repeat gets the id
 * `uid/start`, by the start the repeat gave it, so that it keeps its id when it is moved.
 */
export function readIcs(text: string, file: string, options: IcsOptions = {}): Result<CalendarFile, FileProblem> {
  if (text.length > largestFile) return failed({ kind: 'too-large', file, detail: `The file has ${text.length} characters; at most ${largestFile} are read.` });
  if (!text.trim()) return failed({ kind: 'empty', file, detail: 'The file has no text.' });
  const { root, skipped: broken } = readParts(readLines(text));
  const parts = partsNamed('VEVENT', root);
  const calendars = root.parts.filter((p) => p.name === 'VCALENDAR');
  if (calendars.length === 0 && parts.length === 0) {
    return failed({ kind: 'not-a-calendar', file, line: 1, detail: 'The text has neither BEGIN:VCALENDAR nor BEGIN:VEVENT.' });
  }

  const said = (name: string) => calendars.map((c) => firstText(name, c)).find(Boolean) ?? '';
  const skipped: SkippedPart[] = [...broken];
  for (const calendar of calendars) if (!calendar.closed) skipped.push({ line: calendar.line, why: 'not-closed', text: 'BEGIN:VCALENDAR' });
  const zones = zonesOf(partsNamed('VTIMEZONE', root), said('X-WR-TIMEZONE') || (options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone));
  const entries: EventEntry[] = [];
  for (const part of parts) {
    const read = readEvent(part, zones);
    if (read.ok) { entries.push(read.value); skipped.push(...read.value.skipped); } else skipped.push(read.failure);
  }

  const newest = newestOf(entries, skipped);
  const window = options.window ?? windowOf(newest);
  const named = address(said('X-WR-CALNAME'));
  const owner = options.me ?? calendarOwner(newest.map((e) => e.people), named);
  const facts = { file, isCancelled: said('METHOD').toUpperCase() === 'CANCEL', ...(owner ? { owner } : {}), ...(options.readInvite ? { readInvite: options.readInvite } : {}) };
  const byUid = new Map<string, EventEntry[]>();
  for (const entry of newest) (byUid.get(entry.uid) ?? byUid.set(entry.uid, []).get(entry.uid))?.push(entry);
  const meetings = newest
    .flatMap((entry) => meetingsOf(entry, byUid.get(entry.uid) ?? [], window, zones, skipped, meetingOf(entry, facts)))
    .sort((a, b) => a.start - b.start);
  if (meetings.length > mostMeetings) skipped.push({ line: 1, why: 'too-many-occurrences', text: `${meetings.length - mostMeetings} meetings more` });
  return ok({ file, window, meetings: meetings.slice(-mostMeetings), skipped: boundSkipped(skipped), ...(owner ? { owner } : {}) });
}

/** `same` are the entries of the same event: the one that repeats and those that replace one of its occurrences. */
function meetingsOf(entry: EventEntry, same: readonly EventEntry[], window: TimeWindow, zones: Zones, skipped: SkippedPart[], build: Build): readonly Meeting[] {
  if (entry.replaces) {
    const master = same.find((e) => !e.replaces) ?? entry;
    const original = master.zone.toInstant(wallOf(entry.replaces, master, zones));
    return [build(`${entry.uid}/${toIso(original)}`, { start: entry.zone.toInstant(entry.start), end: entry.endOf(entry.start), series: entry.uid })];
  }
  const { found, cut } = expandEvent(entry, window, zones);
  if (cut) skipped.push({ line: entry.part.line, why: 'too-many-occurrences', text: short(entry.subject) });
  const repeats = entry.rule !== undefined || entry.added.length > 0;
  const isReplaced = namedBy(same.flatMap((e) => e.replaces ?? []), entry, zones);
  return found
    .filter(({ start }) => !isReplaced(start))
    .map(({ start, at }) =>
      build(repeats ? `${entry.uid}/${toIso(at)}` : entry.uid, { start: at, end: entry.endOf(start), ...(repeats ? { series: entry.uid } : {}) }));
}

/** Of several entries of one event, or of one of its occurrences, the newest counts and the others are named. */
function newestOf(entries: readonly EventEntry[], skipped: SkippedPart[]): readonly EventEntry[] {
  const newest = new Map<string, EventEntry>();
  for (const entry of entries) {
    const key = `${entry.replaces ? entry.replaces.wall : 'all'} ${entry.uid}`;
    const other = newest.get(key);
    const [kept, dropped] = other && other.version > entry.version ? [other, entry] : [entry, other];
    newest.set(key, kept);
    if (dropped) skipped.push({ line: dropped.part.line, why: 'duplicate', text: short(dropped.subject) });
  }
  return [...newest.values()];
}

/** The newest event or, for a calendar of repeats only, the time of the export, whichever is later. */
function windowOf(entries: readonly EventEntry[]): TimeWindow {
  const times = entries.flatMap((e) => [e.zone.toInstant(e.start), readStamp(firstText('DTSTAMP', e.part))?.wall ?? Number.NEGATIVE_INFINITY]);
  const newest = instant(times.reduce((a, b) => Math.max(a, b), 0));
  return { from: minus(newest, BACK), to: plus(newest, days(14)) };
}
