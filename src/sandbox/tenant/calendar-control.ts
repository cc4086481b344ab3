import { meetingProblems } from './check-seed.ts';
import { bodyOf } from './event.ts';
import { joinBlock } from './join-block.ts';
import { goesUntold, record, type Life } from './life.ts';
import type { SeedMeeting, SeedSeries } from './seed.ts';
import type { Tenancy } from './tenancy.ts';

type Posted = { readonly [name: string]: unknown };

/** How many occurrences a meeting that is made a series has, and how many weeks lie between them, if nothing is said. */
const OCCURRENCES = 4;
const WEEK_MS = 7 * 86_400_000;

/**
 * Lets life happen in the calendars, as other clients and other people would cause it: a list of
 * `{do: "add", meeting}` · `{do: "change", id, patch}` · `{do: "move", id, start, end}` · `{do: "delete", id, quiet?}` ·
 * `{do: "makeSeries", id, series}` (ids are those of the seed; `series` is an id or `{id, subject?, weeks?, count?}`).
 * All of the list is done or nothing; throws an error that names its place. Gives the revision reached.
 */
export function liveOn(tenancy: Tenancy, posted: unknown): { readonly revision: number } {
  const list: unknown[] = Array.isArray(posted) ? posted : [posted];
  const { life } = tenancy.state;
  const before: Life = { ...life, events: { ...life.events }, series: [...life.series] };
  for (const [at, entry] of list.entries()) {
    try {
      step(tenancy, (entry ?? {}) as Posted);
    } catch (problem) {
      tenancy.state.life = before;
      throw new Error(`events[${at}].${problem instanceof Error ? problem.message : String(problem)}`);
    }
  }
  return { revision: tenancy.state.life.revision };
}

function step(tenancy: Tenancy, posted: Posted): void {
  switch (posted['do']) {
    case 'add': return add(tenancy, posted['meeting'] as SeedMeeting);
    case 'change': return change(tenancy, meetingOf(tenancy, posted), posted['patch'] as Partial<SeedMeeting>);
    case 'move': return change(tenancy, meetingOf(tenancy, posted), { start: String(posted['start']), end: String(posted['end']) });
    case 'delete': return remove(tenancy, posted);
    case 'makeSeries': return makeSeries(tenancy, meetingOf(tenancy, posted), posted['series']);
    default: throw new Error('do: "add", "change", "move", "delete" or "makeSeries" is wanted');
  }
}

function meetingOf(tenancy: Tenancy, { id }: Posted): SeedMeeting {
  const meeting = tenancy.index().meetings.get(String(id));
  if (!meeting) throw new Error(`id: there is no meeting ${String(id)}`);
  return meeting;
}

function add(tenancy: Tenancy, meeting: SeedMeeting): void {
  if (typeof meeting !== 'object' || typeof meeting?.id !== 'string') throw new Error('meeting: a meeting with an id is wanted');
  if (tenancy.index().meetings.has(meeting.id)) throw new Error(`meeting: the id ${meeting.id} is taken`);
  put(tenancy, undefined, meeting);
}

/** A changed occurrence becomes an exception; a moved one remembers where it stood, and keeps its ids. */
function change(tenancy: Tenancy, before: SeedMeeting, patch: Partial<SeedMeeting>): void {
  if (typeof patch !== 'object' || patch === null) throw new Error('patch: an object is wanted');
  if (patch.id !== undefined || patch.series !== undefined) throw new Error('patch: the id and the series of a meeting stay');
  const type = before.type === 'occurrence' ? 'exception' : before.type;
  const moved = before.series !== undefined && patch.start !== undefined ? { firstStart: before.firstStart ?? before.start } : {};
  put(tenancy, before, { ...before, type, ...moved, ...patch });
}

function put(tenancy: Tenancy, before: SeedMeeting | undefined, meeting: SeedMeeting): void {
  const index = tenancy.index();
  const problem = meetingProblems(meeting, new Set(index.people.keys()), new Set(index.series.keys()))[0];
  if (problem) throw new Error(`meeting.${problem}`);
  const html = before?.bodyHtml === meeting.bodyHtml ? tenancy.state.life.events[meeting.id]?.html : undefined;
  record(tenancy.state.life, { item: meeting.id, now: tenancy.now(), before, meeting, html });
}

/** A series' id deletes all of it. `quiet: true`: delta never tells; `false`: it tells; otherwise as `goesUntold` says. */
function remove(tenancy: Tenancy, posted: Posted): void {
  const index = tenancy.index();
  const { life } = tenancy.state;
  const now = tenancy.now();
  const untold = (meeting: SeedMeeting): boolean => (typeof posted['quiet'] === 'boolean' ? posted['quiet'] : goesUntold(meeting));
  const occurrences = [...index.meetings.values()].filter(({ series }) => series !== undefined && series === posted['id']);
  const meetings = occurrences.length > 0 ? occurrences : [meetingOf(tenancy, posted)];
  for (const meeting of meetings) record(life, { item: meeting.id, now, before: meeting, meeting: null, untold: untold(meeting) });
  if (occurrences.length === 0) return;
  const seen = occurrences.flatMap(({ id }) => life.events[id]?.seen ?? []);
  record(life, { item: index.headOf(String(posted['id'])), now, seen });
}

/** The single meeting's id, join address and chat become the series'; its occurrences get ids of their own, and an `iCalUId` that differs from the single one's by the date alone. */
function makeSeries(tenancy: Tenancy, single: SeedMeeting, posted: unknown): void {
  if (single.series !== undefined) throw new Error(`id: ${single.id} is part of a series already`);
  const { id, subject = single.subject, weeks = 1, count = OCCURRENCES } = typeof posted === 'string' ? { id: posted } : ((posted ?? {}) as { id?: string; subject?: string; weeks?: number; count?: number });
  if (typeof id !== 'string' || tenancy.index().series.has(id)) throw new Error('series: an id that no other series has is wanted');
  const { life } = tenancy.state;
  const now = tenancy.now();
  const series: SeedSeries = { id, subject, from: single.id, ...(single.timeZone !== undefined && { timeZone: single.timeZone }) };
  life.series.push(series);
  record(life, { item: single.id, now, before: single, meeting: null });
  for (let i = 0; i < count; i += 1) {
    const later = (utc: string): string => new Date(Date.parse(utc) + i * weeks * WEEK_MS).toISOString().replace('.000Z', 'Z');
    const occurrence: SeedMeeting = { ...single, id: `${single.id}~${i + 1}`, uid: single.id, series: id, type: 'occurrence', start: later(single.start), end: later(single.end), transcripts: i === 0 ? single.transcripts : [] };
    record(life, { item: occurrence.id, now, meeting: occurrence });
  }
}

/** What came of the meetings that changed: body, mails to guests, and whether the join block still stands in it byte for byte. */
export function changedEvents(tenancy: Tenancy): object[] {
  const index = tenancy.index();
  return Object.entries(tenancy.state.life.events).map(([id, { revision, mails, untold, copies }]) => {
    const meeting = index.meetings.get(id);
    if (!meeting) return { id, revision, mails, gone: true, untold };
    const room = index.roomOf(meeting);
    const html = bodyOf(meeting, meeting.organizer, index);
    return { id, revision, mails, subject: meeting.subject, start: meeting.start, end: meeting.end, isOnlineMeeting: meeting.isOnline, ...(room && { joinUrl: room.joinUrl }), joinBlockWhole: room !== undefined && html.includes(joinBlock(room)), html, copies };
  });
}
