import { failed, ok, type Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import { days, minus } from '#base/time.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import { isPublish, publish, type Publishing } from '#domain/publishing.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { authorMark, sameRow } from '#domain/team-list.ts';
import type { Failure } from '#ports/failure.ts';
import type { CoachingLoop } from './coaching-loop.ts';
import type { MeetingOverview, Week } from './debrief.ts';
import type { ErrandEntry } from './errand.ts';
import { makeRow, type RowSources } from './make-row.ts';
import { monthOf, PREFERENCES, withEntry, type Entries, type Preference } from './own-document.ts';
import { publishedRows } from './published-rows.ts';
import { seriesKey, type NoRow } from './row-of.ts';
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

export interface PublishParts extends Learned, Omit<RowSources, 'team' | 'overviews'> {
  readonly loop: Pick<CoachingLoop, 'copy' | 'errands' | 'team' | 'listsOf'>;
}

/** Check-ins and reflections of a meeting come until its next occurrence; after that its chat is not read again for it. */
const STILL_SAID = days(8);

export function publishMeetings(parts: PublishParts): PublishMeetings {
  const { me, clock, week, loop } = parts;
  const { copy, team } = loop;
  const author = authorMark(me);
  const published = publishedRows(author, copy, loop.errands);
  /** As each was last looked at: one that is the same needs no second look. */
  const looked = new Map<MeetingId, { readonly overview: MeetingOverview; readonly site: string }>();
  /** Whether the last look could tell what lies outside working hours: chosen since, it is told of what is still looked at. */
  let hadHours = false;

  const preferences = (): Entries<Preference> => copy.documents.getSnapshot().get(PREFERENCES)?.preferences ?? {};
  const chosen = (meeting: Meeting): Publishing | undefined => preferences()[publish(refOf(meeting))]?.value as Publishing | undefined;
  const overviews = (): readonly MeetingOverview[] => held(week.getSnapshot())?.data.meetings ?? [];

  const sources: RowSources = { ...parts, team, overviews };

  /** What is not published any more leaves, also where its meeting has left the calendar. */
  async function takeBack(): Promise<Result<void, Failure>> {
    for (const [id, kept] of published.all()) {
      const { file, note: { of, sent } } = kept;
      if (preferences()[publish(of)]) continue;
      const gone = sent ? await published.send(id, kept, sent.site, undefined) : await published.keep(id, file, undefined);
      if (!gone.ok) return gone;
      looked.delete(id);
    }
    return ok(undefined);
  }

  async function bringOne(overview: MeetingOverview, given: Publishing, site: string, signal: AbortSignal): Promise<Result<void, Failure>> {
    const { meeting } = overview;
    const kept = published.all().get(meeting.id) ?? { file: monthOf(meeting.start), note: { of: refOf(meeting) } };
    const { file, note } = kept;
    const now = clock.now();
    if (meeting.start > now) return note.firstStart === undefined ? published.keep(meeting.id, file, { ...note, firstStart: meeting.start }) : ok(undefined);
    if (meeting.end > now || meeting.end < given.from || !overview.judgement) return ok(undefined);
    const isOld = meeting.end < minus(now, STILL_SAID);
    const last = looked.get(meeting.id);
    if (last?.overview === overview && last.site === site) return ok(undefined);
    if (isOld && note.sent?.site === site && saysAsBefore(overview, given, note.sent.row)) return ok(undefined);
    const made = await makeRow(sources, overview, given, note, signal);
    if (!made.ok) return made;
    // Withdrawn while this was read.
    if (!chosen(meeting)) return ok(undefined);
    const row = typeof made.value === 'string' ? undefined : made.value;
    const stands = note.sent?.site === site ? note.sent.row : undefined;
    const isSame = row && stands ? sameRow(row, stands) : row === stands && note.sent === undefined;
    const done = isSame ? ok(undefined) : await published.send(meeting.id, kept, site, row);
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
    sent: (meeting) => published.all().get(meeting.id)?.note.sent?.row,
    async preview(id, given, signal) {
      const overview = overviews().find(({ meeting }) => meeting.id === id);
      return overview ? makeRow(sources, overview, given, published.all().get(id)?.note, signal) : ok('not-judged');
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
        const wanted = await published.takeAway(site, all.value.flatMap((one) => ('row' in one && one.row.series === key ? [one.row.key] : [])));
        if (!wanted.ok) return wanted;
      }
      return ok(undefined);
    },
    letGo: (entry, theirs) => published.letGo(entry, theirs),
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
          const isUsed = Object.keys(preferences()).some(isPublish) || published.all().size > 0;
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
