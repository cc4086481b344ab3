import { minutes } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { MatchReason } from '#ports/own-files.ts';
import { words, type TitleScale } from './title-likeness.ts';
import type { TranscriptFacts } from './transcript-facts.ts';

/** A recording may begin this much before the planned start, and a meeting may run over by this much. */
const early = minutes(15);
const over = minutes(60);
/** A transcript is written within this time after its meeting, if the file's own time is to mean anything. */
const written = minutes(90);

/**
 * Thresholds, 0 to 1, set by hand on made-up file names (test/unit/adapters/files/match-transcripts.test.ts).
 * A title alone must be nearly the subject; beside a time, half of it will do.
 */
const thresholds = { titleAlone: 0.75, titleBeside: 0.5, timeAlone: 0.7, timeBeside: 0.3 };

/** How well one transcript fits one meeting. `because` is missing where neither time nor title is enough. */
export function scoreTranscript(facts: TranscriptFacts, meeting: Meeting, scale: TitleScale): { readonly score: number; readonly because?: MatchReason } {
  const title = Math.max(scale.likeness(facts.title, meeting.subject), scale.likeness(facts.wholeTitle, meeting.subject));
  // A date that stands in the subject too belongs to the title and says nothing about when it was held.
  const dateIsTitle = facts.title !== facts.wholeTitle && scale.holds(facts.wholeTitle, meeting.subject);
  const time = dateIsTitle && facts.startedAt.length === 0 ? undefined : timeFit(facts, meeting);
  if (time === 0) return { score: 0 };

  if (time === undefined) {
    const enough = title >= thresholds.titleAlone && (words(facts.title).size > 1 || title >= 0.99 || dateIsTitle);
    const score = nudged(0.8 * title + (wasWrittenAfter(facts, meeting) ? 0.15 : 0), facts, meeting);
    return enough ? { score, because: 'name' } : { score };
  }
  const both = title >= thresholds.titleBeside && time >= thresholds.timeBeside;
  const score = nudged(0.5 * time + 0.45 * title + (both ? 0.05 : 0), facts, meeting);
  if (both) return { score, because: 'name-and-time' };
  return time >= thresholds.timeAlone ? { score, because: 'time' } : { score };
}

/** Names on the invitation tell apart meetings that fit equally well; they never make one fit. */
const nudged = (score: number, facts: TranscriptFacts, meeting: Meeting): number =>
  score < 0.3 ? score : Math.min(1, score + 0.04 * shareOfSpeakers(facts, meeting));

/** 0: held at another time. Undefined: nothing is known of its time. A bare day fits half. */
function timeFit(facts: TranscriptFacts, meeting: Meeting): number | undefined {
  if (facts.startedAt.length > 0) return Math.max(...facts.startedAt.map((start) => startFit(start, facts.durationMs, meeting)));
  if (!facts.day) return undefined;
  return meeting.start >= facts.day.from && meeting.start < facts.day.to ? 0.5 : 0;
}

/** How much of the talk lies within the meeting, and how near its start is to the planned one. */
function startFit(start: number, duration: number, meeting: Meeting): number {
  const [from, to] = [meeting.start - early, meeting.end + over];
  if (start < from || start > to) return 0;
  const planned = Math.max(meeting.end - meeting.start, minutes(15));
  const inside = duration <= 0 ? 1 : Math.max(0, Math.min(start + duration, to) - start) / duration;
  const near = Math.max(0, 1 - Math.abs(start - meeting.start) / planned);
  return 0.5 * inside + 0.5 * near;
}

function wasWrittenAfter(facts: TranscriptFacts, meeting: Meeting): boolean {
  const since = facts.modified === undefined ? Number.NaN : facts.modified - meeting.end;
  return since + minutes(10) >= 0 && since <= written;
}

function shareOfSpeakers(facts: TranscriptFacts, meeting: Meeting): number {
  if (facts.speakers.length === 0) return 0;
  const invited = meeting.attendees.map((a) => words(`${a.name} ${a.address}`));
  const known = facts.speakers.filter((speaker) => {
    const own = [...words(speaker)];
    return own.length > 0 && invited.some((words) => own.every((word) => words.has(word)));
  });
  return known.length / facts.speakers.length;
}
