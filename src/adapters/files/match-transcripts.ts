import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { MatchReason } from '#ports/own-files.ts';
import { nearestFirst } from './nearest-meetings.ts';
import { scoreTranscript } from './score-transcript.ts';
import { titleScale } from './title-likeness.ts';
import type { TranscriptFacts } from './transcript-facts.ts';

export interface Matched {
  readonly file: string;
  readonly meeting: MeetingId;
  readonly because: MatchReason;
  /** 0 to 1. */
  readonly score: number;
}

export interface Unmatched {
  readonly file: string;
  /** `taken`: another transcript fits the same meeting as well, and they may be of the same time. */
  readonly why: 'no-meeting' | 'several-fit' | 'taken';
  /** For the picker: what fits, best first, then the nearest in time; at most 20, empty only if there is no meeting at all. */
  readonly candidates: readonly MeetingId[];
}

export interface Matches {
  readonly matched: readonly Matched[];
  readonly unmatched: readonly Unmatched[];
}

/** Two scores closer than this are not told apart. */
const margin = 0.1;

/** Below this a meeting does not fit; it is offered only for being near in time. */
const offered = 0.35;

/** A picker longer than this is no help. */
const mostOffered = 20;

/** A transcript whose meeting a person picked. */
export interface Chosen {
  readonly facts: TranscriptFacts;
  readonly meeting: MeetingId;
}

/**
 * Assigns transcripts to meetings by time overlap and by title. What is not clear stays unmatched with its candidates:
 * a person picks, nothing is guessed. All-day and cancelled meetings take no transcript by themselves. `chosen` is what
 * was picked already: no other transcript of the same time joins it unasked.
 */
export function matchTranscripts(transcripts: readonly TranscriptFacts[], meetings: readonly Meeting[], chosen: readonly Chosen[] = []): Matches {
  const open = meetings.filter((m) => !m.isAllDay && !m.isCancelled);
  const scale = titleScale([...new Set(open.map((m) => m.subject))]);
  const matched: Mine[] = [];
  const unmatched: Unmatched[] = [];

  for (const facts of transcripts) {
    const scored = open
      .map((meeting) => ({ meeting, ...scoreTranscript(facts, meeting, scale) }))
      .filter((s) => s.score >= offered)
      .sort((a, b) => b.score - a.score || b.meeting.start - a.meeting.start);
    const [best, second] = scored;
    const candidates = offer(scored.map((s) => s.meeting.id), facts);
    if (!best) unmatched.push({ file: facts.file, why: 'no-meeting', candidates });
    else if (second && best.score - second.score < margin) unmatched.push({ file: facts.file, why: 'several-fit', candidates });
    else if (!best.because) unmatched.push({ file: facts.file, why: 'no-meeting', candidates });
    else matched.push({ file: facts.file, meeting: best.meeting.id, because: best.because, score: best.score, facts });
  }
  return settle();

  function offer(fitting: readonly MeetingId[], facts: TranscriptFacts): readonly MeetingId[] {
    return [...new Set([...fitting, ...nearestFirst(facts, meetings).map((m) => m.id)])].slice(0, mostOffered);
  }

  /** A meeting may have several recordings one after the other. Two that may be of the same time are not told apart. */
  function settle(): Matches {
    const rivals = (one: Mine) => matched.filter((other) => other !== one && other.meeting === one.meeting && !isApart(one.facts, other.facts));
    const isFree = (one: Mine) => chosen.every((c) => c.meeting !== one.meeting || isApart(one.facts, c.facts));
    const wins = (one: Mine) => isFree(one) && rivals(one).every((other) => one.score - other.score >= margin);
    return {
      matched: matched.filter(wins).map(({ file, meeting, because, score }) => ({ file, meeting, because, score })),
      unmatched: [
        ...unmatched,
        ...matched.filter((m) => !wins(m)).map((m): Unmatched => ({ file: m.file, why: 'taken', candidates: offer([m.meeting], m.facts) })),
      ],
    };
  }
}

type Mine = Matched & { readonly facts: TranscriptFacts };

function isApart(a: TranscriptFacts, b: TranscriptFacts): boolean {
  const [from, other] = [a.startedAt[0], b.startedAt[0]];
  if (from === undefined || other === undefined) return false;
  return from <= other ? from + a.durationMs <= other + 60_000 : other + b.durationMs <= from + 60_000;
}
