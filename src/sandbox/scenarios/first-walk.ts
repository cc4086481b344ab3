import type { VerdictKind } from '#domain/verdict.ts';
import type { Seed } from '../tenant/seed.ts';
import { PEOPLE } from './people.ts';
import { toSeedMeeting } from './plan.ts';
import { SERIES, SERIES_MEETINGS } from './series-meetings.ts';
import { SMALL_MEETINGS } from './small-meetings.ts';
import { UNJUDGED_TIME } from './unjudged-time.ts';
import { WEIGHTY_MEETINGS } from './weighty-meetings.ts';

const PLANS = [...SERIES_MEETINGS, ...WEIGHTY_MEETINGS, ...SMALL_MEETINGS, ...UNJUDGED_TIME];

/**
 * The tenant that the sandbox opens with: three weeks of a small company around `now`, and the two series a while ahead.
 * Everything is counted in working days from `now`; the same `now` gives the same seed.
 */
export function firstWalk(now: Date): Seed {
  return {
    tenant: { id: 'd3b1f7c2-84a6-4e0d-b95f-17c6e2a08f34', name: 'Tarnwick Instruments' },
    people: PEOPLE,
    adminConsented: ['OnlineMeetings.Read', 'OnlineMeetingTranscript.Read.All'],
    consented: {},
    series: SERIES,
    meetings: PLANS.map((plan) => toSeedMeeting(plan, now)).sort((a, b) => compare(a.start, b.start) || compare(a.id, b.id)),
  };
}

/** What Ingrid, the manager, should see, by a person's reading of the transcripts. For tests; never a measure of quality. */
export const FIRST_WALK_TRUTH: readonly { readonly meetingId: string; readonly verdict: VerdictKind; readonly note: string }[] =
  PLANS.flatMap(({ id, expect }) => (expect ? [{ meetingId: id, ...expect }] : []));

/** By code unit: the same in every locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
