import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { days, hours, minus, plus, type Instant } from '#base/time.ts';
import type { Case } from '#domain/case.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { Contest, Judgement, PersonHours } from '#domain/verdict.ts';
import { loadOf } from '#analysis/verdict/load.ts';
import { notJudged } from '#analysis/verdict/not-judged.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Judge } from '#ports/judge.ts';
import type { Collection, Kept } from '#ports/store.ts';
import type { Transcripts } from '#ports/transcripts.ts';
import { gatherEvidence, type Evidence } from './gather-evidence.ts';

export interface Judging {
  readonly judgements: ReadonlyMap<MeetingId, Judgement>;
  readonly contests: ReadonlyMap<MeetingId, Contest>;
  readonly done: number;
  readonly of: number;
  readonly running: boolean;
  /** Who can open transcripts, where a closed one was met. */
  readonly transcriptsNeed?: 'person' | 'admin';
}

export interface JudgeMeetings {
  readonly state: Subscribable<Judging>;
  /** What was judged and said on this device before. */
  open(): Promise<Result<void, Failure>>;
  /** Judges every meeting that has ended, newest first; what was settled before is not read again. */
  run(meetings: readonly Meeting[], signal: AbortSignal): Promise<void>;
  /** Judges one meeting again, from what is known of it. */
  again(meeting: Meeting, meetings: readonly Meeting[], signal: AbortSignal): Promise<void>;
  contest(meeting: MeetingId, contest: Contest | undefined): void;
}

export interface JudgeParts {
  /** Files the person dropped; asked first. */
  readonly fileTranscripts: Transcripts;
  readonly tenantTranscripts: Transcripts;
  readonly judge: Judge;
  readonly judgements: Collection<Judgement>;
  readonly contests: Collection<Contest>;
  /** What the person's own record of a meeting holds. */
  readonly recorded: (meeting: MeetingId) => Case['recorded'];
  readonly clock: Clock;
}

/** Outlook and Teams allow 4 requests at a time for one mailbox; one is left for the person's own clicks. */
const AT_A_TIME = 3;
/** After this long no transcript is expected any more. */
const SETTLED = hours(48);
const HISTORY = days(56);

export function createJudgeMeetings({ fileTranscripts, tenantTranscripts, judge, judgements, contests, recorded, clock }: JudgeParts): JudgeMeetings {
  const state = source<Judging>({ judgements: new Map(), contests: new Map(), done: 0, of: 0, running: false });

  function caseOf(meeting: Meeting, meetings: readonly Meeting[], now: Instant): Case {
    const contest = state.getSnapshot().contests.get(meeting.id);
    return {
      meeting,
      now,
      purpose: 'unset',
      ...(contest ? { contest } : {}),
      recorded: recorded(meeting.id),
      pastLoads: loadsBefore(meeting, meetings, now),
      coverage: {},
    };
  }

  /** Loads of the other meetings that are judged, over the 8 weeks before this one ended. */
  function loadsBefore(meeting: Meeting, meetings: readonly Meeting[], now: Instant): readonly PersonHours[] {
    const { contests: said } = state.getSnapshot();
    const counts = (m: Meeting): boolean => {
      const contest = said.get(m.id);
      return !notJudged({ meeting: m, now, purpose: 'unset', ...(contest ? { contest } : {}), recorded: recorded(m.id), pastLoads: [], coverage: {} });
    };
    return meetings
      .filter((m) => m.id !== meeting.id && m.end <= meeting.end && m.end >= minus(meeting.end, HISTORY) && counts(m))
      .map((m) => loadOf(m, []).value);
  }

  async function judgeOne(meeting: Meeting, meetings: readonly Meeting[], signal: AbortSignal, sources: readonly Transcripts[]): Promise<Evidence | undefined> {
    const now = clock.now();
    const given = caseOf(meeting, meetings, now);
    const before = state.getSnapshot().judgements.get(meeting.id);
    if (notJudged(given)) {
      await keep(await judge.judge(given, signal));
      return undefined;
    }
    const settled = before && isSettled(before, meeting, now) ? before : undefined;
    const [files] = sources;
    const evidence = await gatherEvidence(meeting, settled && files ? [files] : sources, signal);
    if (signal.aborted) return undefined;
    if (settled && !evidence.transcript) {
      await keep(await judge.judge({ ...given, coverage: settled.coverage, found: settled.findings }, signal));
      return undefined;
    }
    const { transcript, coverage } = evidence;
    await keep(await judge.judge({ ...given, coverage, ...(transcript ? { transcript } : {}) }, signal));
    return evidence;
  }

  async function keep(judgement: Judgement): Promise<void> {
    state.update((s) => ({ ...s, judgements: new Map(s.judgements).set(judgement.meeting, judgement) }));
    await judgements.put(judgement.meeting, judgement);
  }

  return {
    state,

    async open() {
      const kept = await judgements.all();
      if (!kept.ok) return kept;
      const said = await contests.all();
      if (!said.ok) return said;
      state.update((s) => ({ ...s, judgements: byMeeting(kept.value), contests: byMeeting(said.value) }));
      return ok(undefined);
    },

    async run(meetings, signal) {
      const ended = meetings.filter((m) => m.end <= clock.now()).sort((a, b) => b.start - a.start);
      state.update(({ judgements: j, contests: c }) => ({ judgements: j, contests: c, done: 0, of: ended.length, running: true }));
      let sources = [fileTranscripts, tenantTranscripts];
      const queue = [...ended];
      const work = async (): Promise<void> => {
        for (let meeting = queue.shift(); meeting && !signal.aborted; meeting = queue.shift()) {
          const evidence = await judgeOne(meeting, meetings, signal, sources);
          const { consent } = evidence ?? {};
          // One refusal speaks for all: the same question is not put to the sign-in for every meeting.
          if (consent) sources = [fileTranscripts, { transcriptOf: async () => failed(consent) }];
          state.update((s) => ({ ...s, done: s.done + 1, ...(consent ? { transcriptsNeed: consent.by } : {}) }));
        }
      };
      try {
        await untilAborted(Promise.all(Array.from({ length: AT_A_TIME }, work)), signal);
      } finally {
        state.update((s) => ({ ...s, running: false }));
      }
    },

    async again(meeting, meetings, signal) {
      await untilAborted(judgeOne(meeting, meetings, signal, [fileTranscripts, tenantTranscripts]), signal);
    },

    contest(meeting, contest) {
      state.update((s) => {
        const next = new Map(s.contests);
        if (contest) next.set(meeting, contest);
        else next.delete(meeting);
        return { ...s, contests: next };
      });
    },
  };
}

const byMeeting = <T>(kept: readonly Kept<T>[]): ReadonlyMap<MeetingId, T> =>
  new Map(kept.flatMap((k) => ('value' in k ? [[k.key as MeetingId, k.value]] : [])));

/** Read once, and too old for another transcript to come. */
const isSettled = (before: Judgement, meeting: Meeting, now: Instant): boolean => {
  const state = before.coverage.transcript?.state;
  return state === 'read' || (state === 'absent' && now >= plus(meeting.end, SETTLED) && before.judgedAt >= plus(meeting.end, SETTLED));
};

/** Cancelling is no failure: what was judged stays, the rest waits for the next run. */
async function untilAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  try {
    await work;
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  }
}
