import type { Instant } from '#base/time.ts';
import type { Coverage } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Meeting } from './meeting.ts';
import type { Purpose } from './purpose.ts';
import type { Attendance, Insights, WrittenLine } from './written-evidence.ts';
import type { Contest, PersonHours, SetThresholds } from './verdict.ts';

/** Everything known about one meeting that judging needs. Plain data: it crosses into a worker. */
export interface Case {
  readonly meeting: Meeting;
  readonly now: Instant;
  readonly purpose: Purpose;
  readonly contest?: Contest;
  /** What the person's own record of the meeting holds. */
  readonly recorded: { readonly decisions: number; readonly deferred: number };
  /** Loads of the person's other judged meetings of the last 8 weeks. */
  readonly pastLoads: readonly PersonHours[];
  /** What the person's organisation has set; absent where it has set nothing. */
  readonly thresholds?: SetThresholds;
  /** Transcript files of this occurrence in order of time, as WebVTT text; absent if none could be read. */
  readonly transcript?: readonly string[];
  /** What was found earlier in sources that are not given now; stands in for them, since what was read is never kept. */
  readonly found?: readonly Finding[];
  /** What Copilot made of it. */
  readonly insights?: Insights;
  /** Its meeting notes and its part of the chat, with what others recorded there: these can clear a flag, never support one. */
  readonly notes?: readonly WrittenLine[];
  readonly chat?: readonly WrittenLine[];
  readonly attendance?: Attendance;
  /** What could be read, as the sources said it; judging adds what it saw inside them (gaps). */
  readonly coverage: Coverage;
}
