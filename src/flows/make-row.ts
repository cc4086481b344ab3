import { ok, type Result } from '#base/result.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { Publishing } from '#domain/publishing.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { isOutsideHours, type WorkingHours } from '#domain/working-hours.ts';
import type { ChangingCalendar } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { MeetingOverview } from './debrief.ts';
import type { PublishedNote } from './own-document.ts';
import { rowOf, type NoRow } from './row-of.ts';
import { seriesSigns } from './series-signs.ts';
import type { TeamAnswers } from './team-answers.ts';

/** Where what a row says is read. */
export interface RowSources {
  readonly me: Me;
  /** An IANA name. */
  readonly zone: string;
  readonly clock: Clock;
  readonly team: Pick<TeamAnswers, 'agreement'>;
  /** The organizer's weeks. */
  readonly overviews: () => readonly MeetingOverview[];
  readonly readShared: (meeting: Meeting, signal: AbortSignal) => Promise<Result<SharedRecord | undefined, Failure>>;
  /** When an event of the calendar was made; absent where no calendar is read. */
  readonly invitedAt?: ChangingCalendar['invitedAt'];
  /** The organizer's own, as far as they may be read; absent where nothing reads them. */
  readonly hours?: (signal: AbortSignal) => Promise<Result<WorkingHours | undefined, Failure>>;
}

/** Without the chat, or the list, the organizer's own record is all there is; anything else may pass, and is waited for. */
const FOR_GOOD: ReadonlySet<Failure['kind']> = new Set(['consentNeeded', 'forbidden', 'gone', 'rejected']);

/**
 * Reads what the row of a meeting says, and makes it. Fails where any of it cannot be read for now. `given` is what the
 * organizer chose for it, `note` what was published of it before.
 */
export async function makeRow(sources: RowSources, overview: MeetingOverview, given: Pick<Publishing, 'team' | 'showsTitle'>, note: PublishedNote | undefined, signal: AbortSignal): Promise<Result<MeetingRow | NoRow, Failure>> {
  const { me, zone, clock, team, readShared, invitedAt, hours } = sources;
  const now = clock.now();
  const { meeting, judgement, contest, written } = overview;
  const facts = { me, now, zone, ...given, meeting, ...(judgement ? { judgement } : {}), ...(contest ? { contest } : {}), ...(written ? { written } : {}), before: [] };
  const bare = rowOf(facts);
  if (typeof bare === 'string' || bare.purpose === 'learn') return ok(bare);
  const shared = meeting.joinUrl === undefined ? ok(undefined) : orClosed(await readShared(meeting, signal));
  if (!shared.ok) return shared;
  const decisions = shared.value?.decisions.flatMap(({ what: { outcome } }) => (outcome.kind === 'decided' ? [outcome.text] : [])) ?? [];
  const answers = orClosed(await team.agreement(meeting.id, { decisions, iOrganize: true }, signal));
  if (!answers.ok) return answers;
  const { origin } = meeting;
  const invited = orClosed(origin.from === 'calendar' && invitedAt ? await invitedAt(origin.eventId, signal) : ok(undefined));
  if (!invited.ok) return invited;
  const worked = orClosed(hours ? await hours(signal) : ok(undefined));
  if (!worked.ok) return worked;
  const series = sources.overviews().filter((one) => meeting.series !== undefined && one.meeting.series === meeting.series).toSorted((a, b) => a.meeting.start - b.meeting.start);
  const knownDelayHours = note?.sent && 'reflections' in note.sent.row ? note.sent.row.reflectionDelayHours : undefined;
  return ok(rowOf({
    ...facts,
    before: series.filter((one) => one.meeting.start < meeting.start).map((one) => ({ meeting: one.meeting, ...(one.written ? { record: one.written.record } : {}) })),
    signs: seriesSigns({ meetings: series }, now),
    ...(shared.value ? { shared: shared.value } : {}),
    ...(answers.value?.spread ? { agreement: answers.value.spread } : {}),
    ...(invited.value === undefined ? {} : { invitedAt: invited.value }),
    ...(worked.value ? { outsideHours: isOutsideHours(meeting, worked.value) } : {}),
    ...(note?.firstStart === undefined ? {} : { firstStart: note.firstStart }),
    ...(knownDelayHours === undefined ? {} : { knownDelayHours }),
  }));
}

/** What is closed for good says nothing. */
const orClosed = <T>(read: Result<T, Failure>): Result<T | undefined, Failure> => (!read.ok && FOR_GOOD.has(read.failure.kind) ? ok(undefined) : read);
