import { once } from '#base/once.ts';
import { ok, type Result } from '#base/result.ts';
import type { Policy } from '#domain/policy.ts';
import { PREFERENCES } from '#domain/preferences.ts';
import { isPublish } from '#domain/publishing.ts';
import { openCoachingLoop as openLoop, type CoachingLoop, type LoopParts } from '#flows/coaching-loop.ts';
import type { Learned } from '#flows/publish-meetings.ts';
import type { ChangingCalendar } from '#ports/calendar.ts';
import type { Failure } from '#ports/failure.ts';

/**
 * The coaching loop. On the page that knows the person's weeks, what they chose to publish follows what is learned of their
 * meetings while it runs; what does that is fetched by those who chose something, or are about to.
 */
export async function openCoachingLoop(parts: LoopParts & Partial<Learned> & { readonly policy?: () => Promise<Policy>; readonly calendar?: ChangingCalendar }): Promise<Result<CoachingLoop, Failure>> {
  const opened = await openLoop(parts);
  const { week, readShared, calendar } = parts;
  if (!opened.ok || !week || !readShared) return opened;
  const loop = opened.value;
  const hours = once(async () => {
    const [{ readHours }, set] = await Promise.all([import('#flows/read-hours.ts'), parts.policy?.()]);
    return readHours({ source: parts.hours, store: parts.stores.hours, copy: loop.copy, clock: parts.clock, isOff: set?.off.includes('working-hours') ?? false });
  });
  const publishing = once(async () => {
    const { publishMeetings } = await import('#flows/publish-meetings.ts');
    return publishMeetings({ ...parts, week, readShared, loop, hours: async (signal) => (await hours()).latest(signal), invitedAt: async (id, signal) => calendar?.invitedAt?.(id, signal) ?? ok(undefined), zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  });

  function isUsed(): boolean {
    const documents = loop.copy.documents.getSnapshot();
    return Object.keys(documents.get(PREFERENCES)?.preferences ?? {}).some(isPublish) || [...documents.values()].some((doc) => Object.keys(doc.published ?? {}).length > 0);
  }

  return ok({
    ...loop,
    publishing,
    hours,
    steward: async (...asked) => (await import('./steward.ts')).openSteward(parts, ...asked),
    run(signal) {
      loop.run(signal);
      let stop = (): void => undefined;
      const look = (): void => {
        if (signal.aborted || !isUsed()) return;
        stop();
        // Where it cannot be fetched now, nothing of it can be changed either; the next visit makes up for it.
        void Promise.all([publishing(), parts.policy?.()]).then(([on, set]) => { if (!set?.off.includes('team-list')) on.follow(signal); }, () => undefined);
      };
      stop = loop.copy.documents.subscribe(look);
      signal.addEventListener('abort', stop, { once: true });
      look();
    },
  });
}
