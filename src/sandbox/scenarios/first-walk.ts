import type { VerdictKind } from '#domain/verdict.ts';
import type { Seed, SeedSeries } from '../tenant/seed.ts';
import { EARLIER_WEEKS } from './earlier-weeks.ts';
import { ONE_TO_ONES } from './one-to-ones.ts';
import { OTHER_SERIES } from './other-series.ts';
import { ingrid, PEOPLE } from './people.ts';
import { toSeedMeeting, type Plan } from './plan.ts';
import { SERIES_MEETINGS } from './series-meetings.ts';
import { SMALL_MEETINGS } from './small-meetings.ts';
import { UNJUDGED_TIME } from './unjudged-time.ts';
import { WEIGHTY_MEETINGS } from './weighty-meetings.ts';

/** Every meeting of the scenario, before it has dates. */
export const FIRST_WALK_PLANS: readonly Plan[] = [
  ...SERIES_MEETINGS, ...OTHER_SERIES, ...ONE_TO_ONES, ...EARLIER_WEEKS, ...WEIGHTY_MEETINGS, ...SMALL_MEETINGS, ...UNJUDGED_TIME,
];

const SERIES: readonly SeedSeries[] = [...new Map(FIRST_WALK_PLANS.flatMap((plan) => (plan.series ? [[plan.series, plan] as const] : [])))]
  .map(([id, { subject, zone }]) => ({ id, subject, ...(zone ? { timeZone: zone } : {}) }));

export const TARNWICK: Seed['tenant'] = { id: 'd3b1f7c2-84a6-4e0d-b95f-17c6e2a08f34', name: 'Tarnwick Instruments' };

/**
 * The tenant that the sandbox opens with: eight weeks of a small company before `now` and two ahead, as 24 people have
 * them and as about 150 meetings of the manager. Everything is counted in working days from `now`; the same `now` gives the same seed.
 */
export function firstWalk(now: Date): Seed {
  return {
    tenant: TARNWICK,
    people: PEOPLE,
    adminConsented: ['OnlineMeetings.Read', 'OnlineMeetingTranscript.Read.All'],
    consented: {},
    series: SERIES,
    meetings: FIRST_WALK_PLANS.map((plan) => toSeedMeeting(plan, now)).sort((a, b) => compare(a.start, b.start) || compare(a.id, b.id)),
  };
}

/** What Ingrid, the manager, should see, by a person's reading of the transcripts. For tests; never a measure of quality. */
export const FIRST_WALK_TRUTH: readonly { readonly meetingId: string; readonly verdict: VerdictKind; readonly note: string }[] =
  FIRST_WALK_PLANS.flatMap((plan) => (plan.expect && isIngrids(plan) ? [{ meetingId: plan.id, ...plan.expect }] : []));

function isIngrids({ organizer = ingrid, attendees, forwardedTo = [] }: Plan): boolean {
  return organizer === ingrid || attendees.some(({ person }) => person === ingrid.id) || forwardedTo.includes(ingrid);
}

/** By code unit: the same in every locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
