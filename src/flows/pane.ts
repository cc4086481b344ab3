import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { aimOf, draftOfAim, NO_AIM, type Aim, type AimDraft } from '#domain/aim.ts';
import type { Commitment } from '#domain/commitment.ts';
import { plainWords } from '#domain/same-words.ts';
import { restOf, wordsOf } from '#notes/find-invite.ts';
import { renderAim, THIS_MEETING } from '#notes/invite.ts';
import type { WrittenIn } from '#notes/labels.ts';
import { readAim } from '#notes/read-aim.ts';
import type { Appointment, AppointmentFacts } from '#ports/appointment.ts';
import type { ChangingCalendar, NamedEvent } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { LastWords } from '#ports/last-words.ts';
import type { Collection } from '#ports/store.ts';
import type { KeptAim } from '#ports/stores.ts';
import type { Debrief, MeetingOverview } from './debrief.ts';
import { itemsBeside, type ItemBeside } from './items-beside.ts';
import { aimKeeper, type AimInHand } from './keep-aim.ts';
import { pastTimes } from './past-times.ts';
import type { AimPreview } from './put-aim.ts';
import type { SeriesSoFar } from './series-so-far.ts';
import { same } from './view-state.ts';
import { aimWriter, type AimOutcome, type Became } from './write-aim.ts';

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
  /** What is in hand as it would stand in the invitation, to take elsewhere; undefined where nothing is said. */
  words(): { readonly html: string; readonly text: string } | undefined;
  /** Waits no longer for the look, write or undo that runs. Outlook cannot be told to stop: what it does all the same is told when it is done. */
  stop(): void;
  /** Reads the appointment again, and the chats that could not be read. */
  refresh(): void;
  /** Ends everything; what was typed is kept. */
  close(): Promise<void>;
}

export interface PaneState {
  /** Another number for each appointment that was chosen beside a pinned pane. */
  readonly item: number;
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
  /** What became of the last act in the invitation; absent while one runs. What Outlook did late comes here, too. */
  readonly outcome?: AimOutcome | undefined;
}

export interface PaneParts {
  readonly appointment: Appointment;
  readonly debrief: Pick<Debrief, 'week' | 'loop' | 'readShared'>;
  /** What this device keeps of aims, for whoever is signed in or for nobody in particular. */
  readonly aims: () => Promise<Result<Collection<KeptAim>, Failure>>;
  /** How the person's calendar names the event that Outlook names otherwise; absent where nothing can tell. */
  readonly named?: ChangingCalendar['named'];
  readonly lastWords: LastWords;
  readonly clock: Clock;
  /** The language in which the pane speaks, and so writes; English where this is absent. */
  readonly language?: () => WrittenIn;
}

/** What is known of an appointment before anything of it was read. */
const UNKNOWN = { standing: undefined, unread: undefined, overview: undefined, series: undefined, chatUnread: undefined, carried: [], outcome: undefined } as const;

const STOPPED = failed<Failure>({ kind: 'cancelled' });

/**
 * Opens the pane. Nothing in it needs anybody to be signed in but what comes from the person's calendar: which meeting it is,
 * and what its series took and gave so far.
 */
export function openPane({ appointment, debrief, aims, named, lastWords, clock, language }: PaneParts): Pane {
  const life = new AbortController();
  const state = source<PaneState>({ item: 0, appointment: { is: 'loading' }, carried: [], canUndo: false });
  const keeper = aimKeeper({ store: aims, lastWords, clock });
  const items = itemsBeside();
  const past = pastTimes(debrief, clock, life.signal);
  const writer = aimWriter(appointment, life.signal, language);
  const names = new Map<string, NamedEvent | undefined>();
  /** How many acts in an invitation were begun. */
  let acts = 0;
  let stopWaiting = (): void => undefined;
  let item: ItemBeside | undefined;
  /** Whose words are in hand. */
  let opened: ItemBeside | undefined;
  let chosen = appointment.chosen();
  let reading = new AbortController();
  let rest = '';
  /** Whose device keeps the words in hand. */
  let keptBy: Collection<KeptAim> | undefined;
  const show = (part: Partial<PaneState>): void => state.update((now) => same(now, { ...now, ...part }));

  async function readAppointment(): Promise<void> {
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    const facts = await appointment.facts(signal);
    if (signal.aborted) return;
    if (!facts.ok) return show({ appointment: { is: 'failed', failure: facts.failure } });
    await turnTo(items.see(facts.value, chosen !== appointment.chosen()));
    if (signal.aborted || !item) return;
    show({ appointment: { is: 'ready', facts: facts.value } });
    follow();
    const body = await appointment.readBody(signal);
    if (signal.aborted) return;
    if (!body.ok) {
      show({ unread: body.failure });
      // What was typed before is there all the same.
      if (opened !== item) await openAim(undefined);
      return;
    }
    if (opened === item) {
      await keeper.move(item.places);
      await takeStanding(body.value);
    } else await openAim(readStanding(body.value));
    await notice(body.value);
    follow();
  }

  /** Another item's words, writes and past are its own. */
  async function turnTo(seen: ItemBeside): Promise<void> {
    chosen = appointment.chosen();
    const before = item;
    item = seen;
    if (seen === before) return;
    if (before) await keeper.leave();
    opened = undefined;
    rest = '';
    show({ ...UNKNOWN, item: seen.at, canUndo: seen.put !== undefined });
  }

  async function openAim(standing: Aim | undefined): Promise<void> {
    const of = item;
    keptBy = await keeping();
    if (appointment.mode === 'compose' && of) await keeper.open(of.places, standing ? draftOfAim(standing) : NO_AIM);
    opened = of;
  }

  function readStanding(html: string): Aim | undefined {
    const standing = readAim(html);
    rest = plainWords(restOf(html, THIS_MEETING));
    show({ standing, unread: undefined });
    return standing;
  }

  async function takeStanding(html: string): Promise<void> {
    const standing = readStanding(html);
    await keeper.stands(standing && draftOfAim(standing));
  }

  /** What the calendar, the chats and the person's list say, joined anew. */
  function follow(): void {
    const { appointment: read } = state.getSnapshot();
    const name = read.is === 'ready' && read.facts.eventId !== undefined ? names.get(read.facts.eventId) : undefined;
    const known = read.is === 'ready' ? past.of(read.facts, name) : undefined;
    if (read.is !== 'ready' || !known) return;
    const { overview, series, last } = known;
    show({ overview, series });
    if (series) prefill(series);
    carry();
    void askName(read.facts);
    if (appointment.mode === 'compose') void past.readChats(last).then((chats) => {
      if (!chats) return;
      show({ chatUnread: chats.unread });
      follow();
    });
  }

  /** Once for each event: what it is called does not change. */
  async function askName({ eventId }: AppointmentFacts): Promise<void> {
    if (!named || eventId === undefined || names.has(eventId)) return;
    names.set(eventId, undefined);
    const told = await named(eventId, life.signal);
    if (!told.ok || life.signal.aborted) return;
    names.set(eventId, told.value);
    follow();
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
    if (appointment.mode !== 'compose' || !item || opened !== item || item.isPrefilled || intent === undefined) return;
    item.isPrefilled = true;
    if (draft.intent === '' && base.intent === '') keeper.change({ ...draft, intent });
  }

  function carry(): void {
    const { series } = state.getSnapshot();
    const { leavesOut } = keeper.state.getSnapshot().draft;
    show({ carried: (series?.commitments ?? []).filter(({ action }) => !leavesOut.includes(action) && !rest.includes(plainWords(action))) });
  }

  /** What had no answer when it was done may stand there now. */
  async function notice(html: string): Promise<void> {
    const late = item && writer.notice(item, html);
    if (item && late) await take(item, late);
  }

  /** Takes up what became of an act in an invitation. */
  async function take(of: ItemBeside, { outcome, html, draft }: Became): Promise<void> {
    const now = html === undefined ? await appointment.readBody(life.signal) : ok(html);
    if (of !== item) return;
    if (now.ok) await takeStanding(now.value);
    if (draft) {
      // Out of the invitation, still in the hand.
      keeper.change(draft);
      await keeper.keep();
    }
    carry();
    const told: AimOutcome = outcome.is === 'undone' && (await mayBeSent()) ? { is: 'undoneHere' } : outcome;
    if (of === item) show({ outcome: told, canUndo: of.put !== undefined });
  }

  /** Office.js never tells whether it was sent; one that is not saved, or has nobody else in it, was not. */
  async function mayBeSent(): Promise<boolean> {
    const facts = await appointment.facts(life.signal);
    return !facts.ok || (facts.value.eventId !== undefined && facts.value.attendees.length > 0);
  }

  async function keeping(): Promise<Collection<KeptAim> | undefined> {
    const kept = await aims();
    return kept.ok ? kept.value : undefined;
  }

  /** Who is signed in tells with their week: from then on their device keeps the words, and may have some. */
  function followWeek(): void {
    follow();
    void keeping().then((now) => {
      if (now && now !== keptBy && item && opened === item) void openAim(state.getSnapshot().standing);
    });
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
      begin();
      await keeper.keep();
      if (!item) return failed({ kind: 'gone' });
      const looked = (await untilStopped(lookAnew())) ?? STOPPED;
      if (looked.ok) await notice(looked.value.seen);
      else show({ outcome: { is: 'refused', failure: looked.failure } });
      return looked;
    },
    async write(preview) {
      begin();
      return item ? act(item, writer.write(item, preview)) : failed({ kind: 'gone' });
    },
    async undo() {
      begin();
      return item ? act(item, writer.undo(item, keeper.state.getSnapshot().draft)) : failed({ kind: 'gone' });
    },
    words() {
      const html = renderAim(aimOf(keeper.state.getSnapshot().draft), state.getSnapshot().carried, language?.());
      return html === undefined ? undefined : { html, text: wordsOf(html) };
    },
    stop: () => stopWaiting(),
    refresh() {
      past.again();
      for (const [eventId, name] of names) if (!name) names.delete(eventId);
      void readAppointment();
    },
    async close() {
      await keeper.keep();
      life.abort();
      reading.abort();
      for (const stop of [...stops, unheard]) stop();
    },
  };

  /** What somebody wrote into our block since it was read is taken up first; where it meets what was typed, both are shown. */
  async function lookAnew(): Promise<Result<AimPreview, Failure>> {
    const [of, read] = [item, await appointment.readBody(life.signal)];
    if (!read.ok) return read;
    if (of === undefined || of !== item) return failed({ kind: 'cancelled' });
    const before = keeper.state.getSnapshot().others;
    if (opened === of) await takeStanding(read.value);
    const { draft, others } = keeper.state.getSnapshot();
    const isNew = Object.entries(others).some(([field, words]) => before[field as keyof typeof before] !== words);
    return isNew ? failed({ kind: 'conflict', theirs: wordsOf(read.value) }) : writer.look(draft, state.getSnapshot().carried);
  }

  function begin(): void {
    acts += 1;
    show({ outcome: undefined });
  }

  /** What comes of it; undefined where the person waits no longer. It runs on. */
  async function untilStopped<T>(work: Promise<T>): Promise<T | undefined> {
    return Promise.race([work, new Promise<undefined>((resolve) => { stopWaiting = () => resolve(undefined); })]);
  }

  async function act(of: ItemBeside, work: Promise<Became>): Promise<Result<void, Failure>> {
    const at = acts;
    const became = await untilStopped(work);
    if (!became) {
      show({ outcome: { is: 'unclear', failure: STOPPED.failure } });
      void work.then((late) => takeLate(of, late, at));
      return STOPPED;
    }
    await take(of, withHand(became));
    return 'failure' in became.outcome ? failed(became.outcome.failure) : ok(undefined);
  }

  /** What was done is told in any case; that it was not done only to whoever has begun nothing since. */
  async function takeLate(of: ItemBeside, late: Became, at: number): Promise<void> {
    if (!life.signal.aborted && (at === acts || !('failure' in late.outcome))) await take(of, withHand(late));
  }

  /** Words may have been typed while it ran. */
  function withHand({ draft, ...became }: Became): Became {
    return draft ? { ...became, draft: keeper.state.getSnapshot().draft } : became;
  }
}
