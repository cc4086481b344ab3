import { failed, ok, type Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import { days, minus } from '#base/time.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import { isPublish, publish, type Publishing } from '#domain/publishing.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { authorMark, sameRow } from '#domain/team-list.ts';
import type { ChangingCalendar } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import { isOutsideHours, type WorkingHours } from '#domain/working-hours.ts';
import type { Failure } from '#ports/failure.ts';
import type { CoachingLoop } from './coaching-loop.ts';
import type { MeetingOverview, Week } from './debrief.ts';
import type { Errand, ErrandEntry } from './errand.ts';
import { monthOf, PREFERENCES, withEntry, type Entries, type Preference, type PublishedNote } from './own-document.ts';
import { rowOf, seriesKey, type NoRow } from './row-of.ts';
import { seriesSigns } from './series-signs.ts';
import { held, type ViewState } from './view-state.ts';

/** What an organizer publishes for the leaders' summary: nothing, until they choose a series. */
export interface PublishMeetings {
  /** What was chosen for the series of a meeting; undefined while it is not published. */
  chosen(meeting: Meeting): Publishing | undefined;
  /** What this device last promised to the list of this meeting. */
  sent(meeting: Meeting): MeetingRow | undefined;
  /** Exactly what would stand there of this meeting, or why nothing would. Fails where what it needs cannot be read for now. */
  preview(meeting: MeetingId, given: Pick<Publishing, 'team' | 'showsTitle'>, signal: AbortSignal): Promise<Result<MeetingRow | NoRow, Failure>>;
  /** From now on this meeting and the later ones of its series are published; what was chosen before gives way. Fails with `gone` without a site. */
  choose(meeting: Meeting, given: Pick<Publishing, 'team' | 'showsTitle'>): Promise<Result<void, Failure>>;
  /**
   * Takes back the whole series: no row of it is left in any list that was used, whichever device wrote it. Where a list
   * cannot be read now, this fails after all that is known here was promised to go.
   */
  withdraw(meeting: Meeting, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** The person lets go of a row that was refused; `theirs`: what stands there instead, if anything does. The next visit looks at it anew. */
  letGo(entry: ErrandEntry, theirs?: MeetingRow): Promise<Result<void, Failure>>;
  /** Brings what is published to what is known, once. */
  bring(signal: AbortSignal): Promise<Result<void, Failure>>;
  /** The same whenever something is learned, until the signal aborts. */
  follow(signal: AbortSignal): void;
}

/** What is learned of a person's meetings, where their weeks are read. */
export interface Learned {
  readonly week: Subscribable<ViewState<Week>>;
  readonly readShared: (meeting: Meeting, signal: AbortSignal) => Promise<Result<SharedRecord | undefined, Failure>>;
}

export interface PublishParts extends Learned {
  /** When an event of the calendar was made; absent where no calendar is read. */
  readonly invitedAt?: ChangingCalendar['invitedAt'];
  /** The organizer's own, as far as they may be read; absent where nothing reads them. */
  readonly hours?: (signal: AbortSignal) => Promise<Result<WorkingHours | undefined, Failure>>;
  readonly me: Me;
  /** An IANA name. */
  readonly zone: string;
  readonly clock: Clock;
  readonly loop: Pick<CoachingLoop, 'copy' | 'errands' | 'team' | 'listsOf'>;
}

/** Check-ins and reflections of a meeting come until its next occurrence; after that its chat is not read again for it. */
const STILL_SAID = days(8);

/** Without the chat, or the list, the organizer's own record is all there is; anything else may pass, and is waited for. */
const FOR_GOOD: ReadonlySet<Failure['kind']> = new Set(['consentNeeded', 'forbidden', 'gone', 'rejected']);

export function publishMeetings({ me, zone, clock, week, loop, readShared, invitedAt, hours }: PublishParts): PublishMeetings {
  const { copy, errands, team } = loop;
  const author = authorMark(me);
  /** As each was last looked at: one that is the same needs no second look. */
  const looked = new Map<MeetingId, { readonly overview: MeetingOverview; readonly site: string }>();
  /** Whether the last look could tell what lies outside working hours: chosen since, it is told of what is still looked at. */
  let hadHours = false;

  const preferences = (): Entries<Preference> => copy.documents.getSnapshot().get(PREFERENCES)?.preferences ?? {};
  const chosen = (meeting: Meeting): Publishing | undefined => preferences()[publish(refOf(meeting))]?.value as Publishing | undefined;
  const overviews = (): readonly MeetingOverview[] => held(week.getSnapshot())?.data.meetings ?? [];

  function notes(): ReadonlyMap<MeetingId, { readonly file: string; readonly note: PublishedNote }> {
    return new Map([...copy.documents.getSnapshot()].flatMap(([file, doc]) => Object.entries(doc.published ?? {}).map(([id, note]) => [id as MeetingId, { file, note }] as const)));
  }

  const keep = (id: MeetingId, file: string, note: PublishedNote | undefined): Promise<Result<void, Failure>> =>
    copy.change(file, (doc) => withEntry(doc, 'published', id, note));

  async function make(overview: MeetingOverview, given: Pick<Publishing, 'team' | 'showsTitle'>, note: PublishedNote | undefined, signal: AbortSignal): Promise<Result<MeetingRow | NoRow, Failure>> {
    const { meeting, judgement, contest, written } = overview;
    const facts = { me, now: clock.now(), zone, ...given, meeting, ...(judgement ? { judgement } : {}), ...(contest ? { contest } : {}), ...(written ? { written } : {}), before: [] };
    const bare = rowOf(facts);
    if (typeof bare === 'string' || bare.purpose === 'learn') return ok(bare);
    const shared = meeting.joinUrl === undefined ? ok(undefined) : await readShared(meeting, signal);
    if (!shared.ok && !FOR_GOOD.has(shared.failure.kind)) return shared;
    const everybody = shared.ok ? shared.value : undefined;
    const decisions = everybody?.decisions.flatMap(({ what: { outcome } }) => (outcome.kind === 'decided' ? [outcome.text] : [])) ?? [];
    const answers = await team.agreement(meeting.id, { decisions, iOrganize: true }, signal);
    if (!answers.ok && !FOR_GOOD.has(answers.failure.kind)) return answers;
    const { origin } = meeting;
    const invited = origin.from === 'calendar' ? await invitedAt?.(origin.eventId, signal) : undefined;
    if (invited?.ok === false && !FOR_GOOD.has(invited.failure.kind)) return invited;
    const worked = await hours?.(signal);
    if (worked?.ok === false && !FOR_GOOD.has(worked.failure.kind)) return worked;
    const series = overviews().filter((one) => meeting.series !== undefined && one.meeting.series === meeting.series).toSorted((a, b) => a.meeting.start - b.meeting.start);
    const knownDelayHours = note?.sent && 'reflections' in note.sent.row ? note.sent.row.reflectionDelayHours : undefined;
    return ok(rowOf({
      ...facts,
      before: series.filter((one) => one.meeting.start < meeting.start).map((one) => ({ meeting: one.meeting, ...(one.written ? { record: one.written.record } : {}) })),
      signs: seriesSigns({ meetings: series }, clock.now()),
      ...(everybody ? { shared: everybody } : {}),
      ...(answers.ok && answers.value.spread ? { agreement: answers.value.spread } : {}),
      ...(invited?.ok && invited.value !== undefined ? { invitedAt: invited.value } : {}),
      ...(worked?.ok && worked.value ? { outsideHours: isOutsideHours(meeting, worked.value) } : {}),
      ...(note?.firstStart === undefined ? {} : { firstStart: note.firstStart }),
      ...(knownDelayHours === undefined ? {} : { knownDelayHours }),
    }));
  }

  const errandOf = (site: string, key: string, wants: MeetingRow | 'gone', over?: MeetingRow): Errand => ({ to: 'published', site, key, author, wants, ...(over ? { over } : {}) });

  /** Noted after it was promised: promised twice it stands once. */
  async function send(id: MeetingId, file: string, note: PublishedNote, site: string, row: MeetingRow | undefined): Promise<Result<void, Failure>> {
    const before = note.sent;
    const leaves = before && (row === undefined || before.site !== site) ? [errandOf(before.site, before.row.key, 'gone')] : [];
    const comes = row ? [errandOf(site, row.key, row, before?.site === site ? before.row : undefined)] : [];
    const wanted = await errands.want([...leaves, ...comes]);
    if (!wanted.ok) return wanted;
    const { of, firstStart } = note;
    const rest: PublishedNote = { of, ...(firstStart === undefined ? {} : { firstStart }) };
    return keep(id, file, row ? { ...rest, sent: { site, row } } : firstStart === undefined ? undefined : rest);
  }

  /** What is not published any more leaves, also where its meeting has left the calendar. */
  async function takeBack(): Promise<Result<void, Failure>> {
    for (const [id, { file, note }] of notes()) {
      if (preferences()[publish(note.of)]) continue;
      const gone = note.sent ? await send(id, file, note, note.sent.site, undefined) : await keep(id, file, undefined);
      if (!gone.ok) return gone;
      looked.delete(id);
    }
    return ok(undefined);
  }

  async function bringOne(overview: MeetingOverview, given: Publishing, site: string, signal: AbortSignal): Promise<Result<void, Failure>> {
    const { meeting } = overview;
    const { file, note } = notes().get(meeting.id) ?? { file: monthOf(meeting.start), note: { of: refOf(meeting) } };
    const now = clock.now();
    if (meeting.start > now) return note.firstStart === undefined ? keep(meeting.id, file, { ...note, firstStart: meeting.start }) : ok(undefined);
    if (meeting.end > now || meeting.end < given.from || !overview.judgement) return ok(undefined);
    const isOld = meeting.end < minus(now, STILL_SAID);
    const last = looked.get(meeting.id);
    if (last?.overview === overview && last.site === site) return ok(undefined);
    if (isOld && note.sent?.site === site && saysAsBefore(overview, given, note.sent.row)) return ok(undefined);
    const made = await make(overview, given, note, signal);
    if (!made.ok) return made;
    // Withdrawn while this was read.
    if (!chosen(meeting)) return ok(undefined);
    const row = typeof made.value === 'string' ? undefined : made.value;
    const stands = note.sent?.site === site ? note.sent.row : undefined;
    const isSame = row && stands ? sameRow(row, stands) : row === stands && note.sent === undefined;
    const done = isSame ? ok(undefined) : await send(meeting.id, file, note, site, row);
    if (done.ok) looked.set(meeting.id, { overview, site });
    return done;
  }

  async function bring(signal: AbortSignal): Promise<Result<void, Failure>> {
    const gone = await takeBack();
    if (!gone.ok) return gone;
    const hasHours = preferences()['working-hours']?.value === true;
    if (hasHours !== hadHours) looked.clear();
    hadHours = hasHours;
    const state = week.getSnapshot();
    const site = team.site();
    // While it is being judged, verdicts come and go.
    if (site === undefined || (state.is !== 'ready' && state.is !== 'stale') || state.data.judging.running) return ok(undefined);
    let failure: Failure | undefined;
    for (const overview of state.data.meetings) {
      const given = overview.meeting.iOrganize ? chosen(overview.meeting) : undefined;
      if (!given || signal.aborted) continue;
      const done = await bringOne(overview, given, site, signal);
      if (!done.ok) failure ??= done.failure;
    }
    return failure ? failed(failure) : ok(undefined);
  }

  const publishing: PublishMeetings = {
    chosen,
    sent: (meeting) => notes().get(meeting.id)?.note.sent?.row,
    async preview(id, given, signal) {
      const overview = overviews().find(({ meeting }) => meeting.id === id);
      return overview ? make(overview, given, notes().get(id)?.note, signal) : ok('not-judged');
    },
    async choose(meeting, { team: name, showsTitle }) {
      if (team.site() === undefined) return failed({ kind: 'gone' });
      const from = chosen(meeting)?.from;
      const value: Publishing = { team: name, showsTitle, from: from === undefined || meeting.end < from ? meeting.end : from };
      looked.clear();
      return copy.change(PREFERENCES, (doc) => withEntry(doc, 'preferences', publish(refOf(meeting)), { value }));
    },
    async withdraw(meeting, signal) {
      const off = await copy.change(PREFERENCES, (doc) => withEntry(doc, 'preferences', publish(refOf(meeting)), undefined));
      if (!off.ok) return off;
      const gone = await takeBack();
      if (!gone.ok) return gone;
      const key = seriesKey(meeting, me);
      for (const site of team.sites()) {
        const all = await loop.listsOf(site).rows.rowsBy(author, signal);
        if (!all.ok && all.failure.kind === 'gone') continue;
        if (!all.ok) return all;
        const left = all.value.flatMap((one) => ('row' in one && one.row.series === key ? [errandOf(site, one.row.key, 'gone')] : []));
        const wanted = left.length > 0 ? await errands.want(left) : ok(undefined);
        if (!wanted.ok) return wanted;
      }
      return ok(undefined);
    },
    async letGo({ id: entryId, errand }, theirs) {
      errands.dismiss(entryId);
      if (errand.to !== 'published' || errand.wants === 'gone') return ok(undefined);
      const found = [...notes()].find(([, { note }]) => note.sent?.row.key === errand.key && note.sent.site === errand.site);
      if (!found) return ok(undefined);
      const [id, { file, note: { of, firstStart } }] = found;
      return keep(id, file, { of, ...(firstStart === undefined ? {} : { firstStart }), ...(theirs ? { sent: { site: errand.site, row: theirs } } : {}) });
    },
    bring,
    follow(signal) {
      let turn = Promise.resolve();
      let isDue = false;
      const stir = (): void => {
        if (isDue || signal.aborted) return;
        isDue = true;
        turn = turn.then(async () => {
          isDue = false;
          // Nothing is chosen by most people: then this is all there is to it.
          const isUsed = Object.keys(preferences()).some(isPublish) || notes().size > 0;
          if (isUsed && !signal.aborted) await bring(signal);
        });
      };
      const stops = [week.subscribe(stir), copy.documents.subscribe(stir)];
      signal.addEventListener('abort', () => stops.forEach((stop) => stop()), { once: true });
      stir();
    },
  };
  return publishing;
}

/** What is chosen for a series is chosen for all its meetings; one that belongs to none stands by itself. */
const refOf = ({ series, id }: Meeting): SeriesId | MeetingId => series ?? id;

/** Of an older meeting only what the organizer changes changes its row. */
function saysAsBefore({ meeting, judgement, contest }: MeetingOverview, { team, showsTitle }: Publishing, row: MeetingRow): boolean {
  const isSameVerdict = 'verdict' in row ? row.verdict === judgement?.verdict.kind && row.contest === contest?.says : judgement?.verdict.kind === 'not-judged' && contest?.says === 'purpose' && contest.purpose === 'learn';
  return isSameVerdict && row.team === team && row.title === (showsTitle ? meeting.subject.trim() : undefined);
}
