import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { days, minus, plus, type Instant, type LocalDate } from '#base/time.ts';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import { belongs, neverAsk, placed, PREFERENCES, type BlockTime, type PreferenceName, type Preferences } from '#domain/preferences.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Nudge } from '#ports/nudges.ts';
import type { BlockWords } from '#ports/weekly-block.ts';
import type { ErrandEntry } from './errand.ts';
import type { Errands } from './errands.ts';
import type { OwnCopy } from './own-copy.ts';
import { monthOf, withEntry } from './own-document.ts';
import { rhythmOf, type Rhythm } from './rhythm.ts';
import type { Unclear } from './unclear.ts';

/** The owner was reminded in this week already. */
export interface AlreadyReminded {
  readonly kind: 'alreadyReminded';
  readonly at: Instant;
}

/** When an owner was reminded in this week, and from which day (UTC) they can be again. */
export interface Reminded {
  readonly at: Instant;
  readonly again: LocalDate;
}

/** What makes Debrief a weekly habit; all of it is asked for, and nothing of it runs while Debrief is closed. */
export interface WeeklyRhythm {
  readonly state: Subscribable<Rhythm>;
  /** Makes, moves, or takes away the weekly block, and says which of two devices' choices holds. `today`: the person's own day. */
  block(at: BlockTime | undefined, words: BlockWords, today: LocalDate): Promise<Result<void, Failure>>;
  /** Nothing is asked until then; undefined ends it. */
  snooze(until: Instant | undefined): Promise<Result<void, Failure>>;
  neverAsk(series: SeriesId, never: boolean): Promise<Result<void, Failure>>;
  /** To which meeting a recording belongs that may belong to several; undefined takes it back. */
  place(one: Unclear, meeting: MeetingId | 'none' | undefined): Promise<Result<void, Failure>>;
  /** Whether I reminded this owner in this week; undefined if not yet. */
  reminded(owner: string): Reminded | undefined;
  /** Reminds the owner of a commitment that they accepted, once a week at most. */
  remind(nudge: Nudge): Promise<Result<void, Failure | AlreadyReminded>>;
  /** The person lets go of a reminder that was refused: nobody got it, and the owner can be reminded once more. */
  letGo(entry: ErrandEntry): Promise<Result<void, Failure>>;
}

export interface WeeklyRhythmParts {
  readonly copy: OwnCopy;
  readonly errands: Errands;
  readonly clock: Clock;
}

export function weeklyRhythm({ copy, errands, clock }: WeeklyRhythmParts): WeeklyRhythm {
  const state = source<Rhythm>(rhythmNow());
  copy.documents.subscribe(() => state.set(rhythmNow()));

  function rhythmNow(): Rhythm {
    return rhythmOf(copy.documents.getSnapshot().get(PREFERENCES)?.preferences ?? {}, clock.now());
  }

  const prefer = <Name extends PreferenceName>(name: Name, value: Preferences[Name] | undefined): Promise<Result<void, Failure>> =>
    copy.change(PREFERENCES, (doc) => withEntry(doc, 'preferences', name, value === undefined ? undefined : { value }));

  function reminded(owner: string): Reminded | undefined {
    const week = weekOf(clock.now());
    const [at] = [...copy.documents.getSnapshot().values()].flatMap((doc) => doc.reminded?.[`${owner}/${week}`] ?? []);
    return at === undefined ? undefined : { at, again: weekOf(plus(clock.now(), days(7))) };
  }

  return {
    state,
    async block(at, words, today) {
      const chosen = copy.documents.getSnapshot().get(PREFERENCES)?.preferences?.['weekly-block'];
      const over = [chosen?.value, chosen?.other].flatMap((one) => (one === undefined ? [] : [one as BlockTime]));
      const kept = await prefer('weekly-block', at);
      if (!kept.ok) return kept;
      const zone = at?.zone ?? over[0]?.zone ?? 'UTC';
      return errands.want([{ to: 'block', zone, wants: at ? { at, words, from: today } : 'gone', over }]);
    },
    snooze: (until) => prefer('snoozed-until', until),
    place: ({ source: from, span: { id, ...when }, among }, meeting) => copy.change(PREFERENCES, (doc) => {
      const kept = withEntry(doc, 'preferences', belongs(id), meeting && { value: meeting });
      return withEntry(kept, 'preferences', placed(id), meeting && { value: { source: from, ...when, among } });
    }),
    neverAsk: (series, never) => prefer(neverAsk(series), never ? true : undefined),
    reminded,
    async remind(nudge) {
      const before = reminded(nudge.to);
      if (before) return failed({ kind: 'alreadyReminded', at: before.at });
      const [now, week] = [clock.now(), weekOf(clock.now())];
      // Noted first: in doubt nobody is reminded twice.
      const kept = await copy.change(monthOf(now), (doc) => withEntry(doc, 'reminded', `${nudge.to}/${week}`, now));
      return kept.ok ? errands.want([{ to: 'nudge', week, nudge }]) : kept;
    },
    async letGo({ id, errand, queuedAt, doubt }) {
      errands.dismiss(id);
      // What may have arrived counts.
      if (errand.to !== 'nudge' || doubt) return ok(undefined);
      return copy.change(monthOf(queuedAt), (doc) => withEntry(doc, 'reminded', `${errand.nudge.to}/${errand.week}`, undefined));
    },
  };
}

/** The Monday of a moment's week, by UTC, so that all devices agree. */
function weekOf(at: Instant): LocalDate {
  const monday = minus(at, days((new Date(at).getUTCDay() + 6) % 7));
  return new Date(monday).toISOString().slice(0, 10) as LocalDate;
}
