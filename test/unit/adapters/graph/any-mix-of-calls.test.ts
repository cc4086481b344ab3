import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GraphCall } from '#adapters/graph/graph-call.ts';
import { failed, ok, type Result } from '#base/result.ts';
import { ms } from '#base/time.ts';
import type { Failure } from '#ports/failure.ts';
import { joinUrl } from '#sandbox/tenant/derived-ids.ts';
import type { LogEntry } from '#sandbox/tenant/log.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { graphOnTenant } from '../../../support/graph-on-tenant.ts';
import { runningClock } from '../../../support/running-clock.ts';
import { ADA, TINY_NOW, tinySeed } from '../../../support/tiny-seed.ts';

/** `FC_RUNS` for a longer search by hand. */
const RUNS = Number(process.env['FC_RUNS'] ?? 60);
const ROOMS = 30;

/** Thirty online meetings of Ada's. */
function seed(): Seed {
  const tiny = tinySeed();
  const single = tiny.meetings.find(({ id }) => id === 'one-to-one');
  if (!single) throw new Error('the tiny seed has changed');
  return { ...tiny, series: [], meetings: Array.from({ length: ROOMS }, (_, at) => ({ ...single, id: `room-${at}`, organizer: ADA, start: `2026-10-${String(at + 1).padStart(2, '0')}T10:00:00Z`, end: `2026-10-${String(at + 1).padStart(2, '0')}T11:00:00Z` })) };
}

const TENANT = tinySeed().tenant.id;
const addressOf = (room: number): string => joinUrl(`room-${room}`, TENANT, ADA);

/** What a call answers that was given up, on its way or before it left. */
const STOPPED = [failed({ kind: 'cancelled' }), failed({ kind: 'cancelled', unsent: true })].map((one) => JSON.stringify(one));

/** Two kinds of call whose answer says whose it is: an online meeting by its address, a day of the calendar. */
type Asked = { readonly kind: 'room' | 'day'; readonly at: number };
const callOf = ({ kind, at }: Asked): GraphCall => {
  if (kind === 'room') return { method: 'GET', path: `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${addressOf(at)}'`)}`, scopes: ['OnlineMeetings.Read'], together: true };
  const day = `2026-10-${String(at + 1).padStart(2, '0')}`;
  return { method: 'GET', path: `/me/calendarView?startDateTime=${day}T00:00:00Z&endDateTime=${day}T23:00:00Z&$select=start`, scopes: ['Calendars.Read'] };
};
const ownAnswer = ({ kind, at }: Asked): string => (kind === 'room' ? addressOf(at) : `2026-10-${String(at + 1).padStart(2, '0')}`);
function gist({ kind }: Asked, answer: Result<unknown, Failure>): unknown {
  if (!answer.ok) return answer;
  const [item] = (answer.value as { value: { joinWebUrl?: string; start?: { dateTime: string } }[] }).value;
  return ok(kind === 'room' ? item?.joinWebUrl : item?.start?.dateTime.slice(0, 10));
}

const asked = fc.record({
  kind: fc.constantFrom('room' as const, 'day' as const),
  at: fc.nat({ max: ROOMS - 1 }),
  /** Milliseconds from the beginning until it is asked. */
  after: fc.constantFrom(0, 0, 0, 10, 30, 700),
  /** Milliseconds until it is not wanted any more. */
  stops: fc.option(fc.constantFrom(0, 5, 25, 400), { nil: undefined, freq: 6 }),
});
/** At most three strokes in all, so that none can use up the four tries of a call; a token refused twice in a row means signed out. */
const faults = fc.array(fc.record({
  match: fc.record({ path: fc.constantFrom('onlineMeetings', 'calendarView', '$batch') }),
  times: fc.constant(1),
  fault: fc.oneof(
    fc.record({ status: fc.constant(429), retryAfter: fc.constantFrom(0, 0.4, 1, 3) }),
    fc.record({ status: fc.constantFrom(500, 503, 504) }),
    fc.record({ status: fc.constant(503), retryAfter: fc.constantFrom(1, 2) }),
    fc.record({ status: fc.constant(401) }),
    fc.record({ latencyMs: fc.constantFrom(20, 900) }),
  ),
}), { maxLength: 3 }).filter((strokes) => strokes.filter(({ fault }) => 'status' in fault && fault.status === 401).length < 2);

/** What the log shows of Graph's limits. */
function limitsKept(log: readonly LogEntry[]): boolean {
  const inner = (entry: LogEntry): readonly { url: string }[] => (entry.requestBody as { requests?: { url: string }[] } | undefined)?.requests ?? [];
  return log.every((entry) => inner(entry).length <= 20 && inner(entry).length !== 1 && inner(entry).every(({ url }) => !url.startsWith('/me/calendar')) && (entry.underWay ?? 0) <= 4);
}

test('in any mix of calls, faults and changes of mind each call gets its own answer once, and no limit of Graph is broken', async () => {
  await fc.assert(fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 60 }), faults, async (calls, strokes) => {
    const clock = runningClock(TINY_NOW);
    const on = await graphOnTenant(seed(), ADA, clock, { waits: 'by-clock' });
    try {
      if (strokes.length > 0) await on.control('faults', strokes);
      const answers = await clock.until(Promise.all(calls.map(async (one) => {
        await clock.wait(ms(one.after));
        const stop = new AbortController();
        if (one.stops !== undefined) void clock.wait(ms(one.stops)).then(() => stop.abort());
        return gist(one, await on.graph.send(callOf(one), stop.signal));
      })), on.isBusy);
      const wanted = calls.map((one, at) => {
        const mayStop = one.stops !== undefined && STOPPED.includes(JSON.stringify(answers[at]));
        return mayStop ? answers[at] : ok(ownAnswer(one));
      });
      expect(answers).toEqual(wanted);
      expect(limitsKept(on.tenant.log())).toBe(true);
    } finally {
      on.close();
    }
  }), { numRuns: RUNS });
}, 120_000);
