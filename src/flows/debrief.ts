import type { Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import type { Instant, Ms } from '#base/time.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { Purpose } from '#domain/purpose.ts';
import type { Me } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { SeenInvite, Target } from '#domain/target.ts';
import type { Transcript } from '#domain/transcript.ts';
import type { Contest, Judgement } from '#domain/verdict.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { CoachingLoop } from './coaching-loop.ts';
import type { Unclear } from './unclear.ts';
import type { OutboxEntry, UnreadableEntry, WrittenRecord } from './outbox-entry.ts';
import type { FoundTraces, TellProgress } from './own-traces.ts';
import type { ChangeOwnWords } from './own-words.ts';
import type { Rhythm } from './rhythm.ts';
import type { ViewState } from './view-state.ts';
import type { AlreadyReminded } from './weekly-rhythm.ts';

/** Everything a surface sees of the product, and everything it can do. One object per signed-in person. */
export interface Debrief {
  readonly week: Subscribable<ViewState<Week>>;
  readonly outbox: Subscribable<readonly (OutboxEntry | UnreadableEntry)[]>;

  /** Reads the calendar again and judges what is new. */
  refresh(): void;
  /** Stops reading and judging; what is there stays. */
  cancel(): void;
  /** Shows the host's dialog for a feature's scopes; call it only from a click. What waited for it goes on when it is granted. */
  permit(feature: Feature): Promise<Result<void, Failure>>;

  /** A person's word about a meeting; undefined takes it back. The meeting is judged again at once. */
  contest(meeting: MeetingId, contest: Contest | undefined): Promise<Result<void, Failure>>;

  /** Says to which meeting a recording belongs that may belong to several; undefined takes it back. What it changes is judged again. */
  place(one: Unclear, meeting: MeetingId | 'none' | undefined): Promise<Result<void, Failure>>;

  /** The draft kept on this device; undefined if nothing was typed yet. */
  draftOf(meeting: MeetingId): Promise<Result<ReflectionDraft | undefined, Failure>>;
  /**
   * Keeps what was typed. `seen` is the version it was made from: fields that another tab changed since then and this
   * one did not are taken over, so that nobody's words are lost.
   */
  keepDraft(draft: ReflectionDraft, seen: ReflectionDraft | undefined): Promise<Result<ReflectionDraft, Failure>>;
  /** Throws away what was typed about a meeting and not written back; what was written stays. */
  discardDraft(meeting: MeetingId): Promise<Result<void, Failure>>;

  /** What was said in a meeting, read anew and kept in memory only. Findings quote it by position. */
  readTranscript(meeting: MeetingId, signal: AbortSignal): Promise<Result<TranscriptReading, Failure>>;

  /** What everybody has written about a meeting in its chat, as one record; undefined where it has no chat. Nothing of it is kept. */
  readShared(meeting: Meeting, signal: AbortSignal): Promise<Result<SharedRecord | undefined, Failure>>;

  /** Reminds a person, by their directory id, in my name of what they took on in this meeting. */
  remind(meeting: Meeting, owner: string, commitment: string): Promise<Result<void, Failure | AlreadyReminded>>;

  /** How the invitation of an occurrence stands now, to be shown before anything is promised. */
  seeInvite(record: MeetingRecord, occurrence: Meeting, signal: AbortSignal): Promise<Result<SeenInvitation, Failure>>;
  /** Promises the write to each target; what becomes of it stands in `outbox` and `written`. None: the person has copied it, which counts as recorded. */
  writeBack(meeting: Meeting, record: MeetingRecord, targets: readonly Target[]): Promise<Result<void, Failure>>;
  /** Puts into the meeting's chat what becomes of the person's newest words about it, and leaves what they wrote elsewhere. */
  readonly changeOwn: ChangeOwnWords;
  /** Puts back what stood there before the last write, or takes our own part away, wherever it was written. */
  undo(meeting: Meeting): Promise<Result<void, Failure>>;
  /** Sends at once what waits in the outbox or was refused; nothing where that entry is gone. */
  retry(entryId: string): void;
  /** Takes an entry out of the outbox, unless it is being sent just now: it is not written. */
  dismiss(entryId: string): void;

  /** Commitments, weekly rhythm and the person's own copy; undefined until it is known whose, and until it was fetched. */
  readonly loop: Subscribable<CoachingLoop | undefined>;
  /** The same for whoever needs it now; where it could not be opened before, it is tried again. */
  openLoop(): Promise<Result<CoachingLoop, Failure>>;

  /** Looks for everything of this person's that stands anywhere but on this device, of any device's writing. It removes nothing by itself. */
  findTraces(signal: AbortSignal, tell: TellProgress): Promise<Result<readonly FoundTraces[], Failure>>;
  /** Forgets everything that this device keeps for this account, drafts and unsent writes too, and starts anew. */
  clearDevice(): Promise<Result<void, Failure>>;
  /** Forgets the account and everything that this device keeps for it. */
  signOut(): Promise<Result<void, Failure>>;
}

export type TranscriptReading =
  | { readonly state: 'read'; readonly transcript: Transcript }
  | { readonly state: 'absent' | 'not-permitted' | 'not-yet-available' };

export interface SeenInvitation {
  /** Goes into the target: what differs from it later is shown, not overwritten. */
  readonly seen: SeenInvite;
  /** Our own block as it stands there now, as text; absent if there is none. */
  readonly standing?: string;
}

/** The weeks that were read, newest meeting first. */
export interface Week {
  readonly me: Me;
  readonly meetings: readonly MeetingOverview[];
  /** How far judging has come; `of` counts meetings that have ended. */
  readonly judging: { readonly done: number; readonly of: number; readonly running: boolean; /** An estimate, once there is ground for one. */ readonly left?: Ms };
  /** What was typed or written about meetings that are not in the calendar any more: moved, deleted, made recurring. */
  readonly apart: readonly Apart[];
  /** What the person chose about being asked; absent where they chose nothing yet. */
  readonly rhythm?: Rhythm;
  /** Features without which something could not be read, by what is missing. */
  readonly missing: readonly { readonly feature: Feature; readonly by: 'person' | 'admin' }[];
  /** Features that were granted since, until what they open was granted. */
  readonly granted?: readonly Feature[];
  /** What only the person can place among their meetings. */
  readonly unclear: readonly Unclear[];
}

export interface MeetingOverview {
  readonly meeting: Meeting;
  /** Absent until judged. */
  readonly judgement?: Judgement;
  readonly contest?: Contest;
  readonly purpose: Purpose;
  readonly hasDraft: boolean;
  readonly written?: WrittenRecord;
  readonly next?: Meeting;
}

/** Words whose meeting has left the calendar; nothing of it is dropped unasked. */
export interface Apart {
  readonly meeting: MeetingId;
  readonly subject?: string;
  readonly start?: Instant;
  readonly draft?: ReflectionDraft;
  readonly written?: WrittenRecord;
}
