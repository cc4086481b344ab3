import { failed, ok, type Result } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import { days, instant, minus, plus } from '#base/time.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { Address } from '#domain/person.ts';
import { WHOLE_EVERY, windowAt, type Calendar, type TimeWindow } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import type { ImportReport, OwnFiles } from '#ports/own-files.ts';
import type { Transcripts } from '#ports/transcripts.ts';
import { kindOf, readFile, type ReadFile } from './dropped-file.ts';
import type { FileProblem } from './file-problem.ts';
import { readIcs, type CalendarFile } from './ics.ts';
import { reportOn } from './import-report.ts';
import { matchTranscripts, type Matches } from './match-transcripts.ts';
import type { ReadInvite } from './meeting-of.ts';
import { readTranscriptFile, type ReadTranscript, type TranscriptFile } from './transcript-file.ts';

/** A person's calendar and transcript files, in memory only: the product with no consent. */
export interface FilesInMemory extends OwnFiles, Calendar, Transcripts {
  /** Whether any calendar file was read. */
  hasMeetings(): boolean;
  /** Meetings from elsewhere (Graph) that transcripts may belong to. */
  know(meetings: readonly Meeting[]): void;
  /** The meetings of the calendar files, as read at the drop. */
  all(): readonly Meeting[];
  /** Whose calendar the first file is, as given or as it suggests. */
  owner(): Address | undefined;
  /** The transcripts of a meeting, in order of time. */
  transcriptsOf(meeting: MeetingId): readonly TranscriptFile[];
  clear(): void;
}

export interface OwnFilesNeeds {
  readonly clock: Pick<Clock, 'now'>;
  readonly readTranscript: ReadTranscript;
  readonly readInvite?: ReadInvite;
  readonly me?: Address;
  /** The device's zone (`Europe/Berlin`), for times that name none. Default: what the platform says. */
  readonly zone?: string;
}

export function createOwnFiles({ clock, readTranscript, readInvite, me, zone = Intl.DateTimeFormat().resolvedOptions().timeZone }: OwnFilesNeeds): FilesInMemory {
  const calendars = new Map<string, { readonly text: string; readonly read: CalendarFile }>();
  const transcripts = new Map<string, TranscriptFile>();
  const problems = new Map<string, FileProblem>();
  const picked = new Map<string, MeetingId>();
  const known = new Map<MeetingId, Meeting>();
  const report = source<ImportReport | undefined>(undefined);
  let matches: Matches = { matched: [], unmatched: [] };

  const options = { zone, ...(me ? { me } : {}), ...(readInvite ? { readInvite } : {}) };
  const own = (): readonly Meeting[] => distinct([...calendars.values()].flatMap((c) => c.read.meetings));

  /** Repeats are worked out around now; in an old export, where nothing lies there, around its newest event. */
  function readCalendar(text: string, file: string): Result<CalendarFile, FileProblem> {
    const started = [...transcripts.values()].flatMap((t) => [...t.facts.startedAt, ...(t.facts.day ? [t.facts.day.from] : [])]);
    const now = clock.now();
    const wanted = windowAt(now);
    const window = { from: instant(Math.min(wanted.from, ...started.map((at) => at - days(1)))), to: plus(wanted.to, WHOLE_EVERY) };
    const read = readIcs(text, file, { ...options, window });
    return read.ok && !read.value.meetings.some((m) => overlaps(m, window)) ? readIcs(text, file, options) : read;
  }

  const textOf = (name: string): string | undefined => calendars.get(name)?.text ?? transcripts.get(name)?.text;

  /** The name a file goes by: its own, or `name (2)` and so on while another file that was read has it. */
  function placeFor(name: string, text: string): string {
    for (let n = 1; ; n += 1) {
      const place = n === 1 ? name : numbered(name, n);
      const there = textOf(place);
      if (there === undefined || there === text) return place;
    }
  }

  function addOne(given: ReadFile): void {
    const { text, problem: whole } = given;
    const name = placeFor(given.name, text);
    const problem = whole && { ...whole, file: name };
    problems.delete(name);
    // A calendar is read again all the same: a transcript that came since may ask for days further back.
    if (transcripts.has(name)) return;
    const kind = problem ?? kindOf(name, text);
    if (typeof kind !== 'string') problems.set(name, kind);
    else if (kind === 'calendar') {
      const read = readCalendar(text, name);
      if (read.ok) calendars.set(name, { text, read: read.value });
      else problems.set(name, read.failure);
    } else {
      const read = readTranscriptFile({ ...given, name }, readTranscript, zone);
      if (read.ok) transcripts.set(name, read.value);
      else problems.set(name, read.failure);
    }
  }

  function match(): void {
    const open = [...transcripts.values()].filter((t) => !picked.has(t.facts.file));
    const meetings = distinctTimes([...known.values(), ...own()]);
    const chosen = [...picked].flatMap(([file, meeting]) => {
      const facts = transcripts.get(file)?.facts;
      return facts ? [{ facts, meeting }] : [];
    });
    const { matched, unmatched } = matchTranscripts(open.map((t) => t.facts), meetings, chosen);
    matches = { matched: [...chosen.map(({ facts: { file }, meeting }) => ({ file, meeting, because: 'chosen' as const, score: 1 })), ...matched], unmatched };
    const isEmpty = calendars.size + transcripts.size + problems.size === 0;
    report.set(isEmpty ? undefined : reportOn({
      calendars: [...calendars.values()].map((c) => c.read), transcripts: [...transcripts.values()], matches, problems: [...problems.values()],
      meetings: new Map([...own(), ...known.values()].map((m) => [m.id, m])),
    }));
  }

  const transcriptsOf = (meeting: MeetingId): readonly TranscriptFile[] =>
    matches.matched
      .filter((m) => m.meeting === meeting)
      .map((m) => transcripts.get(m.file))
      .filter((t) => t !== undefined)
      .sort((a, b) => (a.facts.startedAt[0] ?? 0) - (b.facts.startedAt[0] ?? 0));

  return {
    report,
    async add(files) {
      // Transcripts first: their dates say how far back a calendar has to be read.
      const read = await Promise.all(files.map(readFile));
      const isCalendar = (file: ReadFile) => Number(kindOf(file.name, file.text) === 'calendar');
      for (const file of read.sort((a, b) => isCalendar(a) - isCalendar(b))) addOne(file);
      match();
      return report.getSnapshot() ?? emptyReport;
    },
    assign(file, meeting) {
      if (!transcripts.has(file)) return;
      picked.set(file, meeting);
      match();
    },
    know(meetings) {
      known.clear();
      for (const meeting of meetings) known.set(meeting.id, meeting);
      match();
    },
    hasMeetings: () => calendars.size > 0,
    all: own,
    owner: () => [...calendars.values()][0]?.read.owner,
    transcriptsOf,
    clear() {
      for (const kept of [calendars, transcripts, problems, picked, known]) kept.clear();
      match();
    },
    async meetings(window, signal, progress) {
      const found: Meeting[] = [];
      for (const [file, { text, read }] of calendars) {
        if (signal.aborted) return failed({ kind: 'cancelled' });
        const covers = read.window.from <= window.from && read.window.to >= window.to;
        const again = covers ? ok(read) : readIcs(text, file, { ...options, window: { from: minus(window.from, days(31)), to: window.to } });
        if (again.ok) found.push(...again.value.meetings.filter((m) => overlaps(m, window)));
        progress({ read: found.length });
      }
      return ok(distinct(found));
    },
    async transcriptOf(meeting, signal) {
      if (signal.aborted) return failed({ kind: 'cancelled' });
      const read = transcriptsOf(meeting.id);
      if (read.length === 0) return ok({ state: 'absent' });
      const gaps = read.some((t) => t.isDocx) ? { gaps: ['docx'] } : {};
      return ok({ state: 'read', vtt: read.map((t) => t.text), complete: read.every((t) => t.complete), ...gaps });
    },
  };
}

const emptyReport: ImportReport = { calendars: [], matched: [], unmatched: [], problems: [] };

/** `talk.vtt` as `talk (2).vtt`. */
const numbered = (name: string, n: number): string => name.replace(/(?=\.[^.]*$)|$/, ` (${n})`);

const overlaps = (meeting: Meeting, window: TimeWindow): boolean =>
  meeting.start < window.to && (meeting.end > window.from || meeting.start >= window.from);

/** The same event in two files: the file that came last counts. */
const distinct = (meetings: readonly Meeting[]): readonly Meeting[] =>
  [...new Map(meetings.map((m) => [m.id, m])).values()].sort((a, b) => a.start - b.start);

/** The same meeting from the mailbox and from a file has two ids; the first one given counts. */
function distinctTimes(meetings: readonly Meeting[]): readonly Meeting[] {
  const seen = new Map<string, Meeting>();
  for (const meeting of meetings) {
    const key = `${meeting.start} ${meeting.subject.trim().toLowerCase()}`;
    if (!seen.has(key)) seen.set(key, meeting);
  }
  return [...seen.values()];
}
