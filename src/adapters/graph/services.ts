import { ms } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import { createServiceQueue, type ServiceLimits, type ServiceQueue } from './service-queue.ts';

/** 20 a second, the least of the limits that Teams documents per app and tenant. */
const TEAMS: ServiceLimits = { apart: ms(50) };

/** Source of the limits: https://learn.microsoft.com/graph/throttling-limits. The first service that fits has the path. */
const SERVICES: readonly { readonly paths: RegExp; readonly limits: ServiceLimits }[] = [
  { paths: /^\/(me|users\/[^/]+)\/(calendar|event|mailboxSettings|outlook|todo)/, limits: { atATime: 4 } },
  { paths: /^\/((me|users\/[^/]+)\/)?chats/, limits: TEAMS },
  // Insights hang below online meetings; that they have a limit of their own is said nowhere.
  { paths: /^\/(me|(copilot\/)?users\/[^/]+)\/onlineMeetings/, limits: TEAMS },
  // OneNote: 120 a minute, 400 an hour, 5 at a time, for each app and person.
  { paths: /^\/me\/onenote/, limits: { atATime: 5, apart: ms(500), perHour: 400 } },
  { paths: /^\/me\/drive/, limits: {} },
  { paths: /^\/sites/, limits: {} },
  { paths: /^/, limits: {} },
];

/** Gives the one queue of the service that a path belongs to; what throttles one service leaves the others alone. */
export function openServices(clock: Clock): (path: string) => ServiceQueue {
  const queues = SERVICES.map(({ paths, limits }) => ({ paths, queue: createServiceQueue(limits, clock) }));
  return (path) => {
    const found = queues.find(({ paths }) => paths.test(path));
    if (!found) throw new Error(`No service has ${path}`);
    return found.queue;
  };
}
