import type { Fault, FaultRule } from '#sandbox/tenant/faults.ts';
import type { Random } from './random.ts';

/** Where a fault of the service strikes. */
const STRIKES: { readonly [name: string]: FaultRule['match'] } = {
  anything: {},
  posting: { method: 'POST', path: '/messages' },
  reading: { method: 'GET', path: '/messages' },
  changing: { method: 'PATCH', path: '/messages' },
  withdrawing: { method: 'POST', path: 'softDelete' },
  meeting: { method: 'GET', path: '/onlineMeetings' },
  seeing: { method: 'GET', path: '/events/' },
  inviting: { method: 'PATCH', path: '/events/' },
  tasks: { path: '/todo/' },
  makingTasks: { method: 'POST', path: '/todo/' },
  blocking: { method: 'POST', path: '/me/events' },
  copying: { path: '/approot' },
  listing: { path: '/sites/' },
  reminding: { path: 'sendActivityNotification' },
};
const WHERE = { anything: 3, posting: 5, reading: 3, changing: 3, withdrawing: 2, meeting: 1, seeing: 3, inviting: 5, tasks: 2, makingTasks: 3, blocking: 3, copying: 4, listing: 3, reminding: 2 };

const FAULTS: { readonly [name: string]: (random: Random) => { readonly fault: Fault; readonly times: number } } = {
  storm: (random) => ({ fault: { status: 429, ...retryAfter(random) }, times: random.int(1, 10) }),
  away: (random) => ({ fault: { status: random.pick([500, 502, 503, 504]), ...retryAfter(random) }, times: random.int(1, 4) }),
  locked: (random) => ({ fault: { status: 423, ...retryAfter(random) }, times: random.int(1, 2) }),
  changed: () => ({ fault: { status: 412 }, times: 1 }),
  conflict: () => ({ fault: { status: 409 }, times: 1 }),
  refused: (random) => ({ fault: { status: random.pick([400, 403, 404]) }, times: 1 }),
  token: (random) => ({ fault: { status: 401 }, times: random.int(1, 3) }),
  lostBefore: (random) => ({ fault: { drop: 'before' }, times: random.int(1, 3) }),
  lostAfter: (random) => ({ fault: { drop: 'after' }, times: random.int(1, 3) }),
  slow: (random) => ({ fault: { latencyMs: random.int(1, 6) }, times: random.int(1, 5) }),
};
const WHAT = { storm: 5, away: 3, locked: 1, changed: 2, conflict: 1, refused: 1, token: 2, lostBefore: 4, lostAfter: 7, slow: 4 };

/** One or two things that go wrong at the service. */
export function faultRules(random: Random): readonly FaultRule[] {
  return Array.from({ length: random.int(1, 2) }, () => {
    const what = FAULTS[random.weighted(WHAT)]?.(random) ?? { fault: { status: 503 }, times: 1 };
    return { match: STRIKES[random.weighted(WHERE)] ?? {}, ...what };
  });
}

/** Seconds, a date, or none; a page cannot tell a header that CORS hides from one that is absent. */
const retryAfter = (random: Random): Pick<Fault, 'retryAfter'> =>
  ({ retryAfter: random.pick<Exclude<Fault['retryAfter'], undefined>>(['absent', 'absent', { date: 2 }, { date: 45 }, { date: -5 }, 0, 1, 1, 0.5, 3, 7, 30, 120, 1_800]) });
