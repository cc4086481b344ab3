import type { IsoWeek, PublishedRow, SeriesKey } from '#domain/meeting-row.ts';
import { personHours } from '#domain/verdict.ts';
import { NO_POLICY, type Policy } from '#domain/policy.ts';
import { seededRandom } from '../panels/seeded-random.ts';

/** A row, and what only the world knows of it. */
export interface TrueRow {
  readonly row: PublishedRow;
  /** Who was there: persons by number. */
  readonly persons: readonly number[];
  readonly organizer: number;
  /** Came after its week was written, before its quarter was. */
  readonly isLate: boolean;
  /** Taken back after its week was written, before its quarter was. */
  readonly isWithdrawn: boolean;
}

export interface Organisation {
  readonly floors: Policy['floors'];
  /** The steward knows which rows came late, and leaves them out. */
  readonly knowsLate: boolean;
  readonly rows: readonly TrueRow[];
}

type Purpose = PublishedRow['purpose'];

/**
 * A random organisation of 1 to 5 teams with 5 to 80 people each, over 3 to 16 weeks. A third of the people organize, each
 * with series of two people up to the whole team and guests, weekly, every second or fourth week, some of mixed types, and
 * with single meetings; a share of them publishes. People join and leave, decline, come late with a row or take one back.
 * Every fourth organisation has raised its floors; in every tenth the steward does not know which rows came late.
 */
export function organisation(seed: number): Organisation {
  const random = seededRandom(seed);
  const chance = (share: number): boolean => random() < share;
  const between = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const oneOf = <T>(all: readonly T[]): T => all[between(0, all.length - 1)] as T;

  const floors = chance(0.25) ? { numbers: between(5, 8), texts: between(10, 12), organizers: between(3, 4) } : NO_POLICY.floors;
  const first = between(0, 40);
  const weeks = Array.from({ length: between(3, 16) }, (_, i) => weekAfter(first + i));
  const publishes = 0.4 + random() * 0.6;
  const persons: { readonly team: number; readonly from: number; readonly to: number }[] = [];
  const teams = Array.from({ length: chance(0.3) ? 1 : between(2, 5) }, (_, team) => {
    const size = Math.round(5 * 16 ** random());
    for (let i = 0; i < size; i++) persons.push({ team, from: chance(0.15) ? between(0, weeks.length) : 0, to: chance(0.1) ? between(0, weeks.length) : weeks.length });
    return `Team ${team + 1}`;
  });
  const isThere = (person: number, week: number): boolean => (persons[person]?.from ?? 0) <= week && week <= (persons[person]?.to ?? 0);
  const there = (week: number, team?: number): number[] => [...persons.keys()].filter((i) => isThere(i, week) && (team === undefined || persons[i]?.team === team));
  const some = (all: readonly number[], count: number): number[] => {
    const left = [...all];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(between(0, left.length - 1), 1)[0] as number);
  };

  // SharePoint knows who made a row; a file may not.
  const marked = new Set(persons.flatMap((_, person) => (chance(0.95) ? [person] : [])));
  const rows: TrueRow[] = [];
  const publish = (week: number, organizer: number, series: string, purpose: Purpose, invited: readonly number[]): void => {
    const came = invited.filter((person) => person === organizer || (chance(0.92) && isThere(person, week)));
    const at = weeks[week];
    if (came.length < 2 || !at) return;
    rows.push({
      row: rowOf(random, { key: `m${rows.length}`, week: at, team: teams[persons[organizer]?.team ?? 0] ?? '', series: series as SeriesKey, people: came.length, purpose, publisher: marked.has(organizer) ? `p${organizer}` : undefined, title: chance(0.3) }),
      persons: came, organizer, isLate: chance(0.02), isWithdrawn: chance(0.01),
    });
  };

  for (const [person, { team }] of persons.entries()) {
    if (!chance(1 / 3) || !chance(publishes)) continue;
    for (let s = between(0, 3); s > 0; s--) {
      const every = oneOf([1, 1, 1, 2, 4]);
      const kind = random();
      const own = there(0, team);
      const invited = kind < 0.25 ? some(own, 2) : kind < 0.45 ? some(own, between(3, 4)) : kind < 0.8 ? some(own, between(5, 12)) : own;
      const guests = chance(0.3) ? some(there(0), between(1, 4)) : [];
      const purpose = purposeOf(random());
      const isMixed = chance(0.2);
      const [from, to] = chance(0.2) ? [between(0, weeks.length), between(0, weeks.length)] : [0, weeks.length];
      for (let week = from + between(0, every - 1); week < to; week += every) {
        if (!chance(0.9)) continue;
        publish(week, person, `s${person}-${s}`, isMixed ? purposeOf(random()) : purpose, [...new Set([person, ...invited, ...guests])]);
      }
    }
    for (let week = 0; week < weeks.length; week++) {
      if (chance(0.15)) publish(week, person, `o${rows.length}`, purposeOf(random()), [...new Set([person, ...some(there(week, team), between(1, 11))])]);
    }
  }
  return { floors, knowsLate: chance(0.9), rows };
}

const purposeOf = (at: number): Purpose => (at < 0.4 ? 'decide' : at < 0.75 ? 'plan' : at < 0.9 ? 'unset' : 'learn');

/** Weeks of 2026 by number, from 0. */
const weekAfter = (number: number): IsoWeek => (number < 53 ? `2026-W${String(number + 1).padStart(2, '0')}` : `2027-W${String(number - 52).padStart(2, '0')}`) as IsoWeek;

interface Frame {
  readonly key: string;
  readonly week: IsoWeek;
  readonly team: string;
  readonly series: SeriesKey;
  readonly people: number;
  readonly purpose: Purpose;
  readonly publisher: string | undefined;
  readonly title: boolean;
}

/** A row with facts at random: what is absent in life is absent here. */
export function rowOf(random: () => number, { key, week, team, series, people, purpose, publisher, title }: Frame): PublishedRow {
  const chance = (share: number): boolean => random() < share;
  const upTo = (most: number): number => Math.floor(random() * (most + 1));
  const hours = 0.25 * (1 + upTo(7));
  const frame = { version: 1 as const, key, week, team, series, people, hours, load: personHours(hours * people), ...(publisher !== undefined && { publisher }), ...(title && { title: `About ${series}` }) };
  if (purpose === 'learn') return { ...frame, purpose };
  const decisions = chance(0.5) ? upTo(3) : 0;
  const reflections = chance(0.3) ? 1 + upTo(3) : 0;
  return {
    ...frame, purpose,
    verdict: decisions > 0 ? 'decided' : (['light', 'possible-decision', 'no-decision-recorded', 'cannot-tell'] as const)[upTo(3)] ?? 'light',
    coverage: (['complete', 'part', 'none'] as const)[upTo(2)] ?? 'none',
    decisions, decisionsWithOwnerAndDate: upTo(decisions),
    ...(chance(0.4) && { signs: { stated: chance(0.5), ownerAndDate: chance(0.5), dissent: chance(0.5), reason: chance(0.5) } }),
    toDecision: Array.from({ length: upTo(decisions) }, () => ({ days: upTo(40), occurrences: upTo(5) })),
    reopened: chance(0.1) ? 1 : 0, questionsRolledOver: upTo(2), commitmentsRolledOver: upTo(2),
    ...(chance(0.8) && { noticeHours: upTo(200) }), ...(chance(0.9) && { rescheduled: chance(0.1) }), ...(chance(0.5) && { outsideHours: chance(0.1) }),
    reflections, ...(reflections > 0 && { reflectionDelayHours: upTo(90) }),
    ...(chance(0.2) && { agreement: { answers: 3 + upTo(4), share: random() } }),
    commitments: { made: upTo(3), withOwnerAndDate: 0, kept: upTo(2), changed: upTo(1), dropped: upTo(1) },
  };
}
