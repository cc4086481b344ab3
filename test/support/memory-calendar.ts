import { failed, ok } from '#base/result.ts';
import { instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { ChangedEvent, ChangeMark, ChangingCalendar, TimeWindow } from '#ports/calendar.ts';
import type { Failure } from '#ports/failure.ts';

export interface MemoryCalendar extends ChangingCalendar {
  /** Puts meetings in, or in the place of those with their event ids; told by `changes`. */
  put(...meetings: readonly Meeting[]): void;
  /** `quiet`: not told by `changes`, as Graph forgets to tell a deleted occurrence. */
  remove(meeting: Meeting, quiet?: 'quiet'): void;
  /** Tells the head of a series as changed, without a time. */
  changeHead(series: string): void;
  /** All marks given so far are too old from now on. */
  expire(): void;
  /** The next calls of this kind fail so. */
  fail(call: Call, ...failures: readonly Failure[]): void;
  /** Runs just before the next call of this kind is answered. */
  before(call: Call, work: () => void): void;
  /** What was asked, in order. */
  readonly asked: string[];
}

type Call = 'mark' | 'meetings' | 'changes';
type Told = { readonly revision: number } & ({ readonly changed: ChangedEvent } | { readonly removed: string });

/** A mailbox in memory that tells changes as Graph does: by id and place, without contents. */
export function memoryCalendar(...first: readonly Meeting[]): MemoryCalendar {
  const events = new Map(first.map((m) => [eventId(m), m]));
  const told: Told[] = [];
  const failing: Record<Call, Failure[]> = { mark: [], meetings: [], changes: [] };
  const hooks: Partial<Record<Call, () => void>> = {};
  let revision = 0;
  let oldest = 0;
  const asked: string[] = [];

  const overlaps = (m: Meeting, { from, to }: TimeWindow): boolean => m.start < to && m.end > from;
  const markOf = (window: TimeWindow): ChangeMark => JSON.stringify({ revision, window }) as ChangeMark;
  function begin(call: Call, signal: AbortSignal): Failure | undefined {
    asked.push(call);
    hooks[call]?.();
    delete hooks[call];
    return signal.aborted ? { kind: 'cancelled' } : failing[call].shift();
  }

  return {
    asked,
    put(...meetings) {
      for (const m of meetings) {
        events.set(eventId(m), m);
        told.push({ revision: (revision += 1), changed: { eventId: eventId(m), ...(m.series ? { series: m.series } : {}), when: { from: m.start, to: m.end } } });
      }
    },
    remove(meeting, quiet) {
      events.delete(eventId(meeting));
      revision += 1;
      if (!quiet) told.push({ revision, removed: eventId(meeting) });
    },
    changeHead(series) { told.push({ revision: (revision += 1), changed: { eventId: series } }); },
    expire() { oldest = revision += 1; },
    fail: (call, ...failures) => void failing[call].push(...failures),
    before: (call, work) => void (hooks[call] = work),

    async meetings(window, signal, progress) {
      const failure = begin('meetings', signal);
      if (failure) return failed(failure);
      const found = [...events.values()].filter((m) => overlaps(m, window));
      progress({ read: found.length });
      return ok(found);
    },
    async mark(window, signal, progress) {
      const failure = begin('mark', signal);
      if (failure) return failed(failure);
      const count = [...events.values()].filter((m) => overlaps(m, window)).length;
      progress({ read: count });
      return ok({ mark: markOf(window), events: count });
    },
    async changes(since, signal) {
      const failure = begin('changes', signal);
      if (failure) return failed(failure);
      const { revision: seen, window } = JSON.parse(since) as { revision: number; window: { from: number; to: number } };
      if (seen < oldest) return failed({ kind: 'deltaExpired' });
      const bound = { from: instant(window.from), to: instant(window.to) };
      const fresh = told.filter((t) => t.revision > seen);
      const isOutside = (c: ChangedEvent): boolean => c.when !== undefined && !(c.when.from < bound.to && c.when.to > bound.from);
      const changed = fresh.flatMap((t) => ('changed' in t && !isOutside(t.changed) ? [t.changed] : []));
      const removed = fresh.flatMap((t) => ('removed' in t ? [t.removed] : isOutside(t.changed) ? [t.changed.eventId] : []));
      return ok({ mark: markOf(bound), changed, removed });
    },
  };
}

const eventId = (m: Meeting): string => (m.origin.from === 'calendar' ? m.origin.eventId : m.id);
