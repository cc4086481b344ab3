import { failed, ok } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import type { Appointment, AppointmentFacts } from '#ports/appointment.ts';
import type { Failure } from '#ports/failure.ts';
import { at, person } from './meetings.ts';

/** Outlook's form of one appointment, as somebody else may change it beside the pane. */
export interface MemoryAppointment extends Appointment {
  body: string;
  of: AppointmentFacts;
  /** In Outlook's own form; the pane is told. */
  fill(given: Partial<AppointmentFacts>): void;
  /** Another item is chosen beside a pinned pane. */
  choose(given: Partial<AppointmentFacts>, body?: string): void;
  /** Comes with the next write. */
  refuse?: Failure;
  /** Comes with the next look at the invitation that follows a write. */
  unread?: Failure;
  /** The next write has no answer in time; it is done when this is called. */
  late?: () => void;
  isSlow?: boolean;
  /** What Outlook makes of an invitation that is written. */
  cleans?: (html: string) => string;
}

export const someFacts = (given: Partial<AppointmentFacts> = {}): AppointmentFacts => ({
  isWholeSeries: false, subject: 'Supplier choice', start: at('2026-11-30T09:00:00Z'), end: at('2026-11-30T10:00:00Z'), organizer: person('Ada Brandt'), attendees: [], ...given,
});

export function memoryAppointment(given: { readonly mode?: Appointment['mode']; readonly facts?: Partial<AppointmentFacts>; readonly body?: string } = {}): MemoryAppointment {
  const changes = source(0);
  let chosen = 0;
  let hasWritten = false;
  const it: MemoryAppointment = {
    mode: given.mode ?? 'compose',
    changes,
    body: given.body ?? '<html><body></body></html>',
    of: someFacts(given.facts),
    fill(facts) {
      it.of = { ...it.of, ...facts };
      changes.update((n) => n + 1);
    },
    chosen: () => chosen,
    choose(facts, body = '<html><body></body></html>') {
      chosen += 1;
      it.body = body;
      it.of = someFacts(facts);
      changes.update((n) => n + 1);
    },
    facts: async () => ok(it.of),
    async readBody() {
      const unread = hasWritten ? it.unread : undefined;
      return unread ? failed(unread) : ok(it.body);
    },
    async writeBody(html, expected) {
      if (it.refuse) return failed(it.refuse);
      if (it.body !== expected) return failed({ kind: 'conflict' });
      const written = (): void => { it.body = it.cleans?.(html) ?? html; };
      if (it.isSlow) {
        it.late = () => {
          written();
          changes.update((n) => n + 1);
        };
        return failed({ kind: 'unavailable' });
      }
      written();
      hasWritten = true;
      return ok(undefined);
    },
  };
  return it;
}

/** Last words that live as long as the test. */
export function memoryWords(): { readonly held: Map<string, string>; put(key: string, text: string): void; get(key: string): string | undefined; forget(key: string): void } {
  const held = new Map<string, string>();
  return { held, put: (key, text) => void held.set(key, text), get: (key) => held.get(key), forget: (key) => void held.delete(key) };
}
