import { ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { between, ms, seconds, type Instant, type Ms } from '#base/time.ts';
import type { Case } from '#domain/case.ts';
import { KEPT_BY_SERIES } from '#domain/evidence.ts';
import { RECORDED } from '#domain/finding.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { NO_POLICY, type Policy } from '#domain/policy.ts';
import type { Contest, Judgement, VerdictKind } from '#domain/verdict.ts';
import { loadOf } from '#analysis/verdict/load.ts';
import { notJudged } from '#analysis/verdict/not-judged.ts';
import { thresholdsFor } from '#analysis/verdict/thresholds.ts';
import { ANALYSIS_VERSION } from '#analysis/version.ts';
import type { Clock } from '#ports/clock.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { Judge } from '#ports/judge.ts';
import type { Collection, Kept } from '#ports/store.ts';
import type { EvidenceReading, HeardOfMeeting, Listening } from './evidence-reading.ts';
import type { Asked } from './gather-evidence.ts';
import { waitsFor, type Unclear } from './unclear.ts';
import { pastLoads } from './past-loads.ts';
import { keptFrom } from './retention.ts';

export interface Judging {
  readonly judgements: ReadonlyMap<MeetingId, Judgement>;
  readonly contests: ReadonlyMap<MeetingId, Contest>;
  readonly done: number;
  readonly of: number;
  readonly running: boolean;
  /** An estimate of the time that the rest will take, once there is ground for one. */
  readonly left?: Ms;
  /** Who can open what was met closed. */
  readonly needs: ReadonlyMap<Feature, 'person' | 'admin'>;
  /** What only the person can place, by the ids of its spans. */
  readonly unclear: ReadonlyMap<string, Unclear>;
}

export interface JudgeMeetings {
  readonly state: Subscribable<Judging>;
  /** What was judged and said on this device before. */
  open(): Promise<Result<void, Failure>>;
  /**
   * Judges every meeting that has ended, newest first; what was settled before is not read again. Gives what kept a source
   * from being read for now: then this is worth another run later.
   */
  run(meetings: readonly Meeting[], signal: AbortSignal): Promise<Failure | undefined>;
  /** Judges one meeting again, from what is known of it. */
  again(meeting: Meeting, meetings: readonly Meeting[], signal: AbortSignal): Promise<void>;
  contest(meeting: MeetingId, contest: Contest | undefined): void;
}

export interface JudgeParts {
  readonly evidence: Pick<EvidenceReading, 'open'>;
  readonly judge: Judge;
  readonly judgements: Collection<Judgement>;
  readonly contests: Collection<Contest>;
  /** What the person's own record of a meeting holds. */
  readonly recorded: (meeting: MeetingId) => Case['recorded'];
  readonly clock: Clock;
  /** What the organisation has set that holds now; asked before each run. */
  readonly policy: () => Promise<Policy>;
}

/** Meetings whose sources are asked at the same time: three full batches of 20, so that few requests are made. */
const AT_A_TIME = 60;
/** The screen is told at most this often: it cannot show more, and each of 2,000 meetings would draw it anew. */
const BEAT = ms(150);
/** Meetings looked at before the page gets a turn: a few milliseconds of work. */
const A_TURN = 20;
/** An estimate needs some ground. */
const FIRST_ESTIMATE = { after: seconds(2), of: 20 };

/** Can only clear, so it is asked where there is something to clear; the others about every meeting that is judged. */
const CLEARING: Asked = 'chat';
const CLEARED: ReadonlySet<VerdictKind> = new Set(['no-decision-recorded', 'possible-decision', 'cannot-tell']);

export function createJudgeMeetings({ evidence, judge, judgements, contests, recorded, clock, policy }: JudgeParts): JudgeMeetings {
  const state = source<Judging>({ judgements: new Map(), contests: new Map(), needs: new Map(), unclear: new Map(), done: 0, of: 0, running: false });
  /** What is known, of which the screen may not have been told yet. */
  const known = new Map<MeetingId, Judgement>();
  const unclear = new Map<string, Unclear>();
  let toTell = false;
  /** As of the last run. */
  let policyNow = NO_POLICY;

  type LoadsOf = ReturnType<typeof pastLoads>;

  function loadsOf(meetings: readonly Meeting[], now: Instant): LoadsOf {
    return pastLoads(meetings, (meeting) => !notJudged(factsOf(meeting, now)));
  }

  function factsOf(meeting: Meeting, now: Instant): Case {
    const contest = state.getSnapshot().contests.get(meeting.id);
    return { meeting, now, purpose: meeting.invite?.set ?? 'unset', ...(contest ? { contest } : {}), recorded: recorded(meeting.id), pastLoads: [], thresholds: policyNow.thresholds, coverage: {} };
  }

  /** Judges with what the person has said until then; a word that comes meanwhile is heard before anything is kept. */
  async function judgeOne(meeting: Meeting, loads: LoadsOf, signal: AbortSignal, listening: Listening): Promise<void> {
    const here = listening.clearing.mayCome();
    try {
      await judgeWith(meeting, loads, signal, listening, here);
    } finally {
      here();
    }
  }

  async function judgeWith(meeting: Meeting, loads: LoadsOf, signal: AbortSignal, listening: Listening, here: () => void): Promise<void> {
    const now = clock.now();
    const given: Case = { ...factsOf(meeting, now), pastLoads: loads(meeting) };
    const from = judgedFrom(given);
    const before = known.get(meeting.id);
    const isJudged = !notJudged(given);
    let next = before;
    const hear = async (asked: readonly Asked[]): Promise<void> => {
      const heard = await listening.about(meeting, asked, { before, next, at: now });
      if (signal.aborted) return;
      place(meeting, heard);
      if (!heard.isNew && next?.from === from) return;
      next = { ...await judge.judge({ ...given, ...heard.known }, signal), from, ...heard.kept };
    };
    if (isJudged) await hear(KEPT_BY_SERIES);
    else if (before?.from !== from) next = { ...await judge.judge(given, signal), from };
    if (signal.aborted) return;
    if (isJudged && next && (CLEARED.has(next.verdict.kind) || wasClearedByOlder(before) || restsOnOthers(next)) && listening.wants(CLEARING, meeting, before)) {
      // What is on no line is asked for nothing: it fills no request.
      const turn = meeting.joinUrl === undefined ? Promise.resolve() : listening.clearing.join();
      here();
      await turn;
      if (!signal.aborted) await hear([CLEARING]);
    }
    if (signal.aborted || !next || next === before) return;
    if (state.getSnapshot().contests.get(meeting.id) !== given.contest) return judgeWith(meeting, loads, signal, listening, here);
    await keep(meeting, next);
  }

  /** What is unclear about a meeting now; what was and is not any more is forgotten. */
  function place(meeting: Meeting, { unclear: now, coverage }: HeardOfMeeting): void {
    for (const [id, one] of unclear) if (waitsFor(meeting, one) && (coverage[one.source]?.state ?? 'failed') !== 'failed') unclear.delete(id);
    for (const one of now) unclear.set(one.span.id, one);
  }

  /** On the screen in any case; on the device only for as long as quotes may stay there: an older meeting is read anew each time. */
  async function keep(meeting: Meeting, value: Judgement): Promise<void> {
    known.set(value.meeting, value);
    void tellSoon();
    if (meeting.end >= keptFrom(policyNow, clock.now())) await judgements.put(value.meeting, value);
  }

  async function tellSoon(): Promise<void> {
    if (toTell) return;
    toTell = true;
    await clock.wait(BEAT);
    if (toTell) tell();
  }

  function tell(more: Partial<Judging> = {}): void {
    toTell = false;
    state.update((s) => ({ ...s, judgements: new Map(known), unclear: new Map(unclear), ...more }));
  }

  return {
    state,

    async open() {
      const kept = await judgements.all();
      if (!kept.ok) return kept;
      const said = await contests.all();
      if (!said.ok) return said;
      for (const [id, judgement] of byMeeting(kept.value)) known.set(id, judgement);
      tell({ contests: byMeeting(said.value) });
      return ok(undefined);
    },

    async run(meetings, signal) {
      const begun = clock.now();
      const ended = meetings.filter((m) => m.end <= begun).sort((a, b) => b.start - a.start);
      let done = 0;
      let taken = 0;
      let turn = Promise.resolve();
      let told = begun;
      const queue = [...ended];
      let listening: Listening | undefined;
      let failure: Failure | undefined;
      state.update((s) => ({ ...withoutEstimate(s), done: 0, of: ended.length, running: true }));
      const work = async (loads: LoadsOf, to: Listening): Promise<void> => {
        for (let meeting = queue.shift(); meeting && !signal.aborted; meeting = queue.shift()) {
          taken += 1;
          if (taken % A_TURN === 0) turn = clock.wait(ms(0));
          await turn;
          await judgeOne(meeting, loads, signal, to);
          done += 1;
          const now = clock.now();
          if (now - told < BEAT) continue;
          told = now;
          const left = estimate(between(begun, now), done, ended.length);
          tell({ done, ...(left === undefined ? {} : { left }), needs: to.needs() });
        }
      };
      try {
        policyNow = await policy();
        const loads = loadsOf(meetings, begun);
        const opened = await evidence.open(policyNow.off, begun, signal);
        if (opened.ok) {
          listening = opened.value;
          await untilAborted(Promise.all(Array.from({ length: AT_A_TIME }, () => work(loads, opened.value))), signal);
        } else failure = opened.failure;
      } finally {
        const needs = listening?.needs() ?? new Map();
        state.update((s) => ({ ...withoutEstimate(s), judgements: new Map(known), unclear: new Map(unclear), needs, done, running: false }));
      }
      return failure ?? listening?.later();
    },

    async again(meeting, meetings, signal) {
      policyNow = await policy();
      const now = clock.now();
      const opened = await evidence.open(policyNow.off, now, signal);
      if (opened.ok) await untilAborted(judgeOne(meeting, loadsOf(meetings, now), signal, opened.value), signal);
      tell();
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

/** What an older analysis found in the chat is looked for anew, whatever it led to. */
const wasClearedByOlder = (before: Judgement | undefined): boolean =>
  before !== undefined && before.analysis !== ANALYSIS_VERSION && before.coverage[CLEARING] !== undefined;

/** What another person recorded they may withdraw, for as long as the chat is looked at. */
const restsOnOthers = ({ findings }: Judgement): boolean => findings.some(({ detector }) => detector === RECORDED);

function withoutEstimate({ judgements, contests, needs, unclear, done, of, running }: Judging): Judging {
  return { judgements, contests, needs, unclear, done, of, running };
}

function estimate(passed: Ms, done: number, of: number): Ms | undefined {
  return passed < FIRST_ESTIMATE.after || done < FIRST_ESTIMATE.of ? undefined : ms((passed / done) * (of - done));
}

/** Everything that a verdict rests on besides the evidence. */
function judgedFrom({ thresholds = {}, meeting, purpose, contest, recorded, pastLoads: loads }: Case): string {
  const { threshold, basis, judged } = loadOf(meeting, loads, thresholdsFor({ thresholds }));
  // Nothing where the product's own hold: what was judged before a policy file could be obeyed is as good as ever.
  const { low, high, informAbove } = thresholds;
  const own = low === undefined && high === undefined && informAbove === undefined ? [] : [[low, high, informAbove]];
  const { start, end, attendees, isAllDay, isPrivate, isCancelled, showAs, invite } = meeting;
  return JSON.stringify([ANALYSIS_VERSION, start, end, attendees, isAllDay, isPrivate, isCancelled, showAs, purpose, contest, recorded, threshold, basis, judged, invite, ...own]);
}

const byMeeting = <T>(kept: readonly Kept<T>[]): ReadonlyMap<MeetingId, T> =>
  new Map(kept.flatMap((k) => ('value' in k ? [[k.key as MeetingId, k.value]] : [])));

/** Cancelling is no failure: what was judged stays, the rest waits for the next run. */
async function untilAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  try {
    await work;
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
  }
}
