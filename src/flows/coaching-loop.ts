import { ok, type Result } from '#base/result.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { Policy } from '#domain/policy.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { WrittenIn } from '#notes/labels.ts';
import type { Clock } from '#ports/clock.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { OwnFolder } from '#ports/own-folder.ts';
import type { Collection } from '#ports/store.ts';
import type { KeptHours, KeptPeriod, Lock, OtherTabs } from '#ports/stores.ts';
import type { SummaryList } from '#ports/summary-list.ts';
import type { TeamList } from '#ports/team-list.ts';
import type { OwnHours } from '#ports/working-hours.ts';
import { deliverErrands, type ErrandParts } from './deliver-errand.ts';
import type { Drafts } from './drafts.ts';
import type { ErrandEntry } from './errand.ts';
import { openErrands, type Errands } from './errands.ts';
import { keepCommitments, type KeepCommitments } from './keep-commitments.ts';
import { mirrorDrafts } from './mirror-drafts.ts';
import type { WrittenRecord } from './outbox-entry.ts';
import { openOwnCopy, type OwnCopy } from './own-copy.ts';
import type { KeptOwn } from './own-documents.ts';
import type { PublishMeetings } from './publish-meetings.ts';
import { readSummary, type ReadSummary } from './read-summary.ts';
import type { Summarise } from './summarise.ts';
import { teamAnswers, type TeamAnswers } from './team-answers.ts';
import type { ReadHours } from './read-hours.ts';
import { weeklyRhythm, type WeeklyRhythm } from './weekly-rhythm.ts';

/** What brings a person back every week, from one meeting to the next: their commitments, their rhythm, and their own copy of both. */
export interface CoachingLoop {
  /** Whose it is. */
  readonly me: Me;
  readonly copy: OwnCopy;
  readonly errands: Errands;
  readonly commitments: KeepCommitments;
  readonly rhythm: WeeklyRhythm;
  readonly team: TeamAnswers;
  /** The two lists of a site: what organizers publish, and what the leaders read. */
  readonly listsOf: (site: string) => { readonly rows: TeamList; readonly cells: SummaryList };
  /** What the person publishes for the leaders' summary; absent on a page that knows no weeks. Always the same promise; it fails where it cannot be fetched. */
  readonly publishing?: () => Promise<PublishMeetings>;
  /** The person's own working hours, where they let Debrief see them; as `publishing`. */
  readonly hours?: () => Promise<ReadHours>;
  /** The steward's work on a site; absent like `publishing`, and fails like it. */
  readonly steward?: (site: string, policy: Policy) => Promise<Summarise>;
  /** What leaders read there. */
  readonly summary: ReadSummary;
  /** What the meeting's record, as everybody sees it, says of this person's commitments. */
  noteShared(shared: SharedRecord, meeting: Meeting): Promise<Result<void, Failure>>;
  /** The same of their own part of it. */
  noteOwn(written: Pick<WrittenRecord, 'record' | 'writtenAt'>, meeting: Meeting | undefined): Promise<Result<void, Failure>>;
  /** Keeps the drafts of this device and those of the own copy alike until the signal aborts. */
  mirror(drafts: Drafts, signal: AbortSignal): void;
  permitted(feature: Feature): void;
  wake(): void;
  /** Sends and keeps in agreement until the signal aborts. */
  run(signal: AbortSignal): void;
}

/** Where it goes besides this device. */
export interface LoopPlaces extends ErrandParts {
  readonly folder: OwnFolder;
  readonly summaryList: (site: string) => SummaryList;
  readonly hours: OwnHours;
}

export interface LoopParts extends LoopPlaces {
  readonly me: Me;
  readonly stores: { readonly own: Collection<KeptOwn>; readonly errands: Collection<ErrandEntry>; readonly summary: Collection<KeptPeriod>; readonly hours: Collection<KeptHours> };
  readonly clock: Clock;
  readonly lock: Lock;
  readonly tabs: OtherTabs;
  /** What the organisation has set that holds now. */
  readonly policy?: () => Promise<Policy>;
  /** Where a task's link leads: Debrief. */
  readonly openUrl: string;
  /** The language that this page speaks now, in which a task is written; English where this is absent. */
  readonly language?: () => WrittenIn;
}

export async function openCoachingLoop(parts: LoopParts): Promise<Result<CoachingLoop, Failure>> {
  const { me, stores } = parts;
  const policy = await parts.policy?.();
  const copied = await openOwnCopy({ ...parts, store: stores.own });
  if (!copied.ok) return copied;
  const opened = await openErrands({ ...parts, store: stores.errands, deliver: deliverErrands(parts) });
  if (!opened.ok) return opened;
  const [copy, errands] = [copied.value, opened.value];
  const commitments = keepCommitments({ ...parts, copy, errands });
  const team = teamAnswers({ ...parts, copy, errands, usualSite: policy?.site });
  const life = new AbortController();
  return ok({
    me,
    copy,
    errands,
    commitments,
    rhythm: weeklyRhythm({ ...parts, copy, errands }),
    team,
    listsOf: (site) => ({ rows: parts.teamList(site), cells: parts.summaryList(site) }),
    summary: readSummary({ site: () => team.site(), list: parts.summaryList, store: stores.summary, clock: parts.clock }),
    noteShared(shared, meeting) {
      const from = fromOf(shared, meeting);
      const mine = shared.commitments.filter(({ what }) => what.owner.address === me.address);
      const checkIns = shared.checkIns.filter(({ by }) => by.isMe);
      return commitments.note(
        mine.map(({ by, what }) => ({ commitment: what, from, ...(what.asked ? { askedBy: by.name } : {}) })),
        checkIns.map(({ what }) => ({ ...what, ...seriesOf(meeting), start: meeting.start })),
      );
    },
    noteOwn({ record, writtenAt }, meeting) {
      const from = fromOf(record, meeting);
      const mine = record.commitments.filter(({ owner, asked }) => !asked && owner.address === me.address);
      return commitments.note(mine.map((commitment) => ({ commitment, from })), (record.checkIns ?? []).map((checkIn) => ({ ...checkIn, ...seriesOf(meeting), start: record.start })), writtenAt);
    },
    mirror: (drafts, signal) => void mirrorDrafts(drafts, copy, parts.lock, signal),
    permitted(feature) {
      errands.permitted();
      if (feature === 'own-copy') void copy.everywhere(true);
    },
    wake() {
      errands.wake();
      copy.wake();
      void commitments.lookAtToDo(life.signal);
    },
    run(signal) {
      signal.addEventListener('abort', () => life.abort(), { once: true });
      void errands.run(signal);
      void copy.run(signal);
      void commitments.lookAtToDo(life.signal);
    },
  });
}

const fromOf = ({ meeting: id, subject, start }: Pick<SharedRecord, 'meeting' | 'subject' | 'start'>, meeting: Meeting | undefined) => ({ meeting: id, subject, start, ...seriesOf(meeting) });

const seriesOf = (meeting: Meeting | undefined) => (meeting?.series === undefined ? {} : { series: meeting.series });
