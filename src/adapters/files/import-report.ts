import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type * as port from '#ports/own-files.ts';
import { quotable, type FileProblem } from './file-problem.ts';
import type { CalendarFile } from './ics.ts';
import type { Matches, Unmatched } from './match-transcripts.ts';
import type { TranscriptFile } from './transcript-file.ts';

interface Imported {
  readonly calendars: readonly CalendarFile[];
  readonly transcripts: readonly TranscriptFile[];
  readonly matches: Matches;
  readonly problems: readonly FileProblem[];
  readonly meetings: ReadonlyMap<MeetingId, Meeting>;
}

/** What became of every file, for people to read. */
export function reportOn({ calendars, transcripts, matches, problems, meetings }: Imported): port.ImportReport {
  const label = (id: MeetingId): port.MeetingLabel | undefined => {
    const meeting = meetings.get(id);
    return meeting && { id, subject: meeting.subject, start: meeting.start };
  };
  return {
    calendars: calendars.map((c) => ({ file: c.file, meetings: c.meetings.length })),
    matched: matches.matched.flatMap(({ file, meeting, because }) => {
      const labelled = label(meeting);
      return labelled ? [{ file, meeting: labelled, because }] : [];
    }),
    unmatched: matches.unmatched.map((u) => labelUnmatched(u, label)),
    problems: [...problems, ...calendars.flatMap(skippedEvents), ...transcripts.flatMap(skippedTalk)],
  };
}

const labelUnmatched = ({ file, why, candidates }: Unmatched, label: (id: MeetingId) => port.MeetingLabel | undefined): port.UnmatchedFile => ({
  file, why, candidates: candidates.map(label).filter((c) => c !== undefined),
});

const skippedEvents = ({ file, skipped }: CalendarFile): readonly port.FileProblem[] =>
  skipped.map(({ line, why, text }) => ({
    file, line, kind: why, detail: why, isPart: true,
    // Beyond the longest list only a number is known; it stands where the quote would.
    ...(why === 'more' ? { count: Number.parseInt(text, 10) } : quotable(text)),
  }));

/** One line for a transcript, however many cues are broken. A cue without text loses nothing. */
function skippedTalk({ facts, skipped }: TranscriptFile): readonly port.FileProblem[] {
  const lost = skipped.filter((s) => s.why !== 'no-text');
  const first = lost[0];
  if (!first) return [];
  return [{
    file: facts.file, line: first.line, kind: first.why, detail: first.why, isPart: true,
    ...quotable(first.text),
    ...(lost.length > 1 ? { count: lost.length } : {}),
  }];
}
