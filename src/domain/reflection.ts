import type { Instant } from '#base/time.ts';
import type { NearMiss } from './finding.ts';
import type { MeetingId } from './meeting.ts';

export type BuiltInTemplateId =
  | 'decision-debrief' | 'after-action-review' | 'close-check' | 'start-stop-continue' | 'grow' | 'premortem' | 'attendee-reflection';

/** Of a person's or an organisation's own template. */
export type OwnTemplateId = `own:${string}`;

export type TemplateId = BuiltInTemplateId | OwnTemplateId;

/** One field of a template. */
export interface Prompt {
  /** The same id in two templates is the same question: its answer goes along when a person picks another template. */
  readonly id: string;
  readonly asks: Answer['asks'];
  /** What can be chosen, where it asks for a choice. */
  readonly options?: readonly string[];
  /** What an own template asks; the words of a built-in one stand in words/. */
  readonly words?: { readonly ask: string; readonly hint?: string };
}

export interface Template {
  readonly id: TemplateId;
  /** At most `PROMPTS_AT_MOST`. */
  readonly prompts: readonly Prompt[];
  /** Of an own template. */
  readonly words?: { readonly name: string; readonly why?: string };
}

/** Templates with more fields are given up by the third meeting (docs/rules.md, "Templates"). */
export const PROMPTS_AT_MOST = 6;

export type Answer =
  | { readonly asks: 'text'; readonly text: string }
  | { readonly asks: 'choice'; readonly chosen: string }
  | { readonly asks: 'date'; readonly date: string }
  | { readonly asks: 'person'; readonly person: string }
  | { readonly asks: 'yes-no'; readonly is: 'unanswered' | 'yes' | 'no' }
  | { readonly asks: 'commitment'; readonly cue: string; readonly action: string; readonly due: string; readonly obstacle: string; readonly fallback: string }
  // Of the built-in templates alone.
  | { readonly asks: 'outcome'; readonly is: 'open' | 'decided' | 'deferred'; readonly what: string; readonly until: string; readonly because: string }
  | { readonly asks: 'near-misses'; readonly picked: readonly PickedNearMiss[]; readonly own: string }
  | { readonly asks: 'decider'; readonly decider: string; readonly by: string }
  | { readonly asks: 'understood'; readonly is: 'unanswered' | 'decision' | 'nothing' | 'own'; readonly decision: string; readonly own: string; readonly showsOwn: boolean };

/** A near miss that the person chose to write back: what was said, without who said it. */
export interface PickedNearMiss {
  readonly kind: NearMiss['kind'];
  readonly text: string;
}

/** What a person has typed so far. Fields that are not `shared` are nobody else's: they stay on the device and in the person's own folder. */
export interface ReflectionDraft {
  readonly meeting: MeetingId;
  /** The template in hand; answers to prompts of others stay until the draft is discarded, and are never shared. */
  readonly template: TemplateId;
  readonly answers: { readonly [promptId: string]: Answer };
  readonly shared: readonly string[];
  readonly savedAt: Instant;
  /** The own templates that answers belong to, so that the words keep their questions when the template is gone. */
  readonly own?: readonly Template[];
  /** By prompt: other versions of the whole answer, from other tabs, until the person chooses. */
  readonly others?: { readonly [promptId: string]: readonly Answer[] };
  /** Of the meeting, so that the words can be told apart when it has left the calendar. */
  readonly about?: { readonly subject: string; readonly start: Instant };
}
