import { failed, ok, type Result } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import { days, plus, seconds } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import { NO_POLICY, type Policy } from '#domain/policy.ts';
import { PREFERENCES } from '#domain/preferences.ts';
import { recordKey } from '#domain/record.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { WrittenIn } from '#notes/labels.ts';
import { windowAt, type Calendar, type ChangingCalendar } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import type { Account, Feature } from '#ports/consent.ts';
import type { Notes, TenantEvidence } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import type { Invites } from '#ports/invites.ts';
import type { Notebook } from '#ports/notebook.ts';
import type { Judge } from '#ports/judge.ts';
import type { MeetingChat } from '#ports/meeting-chat.ts';
import type { Lock, OtherTabs, Stores } from '#ports/stores.ts';
import type { Transcripts } from '#ports/transcripts.ts';
import type { CoachingLoop, LoopParts, LoopPlaces } from './coaching-loop.ts';
import type { Debrief, Week } from './debrief.ts';
import type { Delivery, DeliverParts } from './deliver.ts';
import { openDrafts } from './drafts.ts';
import type { ErrandEntry } from './errand.ts';
import type { EvidenceReading } from './evidence-reading.ts';
import { createJudgeMeetings } from './judge-meetings.ts';
import type { Picks } from './of-occurrence.ts';
import type { Learned } from './publish-meetings.ts';
import type { Deliver, OutboxEntry, WrittenRecord } from './outbox-entry.ts';
import { openOutbox } from './outbox.ts';
import type { KeptOwn } from './own-documents.ts';
import { readAndJudge } from './read-and-judge.ts';
import { openRetention } from './retention.ts';
import { noteSettled } from './settled-words.ts';
import { picksOf } from './picks.ts';
import { rhythmOf } from './rhythm.ts';
import type { SourcesOfParts } from './sources-of.ts';
import { createSyncMeetings } from './sync-meetings.ts';
import { held, type ViewState } from './view-state.ts';
import { weekOf } from './week-of.ts';
import { openWrittenRecords } from './written-records.ts';

/** What one person's Debrief is made of. */
export interface DebriefParts {
  readonly me: Me;
  readonly account: Account;
  /** Absent while nobody is signed in: then their own files are all there is. */
  readonly calendar?: ChangingCalendar;
  readonly fileCalendar: Calendar;
  readonly fileTranscripts: Transcripts;
  /** Meeting notes that the person gave. */
  readonly notes: Notes;
  readonly evidence: TenantEvidence;
  /** `readingOf`, or what fetches it. */
  readonly reading: (parts: SourcesOfParts) => EvidenceReading;
  readonly chat: MeetingChat;
  readonly invites: Invites;
  readonly notebook: Notebook;
  /** `deliveryOf`, or what fetches it when it is needed. */
  readonly delivery: (parts: DeliverParts) => Delivery;
  readonly judge: Judge;
  /** Where commitments, rhythm and the own copy go besides this device. */
  readonly loop: LoopPlaces;
  /** `openCoachingLoop`, or what fetches it. */
  readonly openLoop: (parts: LoopParts & Learned) => Promise<Result<CoachingLoop, Failure>>;
  readonly stores: Stores<OutboxEntry, WrittenRecord, KeptOwn, ErrandEntry>;
  readonly lock: Lock;
  readonly tabs: OtherTabs;
  readonly clock: Clock;
  /** What the organisation has set that holds now; the product's own where this is absent. */
  readonly policy?: () => Promise<Policy>;
  /** Where a card's link leads: Debrief; the record's key is added to it. */
  readonly openUrl: string;
  /** The language that this page speaks now, in which it writes; English where this is absent. */
  readonly language?: () => WrittenIn;
}

/** One person's product while it runs; leaving this device is the business of whoever opened it. */
export interface RunningDebrief extends Omit<Debrief, 'clearDevice' | 'signOut'> {
  /** The network is back, or the page is looked at again: what waits is tried now. */
  wake(): void;
  /** Ends reading, judging and sending; nothing is lost. */
  close(): void;
}

/** What is read with these is read anew once they are given. */
const READ_ANEW: ReadonlySet<Feature> = new Set(['my-week', 'transcripts', 'insights', 'attendance', 'chat-evidence']);

/** What other tabs are told when a person has said something about a meeting, and it is judged by that. */
const CONTESTED = 'contests';
/** Half a year: what is for all dates of a series stands in its head, which any of them leads to. */
const PLANNED_AHEAD = days(182);
/** The week is drawn by then, also on a slow machine. */
const BEHIND_THE_WEEK = seconds(1);

/** Starts the product for one person: shows what this device knows, then reads, judges and sends. */
export async function createDebrief(parts: DebriefParts): Promise<Result<RunningDebrief, Failure>> {
  const { me, account, stores, clock, lock, tabs, policy = async () => NO_POLICY } = parts;
  const life = new AbortController();

  const [keptDrafts, keptWritten] = await Promise.all([openDrafts(stores.drafts, lock, tabs), openWrittenRecords(stores.written, clock)]);
  if (!keptDrafts.ok) return keptDrafts;
  if (!keptWritten.ok) return keptWritten;
  const [drafts, written] = [keptDrafts.value, keptWritten.value];
  const sync = createSyncMeetings({ ...parts, files: parts.fileCalendar, kept: stores.calendar });
  const evidence = parts.reading({ ...parts, meetings: meetingsNow, picks: picksNow });
  const judging = createJudgeMeetings({ ...parts, evidence, policy, judgements: stores.judgements, contests: stores.contests, recorded: (meeting) => written.recorded(meeting) });
  const delivery = parts.delivery({ ...parts, known: (entry) => written.known(entry) });
  const opening = openOutbox({ store: stores.outbox, deliver: delivering(), clock, lock, tabs, lastPromise: (meeting) => written.lastPromise(meeting), ...(parts.language && { language: parts.language }), endedElsewhere: () => written.look() });
  const [outbox, known, preferences] = await Promise.all([opening, judging.open(), stores.own.get(PREFERENCES), sync.open()]);
  if (!outbox.ok) return outbox;
  const promised = outbox.value.entries;
  if (!known.ok) return known;
  const loop = source<CoachingLoop | undefined>(undefined);
  let granted: readonly Feature[] = [];
  /** As this device kept it: what may be asked is known before the loop is. */
  const keptRhythm = preferences.ok ? rhythmOf(preferences.value?.doc.preferences ?? {}, clock.now()) : undefined;

  const week = source<ViewState<Week>>(weekNow());
  for (const part of [sync.state, judging.state, drafts.state, written.state, loop]) part.subscribe(() => week.update(weekNow));

  /** The note of what was written is part of the delivery: if this device cannot keep it, the entry stays and is repeated. */
  function delivering(): Deliver {
    return async (entry, signal) => {
      const done = await delivery.deliver(entry, signal);
      if (!done.ok) return done;
      const remembered = await written.remember(entry, done.value.replaced);
      if (remembered.ok) void judging.again(entry.meeting, meetingsNow(), life.signal);
      return remembered.ok ? done : remembered;
    };
  }

  function grant(now: readonly Feature[]): void {
    granted = now;
    week.update(weekNow);
  }

  /** Behind the week: nothing of it is needed for a first look. */
  let openingLoop: Promise<Result<CoachingLoop, Failure>> | undefined;
  async function openLoop(): Promise<Result<CoachingLoop, Failure>> {
    const opened = await parts.openLoop({ ...parts, ...parts.loop, week, readShared: debrief.readShared });
    if (!opened.ok || life.signal.aborted) {
      openingLoop = undefined;
      return opened.ok ? failed({ kind: 'cancelled' }) : opened;
    }
    const on = opened.value;
    on.run(life.signal);
    on.mirror(drafts, life.signal);
    on.rhythm.state.subscribe(() => week.update(weekNow));
    noteSettled(on, written.state, promised, meetingsNow);
    loop.set(on);
    // Whoever placed it, here, in another tab or on another device: what it changes is judged again.
    let picked = JSON.stringify([...picksNow()]);
    on.copy.documents.subscribe(() => {
      const now = JSON.stringify([...picksNow()]);
      if (now === picked) return;
      picked = now;
      debrief.refresh();
    });
    return opened;
  }

  /** As the loop has them, or as this device kept them before it is open. */
  function picksNow(): Picks {
    const chosen = loop.getSnapshot()?.copy.documents.getSnapshot().get(PREFERENCES)?.preferences;
    return picksOf(chosen ?? (preferences.ok ? preferences.value?.doc.preferences : undefined) ?? {});
  }

  function meetingsNow(): readonly Meeting[] {
    return held(sync.state.getSnapshot())?.data ?? [];
  }

  /** What may be planned already, after the weeks that are shown. */
  async function laterMeetings(signal: AbortSignal): Promise<Result<readonly Meeting[], Failure>> {
    const from = windowAt(clock.now()).to;
    return parts.calendar?.meetings({ from, to: plus(from, PLANNED_AHEAD) }, signal, () => undefined) ?? ok([]);
  }

  function weekNow(before?: ViewState<Week>): ViewState<Week> {
    const state = sync.state.getSnapshot();
    if (state.is !== 'ready' && state.is !== 'stale' && state.is !== 'empty') return state;
    const joined = { judging: judging.state.getSnapshot(), drafts: drafts.state.getSnapshot(), written: written.state.getSnapshot() };
    const rhythm = loop.getSnapshot()?.rhythm.state.getSnapshot() ?? keptRhythm;
    const meetings = state.is === 'empty' ? [] : state.data;
    const data: Week = { ...weekOf({ me, meetings, covered: sync.covered(), hasCalendar: parts.calendar !== undefined, ...(rhythm ? { rhythm } : {}), ...joined }, before && held(before)?.data), granted };
    if (state.is !== 'empty') return { ...state, data };
    return data.apart.length > 0 ? { is: 'ready', data, asOf: state.asOf, complete: true } : state;
  }

  /** A draft says what it is about, for the day its meeting is in no calendar any more. */
  function about(draft: ReflectionDraft): ReflectionDraft {
    const meeting = meetingsNow().find((m) => m.id === draft.meeting);
    return meeting ? { ...draft, about: { subject: meeting.subject, start: meeting.start } } : draft;
  }

  const reading = readAndJudge({ sync, judging, retention: openRetention(stores.judgements, clock, policy), clock, read: () => grant([]) }, life.signal);
  const debrief: RunningDebrief = {
    week,
    outbox: promised,
    loop,
    openLoop: () => (openingLoop ??= openLoop()),
    refresh: reading.again,
    cancel: reading.cancel,
    async permit(feature) {
      const asked = await account.ask(feature);
      if (!asked.ok) return asked;
      outbox.value.permitted();
      void debrief.openLoop().then((opened) => { if (opened.ok) opened.value.permitted(feature); });
      if (READ_ANEW.has(feature)) {
        grant([...granted, feature]);
        debrief.refresh();
      }
      return asked;
    },
    async contest(meeting, contest) {
      const kept = contest ? await stores.contests.put(meeting, contest) : await stores.contests.delete(meeting);
      if (!kept.ok) return kept;
      judging.contest(meeting, contest);
      const about = meetingsNow().find((m) => m.id === meeting);
      if (about) await judging.again(about, meetingsNow(), life.signal);
      tabs.tell(CONTESTED);
      return kept;
    },
    async place(one, meeting) {
      const opened = await debrief.openLoop();
      return opened.ok ? opened.value.rhythm.place(one, meeting) : opened;
    },
    draftOf: (meeting) => drafts.of(meeting),
    keepDraft: (draft, seen) => drafts.keep(about(draft), seen),
    discardDraft: (meeting) => drafts.discard(meeting),
    async readTranscript(id, signal) {
      const meeting = meetingsNow().find((m) => m.id === id);
      return meeting ? evidence.readTranscript(meeting, parts.judge, signal) : ok({ state: 'absent' });
    },
    readShared: (meeting, signal) => delivery.readShared(me, meeting, signal),
    async remind(meeting, owner, commitment) {
      const [on, chat] = await Promise.all([debrief.openLoop(), parts.chat.chatOf(meeting, life.signal)]);
      if (!on.ok) return on;
      if (!chat.ok) return chat;
      return chat.value === undefined ? failed({ kind: 'gone' }) : on.value.rhythm.remind({ chat: chat.value, to: owner, commitment });
    },
    seeInvite: delivery.seeInvite,
    async findTraces(signal, tell) {
      const on = (await debrief.openLoop()).ok ? loop.getSnapshot() : undefined;
      return delivery.findTraces({ me, places: parts.loop, sites: on?.team.sites() ?? [], copy: on?.copy, meetings: meetingsNow(), later: laterMeetings }, signal, tell);
    },
    writeBack: (meeting, record, targets) => outbox.value.promiseEach(recordKey(record), meeting, written.writing(record, targets)),
    changeOwn: (meeting, to) => delivery.changeOwn({ outbox: outbox.value, written, store: stores.outbox, lock, life: life.signal }, meeting, to),
    async undo(meeting) {
      const last = written.undoing(meeting.id, promised.getSnapshot());
      return last ? outbox.value.promiseEach(last.key, meeting, last.steps) : ok(undefined);
    },
    retry: (id) => outbox.value.retry(id),
    dismiss: (id) => outbox.value.dismiss(id),
    wake() {
      void written.look();
      void drafts.look();
      outbox.value.wake();
      // What could not be fetched without the network is fetched now.
      void debrief.openLoop().then((opened) => { if (opened.ok) opened.value.wake(); });
    },
    close() {
      life.abort();
      reading.cancel();
    },
  };
  tabs.hear((what) => {
    if (what === CONTESTED) void judging.open();
  });
  void outbox.value.run(life.signal);
  void reading.begin();
  const leave = sync.state.subscribe(openBehind);
  openBehind();
  return ok(debrief);

  function openBehind(): void {
    if (held(sync.state.getSnapshot()) === undefined) return;
    leave();
    void clock.wait(BEHIND_THE_WEEK, life.signal).then(() => (life.signal.aborted ? undefined : debrief.openLoop()));
  }
}
