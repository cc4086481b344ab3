import { ok, type Result } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import type { Case } from '#domain/case.ts';
import { nextOccurrence, type Meeting, type MeetingId } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import type { Calendar } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import type { Account } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { Judge } from '#ports/judge.ts';
import type { MeetingChat } from '#ports/meeting-chat.ts';
import type { Lock, Stores } from '#ports/stores.ts';
import type { Transcripts } from '#ports/transcripts.ts';
import type { Debrief, MeetingOverview, Week } from './debrief.ts';
import { deliverCards } from './deliver-card.ts';
import { createJudgeMeetings, type Judging } from './judge-meetings.ts';
import type { OutboxEntry, WrittenRecord } from './outbox-entry.ts';
import { openOutbox } from './outbox.ts';
import { createSyncMeetings } from './sync-meetings.ts';
import type { ViewState } from './view-state.ts';

/** What one signed-in person's Debrief is made of. */
export interface DebriefParts {
  readonly me: Me;
  readonly account: Account;
  readonly calendar: Calendar;
  readonly fileCalendar: Calendar;
  readonly fileTranscripts: Transcripts;
  readonly tenantTranscripts: Transcripts;
  readonly chat: MeetingChat;
  readonly judge: Judge;
  readonly stores: Stores<OutboxEntry, WrittenRecord>;
  readonly lock: Lock;
  readonly clock: Clock;
  /** Where a card's link leads: Debrief; the record's key is added to it. */
  readonly openUrl: string;
}

export interface RunningDebrief extends Debrief {
  /** The network is back, or the page is looked at again: what waits is tried now. */
  wake(): void;
  /** Ends reading, judging and sending; nothing is lost. */
  close(): void;
}

/** Starts the product for one person: shows what this device knows, then reads, judges and sends. */
export async function createDebrief(parts: DebriefParts): Promise<Result<RunningDebrief, Failure>> {
  const { me, account, chat, stores, clock, lock } = parts;
  const life = new AbortController();
  let reading = new AbortController();

  const [keptDrafts, keptWritten] = [await stores.drafts.all(), await stores.written.all()];
  if (!keptDrafts.ok) return keptDrafts;
  if (!keptWritten.ok) return keptWritten;
  const drafts = source<ReadonlySet<string>>(new Set(keptDrafts.value.map((k) => k.key)));
  const written = source<ReadonlyMap<string, WrittenRecord>>(new Map(keptWritten.value.flatMap((k) => ('value' in k ? [[k.key, k.value]] : []))));
  const recorded = (meeting: MeetingId): Case['recorded'] => recordedIn(written.getSnapshot().get(meeting)?.record);

  const sync = createSyncMeetings({ calendar: parts.calendar, files: parts.fileCalendar, kept: stores.calendar, clock });
  const judging = createJudgeMeetings({ ...parts, judgements: stores.judgements, contests: stores.contests, recorded });
  const outbox = await openOutbox({ store: stores.outbox, deliver: deliverAndRemember(), clock, lock });
  if (!outbox.ok) return outbox;
  await judging.open();
  await sync.open();

  const week = source<ViewState<Week>>(weekNow());
  for (const part of [sync.state, judging.state, drafts, written]) part.subscribe(() => week.set(weekNow()));

  function deliverAndRemember(): ReturnType<typeof deliverCards> {
    const deliver = deliverCards(chat, parts.openUrl);
    return async (entry, signal) => {
      const done = await deliver(entry, signal);
      return done.ok ? remember(entry) : done;
    };
  }

  /** The note of what was written is part of the delivery: if this device cannot keep it, the entry stays and is repeated. */
  async function remember({ meeting, action }: OutboxEntry): Promise<Result<void, Failure>> {
    const next = new Map(written.getSnapshot());
    if (action.does === 'withdraw') {
      const gone = await stores.written.delete(meeting.id);
      if (!gone.ok) return gone;
      next.delete(meeting.id);
    } else {
      const value: WrittenRecord = { record: action.record, writtenAt: clock.now(), ...(action.before ? { before: action.before } : {}) };
      const kept = await stores.written.put(meeting.id, value);
      if (!kept.ok) return kept;
      next.set(meeting.id, value);
    }
    written.set(next);
    void judging.again(meeting, meetingsNow(), life.signal);
    return ok(undefined);
  }

  const meetingsNow = (): readonly Meeting[] => {
    const state = sync.state.getSnapshot();
    return state.is === 'ready' || state.is === 'stale' ? state.data : [];
  };

  function weekNow(): ViewState<Week> {
    const state = sync.state.getSnapshot();
    if (state.is !== 'ready' && state.is !== 'stale') return state;
    return { ...state, data: weekOf(me, state, judging.state.getSnapshot(), drafts.getSnapshot(), written.getSnapshot()) };
  }

  async function readAndJudge(signal: AbortSignal): Promise<void> {
    await sync.sync(signal);
    if (!signal.aborted) await judging.run(meetingsNow(), signal);
  }

  const debrief: RunningDebrief = {
    week,
    outbox: outbox.value.entries,
    refresh() {
      reading.abort();
      reading = new AbortController();
      void readAndJudge(reading.signal);
    },
    cancel: () => reading.abort(),
    async permit(feature) {
      const asked = await account.ask(feature);
      if (!asked.ok) return asked;
      if (feature === 'chat-card') outbox.value.wake();
      else debrief.refresh();
      return asked;
    },
    async contest(meeting, contest) {
      const kept = contest ? await stores.contests.put(meeting, contest) : await stores.contests.delete(meeting);
      if (!kept.ok) return kept;
      judging.contest(meeting, contest);
      const about = meetingsNow().find((m) => m.id === meeting);
      if (about) await judging.again(about, meetingsNow(), life.signal);
      return kept;
    },
    draftOf: (meeting) => stores.drafts.get(meeting),
    async keepDraft(draft) {
      const kept = await stores.drafts.put(draft.meeting, draft);
      if (kept.ok) drafts.update((all) => new Set(all).add(draft.meeting));
      return kept;
    },
    async discardDraft(meeting) {
      const gone = await stores.drafts.delete(meeting);
      if (gone.ok) drafts.update((all) => new Set([...all].filter((key) => key !== meeting)));
      return gone;
    },
    writeBack(meeting, record) {
      const before = written.getSnapshot().get(meeting.id)?.record;
      return outbox.value.promise(recordKey(record), meeting, { does: 'write', record, ...(before ? { before } : {}) });
    },
    async undo(meeting) {
      const last = written.getSnapshot().get(meeting.id);
      if (!last) return ok(undefined);
      const action = last.before ? { does: 'write' as const, record: last.before } : { does: 'withdraw' as const };
      return outbox.value.promise(recordKey(last.record), meeting, action);
    },
    retry: (id) => outbox.value.retry(id),
    dismiss: (id) => outbox.value.dismiss(id),
    wake: () => outbox.value.wake(),
    close() {
      life.abort();
      reading.abort();
    },
  };
  void outbox.value.run(life.signal);
  debrief.refresh();
  return ok(debrief);
}

function weekOf(me: Me, read: { readonly data: readonly Meeting[]; readonly complete?: boolean }, judging: Judging, drafts: ReadonlySet<string>, written: ReadonlyMap<string, WrittenRecord>): Week {
  const { judgements, contests, done, of, running, transcriptsNeed } = judging;
  const meetings = read.data;
  const overview = (meeting: Meeting): MeetingOverview => {
    const judgement = judgements.get(meeting.id);
    const contest = contests.get(meeting.id);
    const record = written.get(meeting.id);
    const next = nextOccurrence(meeting, meetings);
    return {
      meeting,
      purpose: contest?.says === 'purpose' ? contest.purpose : 'unset',
      hasDraft: drafts.has(meeting.id),
      ...(judgement ? { judgement } : {}),
      ...(contest ? { contest } : {}),
      ...(record ? { written: record } : {}),
      ...(next ? { next } : {}),
    };
  };
  return {
    me,
    meetings: meetings.map(overview),
    judging: { done, of, running },
    missing: [
      ...(read.complete === false ? [{ feature: 'my-week' as const, by: 'person' as const }] : []),
      ...(transcriptsNeed ? [{ feature: 'transcripts' as const, by: transcriptsNeed }] : []),
    ],
  };
}

const recordedIn = (record: MeetingRecord | undefined): Case['recorded'] => ({
  decisions: record?.decisions.filter((d) => d.outcome.kind === 'decided').length ?? 0,
  deferred: record?.decisions.filter((d) => d.outcome.kind === 'deferred').length ?? 0,
});
