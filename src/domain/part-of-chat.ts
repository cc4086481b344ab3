import { instant } from '#base/time.ts';
import { GATHERING, stretchOf, type Candidate, type Stretch } from './occurrence-of-chat.ts';

/**
 * The part of its series' chat that tells of a meeting: from 15 minutes before its start, or the end of the one before
 * where that is later, until people gather for the next, at most 48 hours after its own end. No line is of two meetings.
 */
export function partOfChat(meeting: Candidate, series: readonly Candidate[]): Stretch {
  const others = series.filter((m) => !m.isCancelled && m.id !== meeting.id);
  const stretch = stretchOf(meeting, others);
  const before = others.filter((m) => comesBefore(m, meeting)).map((m) => Math.min(m.end, meeting.start));
  const next = Math.min(...others.filter((m) => comesBefore(meeting, m)).map((m) => Math.min(m.start, Math.max(meeting.end, m.start - GATHERING))));
  const from = instant(Math.max(stretch.from, ...before));
  return { from, to: instant(Math.max(from, Math.min(stretch.to, next))) };
}

const comesBefore = (a: Candidate, b: Candidate): boolean => a.start < b.start || (a.start === b.start && a.id < b.id);
