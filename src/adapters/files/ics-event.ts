import type { Result } from '#base/result.ts';
import { failed, ok } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import { short, type SkippedPart, type SkipReason } from './file-problem.ts';
import { readPeople, type People } from './ics-people.ts';
import { firstProperty, firstText, linesNamed, type Part } from './ics-parts.ts';
import { readProperty } from './ics-lines.ts';
import { readRule } from './read-rule.ts';
import type { Rule } from './recurrence.ts';
import { dayMs, readDuration, readStamp, stampsOf, type Stamp, type Wall } from './wall-time.ts';
import type { Zone } from './zone.ts';
import type { Zones } from './zones.ts';

/** One VEVENT as read, before its repeats are worked out. */
export interface EventEntry {
  readonly part: Part;
  readonly uid: string;
  readonly subject: string;
  /** Which of two entries of the same event is newer. */
  readonly version: number;
  /** The occurrence that this entry replaces. */
  readonly replaces?: Stamp;
  readonly start: Wall;
  readonly zone: Zone;
  /** The end of the occurrence that starts then. */
  endOf(start: Wall): Instant;
  readonly isAllDay: boolean;
  readonly rule?: Rule;
  readonly added: readonly Stamp[];
  readonly left: readonly Stamp[];
  readonly people: People;
  readonly skipped: readonly SkippedPart[];
}

/** Reads one event; a failure says why all of it was left out. Broken lines that it can do without are in `skipped`. */
export function readEvent(part: Part, zones: Zones): Result<EventEntry, SkippedPart> {
  const subject = firstText('SUMMARY', part);
  const refuse = (why: SkipReason) => failed({ line: part.line, why, text: short(subject || (part.lines[0]?.text ?? '')) });
  if (!part.closed) return refuse('not-closed');

  const startProperty = firstProperty('DTSTART', part);
  if (!startProperty) return refuse(linesNamed('DTSTART', part).length > 0 ? 'bad-date' : 'no-start');
  const start = readStamp(startProperty.values[0], startProperty.params['tzid']);
  if (!start) return refuse('bad-date');
  const zone = zones(start);
  if (!zone) return refuse('unknown-zone');
  const length = readLength(part, start, zone, zones);
  if (typeof length === 'string') return refuse(length);

  const skipped: SkippedPart[] = part.lines.filter((l) => !l.name).map((l) => ({ line: l.line, why: 'bad-line', text: short(l.text) }));
  const rule = readRepeat(part, skipped);
  const replaced = firstProperty('RECURRENCE-ID', part);
  const replaces = replaced && readStamp(replaced.values[0], replaced.params['tzid']);
  if (linesNamed('RECURRENCE-ID', part).length > 0 && (!replaces || !zones(replaces))) return refuse('bad-date');
  if (replaced?.params['range']) skipped.push({ line: part.line, why: 'range-not-read', text: short(subject) });
  const people = readPeople(part);
  const isAllDay = start.kind === 'date' || firstText('X-MICROSOFT-CDO-ALLDAYEVENT', part).toUpperCase() === 'TRUE';

  return ok({
    part, subject, zone, start: start.wall, isAllDay, people,
    uid: firstText('UID', part) || `no-uid:${start.wall}:${subject}`,
    version: (Number(firstText('SEQUENCE', part)) || 0) * 1e14 + (readStamp(firstText('LAST-MODIFIED', part) || firstText('DTSTAMP', part))?.wall ?? 0),
    endOf: (from) => length(from),
    ...(rule && !replaces ? { rule } : {}),
    ...(replaces ? { replaces } : {}),
    added: replaces ? [] : readDates('RDATE', part, zones, skipped),
    left: readDates('EXDATE', part, zones, skipped),
    skipped: [...skipped, ...people.skipped],
  });
}

/** Whole days last days, whatever the clock does; times last the same span on every day. */
function readLength(part: Part, start: Stamp, zone: Zone, zones: Zones): ((from: Wall) => Instant) | SkipReason {
  const endProperty = firstProperty('DTEND', part);
  const days = start.kind === 'date';
  let span = days ? dayMs : 0;
  if (endProperty) {
    const end = readStamp(endProperty.values[0], endProperty.params['tzid']);
    if (!end) return 'bad-date';
    const endZone = zones(end);
    if (!endZone) return 'unknown-zone';
    span = days || end.kind === 'date' ? end.wall - start.wall : endZone.toInstant(end.wall) - zone.toInstant(start.wall);
    // Some exporters end an all-day event on the day it starts.
    if (days && span === 0) span = dayMs;
  } else if (linesNamed('DTEND', part).length > 0) return 'bad-date';
  else if (linesNamed('DURATION', part).length > 0) {
    const written = readDuration(firstText('DURATION', part));
    if (written === undefined) return 'bad-date';
    span = written;
  }
  if (span < 0) return 'ends-before-start';
  return days ? (from) => zone.toInstant(from + span) : (from) => (zone.toInstant(from) + span) as Instant;
}

function readRepeat(part: Part, skipped: SkippedPart[]): Rule | undefined {
  const lines = linesNamed('RRULE', part);
  const rules = lines.map((line) => readRule(readProperty(line)?.values[0]));
  lines.forEach((line, at) => {
    // RFC 5545 §3.8.5.3: a second rule should not stand there and has no defined meaning.
    if (!rules[at] || at > 0) skipped.push({ line: line.line, why: 'rule-not-read', text: short(line.text) });
  });
  for (const line of linesNamed('EXRULE', part)) skipped.push({ line: line.line, why: 'rule-not-read', text: short(line.text) });
  return rules[0];
}

function readDates(name: 'RDATE' | 'EXDATE', part: Part, zones: Zones, skipped: SkippedPart[]): readonly Stamp[] {
  const found: Stamp[] = [];
  for (const line of linesNamed(name, part)) {
    const property = readProperty(line);
    const stamps = property ? stampsOf(property) : [undefined];
    if (stamps.some((s) => !s || !zones(s))) skipped.push({ line: line.line, why: 'bad-exception-date', text: short(line.text) });
    for (const stamp of stamps) if (stamp && zones(stamp)) found.push(stamp);
  }
  return found;
}
