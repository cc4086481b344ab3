import type { Instant } from '#base/time.ts';
import type { NearMiss } from './finding.ts';
import type { MeetingId } from './meeting.ts';

export type TemplateId = 'decision-debrief';

/** One field of a template. At most six in a template. */
export interface Prompt {
  readonly id: string;
  readonly asks: Answer['asks'];
}

export interface Template {
  readonly id: TemplateId;
  readonly prompts: readonly Prompt[];
}

export type Answer =
  | { readonly asks: 'text'; readonly text: string }
  | { readonly asks: 'outcome'; readonly is: 'open' | 'decided' | 'deferred'; readonly what: string; readonly until: string; readonly because: string }
  | { readonly asks: 'near-misses'; readonly picked: readonly PickedNearMiss[]; readonly own: string }
  | { readonly asks: 'decider'; readonly decider: string; readonly by: string }
  | { readonly asks: 'commitment'; readonly cue: string; readonly action: string; readonly due: string; readonly obstacle: string; readonly fallback: string };

/** A near miss that the person chose to write back: what was said, without who said it. */
export interface PickedNearMiss {
  readonly kind: NearMiss['kind'];
  readonly text: string;
}

/** What a person has typed so far. Fields that are not `shared` never leave the device. */
export interface ReflectionDraft {
  readonly meeting: MeetingId;
  readonly template: TemplateId;
  readonly answers: { readonly [promptId: string]: Answer };
  readonly shared: readonly string[];
  readonly savedAt: Instant;
  /** By prompt: other versions of the whole answer, from other tabs, until the person chooses. */
  readonly others?: { readonly [promptId: string]: readonly Answer[] };
  /** Of the meeting, so that the words can be told apart when it has left the calendar. */
  readonly about?: { readonly subject: string; readonly start: Instant };
}
