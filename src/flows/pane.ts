import { failed, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { aimOf, draftOfAim, NO_AIM, type Aim, type AimDraft } from '#domain/aim.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Meeting } from '#domain/meeting.ts';
import { plainWords } from '#domain/same-words.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { restOf } from '#notes/find-invite.ts';
import { THIS_MEETING } from '#notes/invite.ts';
import type { WrittenIn } from '#notes/labels.ts';
import { readAim } from '#notes/read-aim.ts';
import type { Appointment, AppointmentFacts } from '#ports/appointment.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { LastWords } from '#ports/last-words.ts';
import type { Collection } from '#ports/store.ts';
import type { KeptAim } from '#ports/stores.ts';
import type { Debrief, MeetingOverview } from './debrief.ts';
import { aimKeeper, placesOf, type AimInHand } from './keep-aim.ts';
import { lookAtAim, putAim, takeAimBack, type AimPreview, type PutAim } from './put-aim.ts';
import { lastOf, seriesSoFar, type SeriesSoFar } from './series-so-far.ts';
import { held, same } from './view-state.ts';
import { whichMeeting } from './which-meeting.ts';

/** What stands beside one appointment in Outlook, and everything that can be done there. The person's own product is beside it (`Debrief`). */
export interface Pane {
  readonly mode: Appointment['mode'];
  readonly state: Subscribable<PaneState>;
  /** What the meeting is for, while it is typed. */
  readonly aim: Subscribable<AimInHand>;
  change(draft: AimDraft): void;
  /** Keeps what is not kept yet. */
  keep(): Promise<void>;
  /** Looks at what the invitation would say. */
  look(): Promise<Result<AimPreview, Failure>>;
  /** Puts it there. Nothing is saved or sent before the person does that in Outlook. */
  write(preview: AimPreview): Promise<Result<void, Failure>>;
  /** Puts back what stood there before the last write. */
  undo(): Promise<Result<void, Failure>>;
  /** Reads the appointment again, and the chats that could not be read. */
  refresh(): void;
  /** Ends everything; what was typed is kept. */
  close(): Promise<void>;
}

export interface PaneState {
  readonly appointment: { readonly is: 'loading' } | { readonly is: 'failed'; readonly failure: Failure } | { readonly is: 'ready'; readonly facts: AppointmentFacts };
  /** What the invitation says its meeting is for; absent where our block does not stand there, or before it was read. */
  readonly standing?: Aim | undefined;
  /** Why the invitation could not be read. */
  readonly unread?: Failure | undefined;
  /** The meeting of the person's own calendar that this is. */
  readonly overview?: MeetingOverview | undefined;
  /** Absent for an appointment of its own, and before the calendar is known. */
  readonly series?: SeriesSoFar | undefined;
  /** Why the chats of the series could not be read: decisions and commitments of others are not known then. */
  readonly chatUnread?: Failure | undefined;
  /** What the block will carry over, besides the aim; what stands in the invitation already is not among it. */
  readonly carried: readonly Commitment[];
  /** The last write can be taken back. */
  readonly canUndo: boolean;
}

export interface PaneParts {
  readonly appointment: Appointment;
  readonly debrief: Pick<Debrief, 'week' | 'loop' | 'readShared'>;
  /** What this device keeps of aims, for whoever is signed in or for nobody in particular. */
  readonly aims: () => Promise<Result<Collection<KeptAim>, Failure>>;
  readonly lastWords: LastWords;
  readonly clock: Clock;
  /** The language in which the pane speaks, and so writes; English where this is absent. */
  readonly language?: () => WrittenIn;
}

/**
 * Opens the pane. Nothing in it needs anybody to be signed in but what comes from the person's calendar: which meeting it is,
 * and what its series took and gave so far.
 */
export function openPane({ appointment, debrief, aims, lastWords, clock, language }: PaneParts): Pane {
  const life = new AbortController();
  const state = source<PaneState>({ appointment: { is: 'loading' }, carried: [], canUndo: false });
  const keeper = aimKeeper({ store: aims, lastWords, clock });
  let shared: ReadonlyMap<Meeting['id'], SharedRecord> = new Map();
  let reading = new AbortController();
  let asked = '';
  let rest = '';
  let put: PutAim | undefined;
  let isOpen = false;
  let isPrefilled = false;
  let isAccountKnown = false;
  const show = (part: Partial<PaneState>): void => state.update((now) => same(now, { ...now, ...part }));

  async function readAppointment(): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    const facts = await appointment.facts(signal);
    if (signal.aborted) return;
    if (!facts.ok) return show({ appointment: { is: 'failed', failure: facts.failure } });
    show({ appointment: { is: 'ready', facts: facts.value } });
    follow();
    const body = await appointment.readBody(signal);
    if (signal.aborted) return;
    if (!body.ok) {
      show({ unread: body.failure });
      // What was typed before is there all the same.
      if (!isOpen) await openAim(facts.value, undefined);
      return;
    }
    const standing = stand(body.value);
    if (isOpen) {
      await keeper.move(placesOf(facts.value));
      await keeper.stands(standing ? draftOfAim(standing) : NO_AIM);
    } else await openAim(facts.value, standing);
    follow();
  }

  async function openAim(facts: AppointmentFacts, standing: Aim | undefined): Promise<void> {
    if (appointment.mode === 'compose') await keeper.open(placesOf(facts), standing ? draftOfAim(standing) : NO_AIM);
    isOpen = true;
  }

  function stand(html: string): Aim | undefined {
    const standing = readAim(html);
    rest = plainWords(restOf(html, THIS_MEETING));
    show({ standing, unread: undefined });
    return standing;
  }

  /** What the calendar, the chats and the person's list say, joined anew. */
  function follow(): void {
    const { appointment: read } = state.getSnapshot();
    const week = held(debrief.week.getSnapshot())?.data;
    if (read.is !== 'ready' || !week) return;
    const known = whichMeeting(read.facts, week.meetings.map(({ meeting }) => meeting));
    const overview = week.meetings.find(({ meeting }) => meeting.id === known.meeting?.id);
    const before = read.facts.isWholeSeries ? clock.now() : read.facts.start < clock.now() ? read.facts.start : clock.now();
    const last = known.series === undefined ? [] : lastOf(known.series, week.meetings, before);
    const mine = debrief.loop.getSnapshot()?.commitments.mine.getSnapshot() ?? [];
    const series = known.series !== undefined && last.length > 0 ? seriesSoFar(known.series, last, shared, mine) : undefined;
    show({ overview, series });
    if (series) prefill(series);
    carry();
    if (appointment.mode === 'compose') void readChats(last.map(({ meeting }) => meeting));
  }

  let unheard = (): void => undefined;
  function followLoop(): void {
    unheard();
    unheard = debrief.loop.getSnapshot()?.commitments.mine.subscribe(follow) ?? unheard;
    follow();
  }

  /** Once, into an empty field that nothing else has filled: the intent is the series', not one occurrence's. */
  function prefill({ intent }: SeriesSoFar): void {
    const { draft, base } = keeper.state.getSnapshot();
    if (appointment.mode !== 'compose' || isPrefilled || !isOpen || intent === undefined) return;
    isPrefilled = true;
    if (draft.intent === '' && base.intent === '') keeper.change({ ...draft, intent });
  }

  function carry(): void {
    const { series } = state.getSnapshot();
    const { leavesOut } = keeper.state.getSnapshot().draft;
    show({ carried: (series?.commitments ?? []).filter(({ action }) => !leavesOut.includes(action) && !rest.includes(plainWords(action))) });
  }

  /** Once for the same occurrences; what could be read stays. */
  async function readChats(meetings: readonly Meeting[]): Promise<void> {
    const ids = meetings.map(({ id }) => id).join();
    if (ids === '' || ids === asked) return;
    asked = ids;
    const { signal } = life;
    const read = await Promise.all(meetings.filter(({ joinUrl }) => joinUrl !== undefined).map(async ({ id, ...meeting }) => ({ id, of: await debrief.readShared({ id, ...meeting }, signal) })));
    if (signal.aborted) return;
    shared = new Map([...shared, ...read.flatMap(({ id, of }) => (of.ok && of.value ? [[id, of.value] as const] : []))]);
    const refused = read.map(({ of }) => of).find((of) => !of.ok);
    show({ chatUnread: refused && !refused.ok ? refused.failure : undefined });
    follow();
  }

  async function reread(): Promise<void> {
    const body = await appointment.readBody(life.signal);
    if (!body.ok) return;
    const standing = stand(body.value);
    await keeper.stands(standing ? draftOfAim(standing) : NO_AIM);
    carry();
  }

  /** Who is signed in is known with the first word of their week: from then on their device keeps the words, and may have some. */
  function followWeek(): void {
    const was = isAccountKnown;
    isAccountKnown = debrief.week.getSnapshot().is !== 'loading';
    const { appointment: read, standing } = state.getSnapshot();
    if (isAccountKnown && !was && isOpen && read.is === 'ready') void openAim(read.facts, standing);
    follow();
  }

  const stops = [
    appointment.changes.subscribe(() => void readAppointment()),
    debrief.week.subscribe(followWeek),
    debrief.loop.subscribe(followLoop),
    keeper.state.subscribe(carry),
  ];
  followLoop();
  void readAppointment();

  return {
    mode: appointment.mode,
    state,
    aim: keeper.state,
    change: (draft) => keeper.change(draft),
    keep: () => keeper.keep(),
    async look() {
      await keeper.keep();
      return lookAtAim(appointment, aimOf(keeper.state.getSnapshot().draft), state.getSnapshot().carried, life.signal, language?.());
    },
    async write(preview) {
      const written = await putAim(appointment, preview, life.signal);
      if (written.ok) put = written.value;
      await reread();
      show({ canUndo: put !== undefined });
      return written.ok ? { ok: true, value: undefined } : written;
    },
    async undo() {
      if (!put) return failed({ kind: 'gone' });
      const { draft } = keeper.state.getSnapshot();
      const back = await takeAimBack(appointment, put, life.signal);
      if (!back.ok) return back;
      put = undefined;
      await reread();
      // Out of the invitation, still in the hand.
      keeper.change(draft);
      await keeper.keep();
      show({ canUndo: false });
      return back;
    },
    refresh() {
      asked = '';
      void readAppointment();
    },
    async close() {
      await keeper.keep();
      life.abort();
      reading.abort();
      for (const stop of [...stops, unheard]) stop();
    },
  };
}
