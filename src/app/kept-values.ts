import * as v from 'valibot';
import type { OutboxEntry } from '#flows/outbox-entry.ts';

const Target = v.variant('to', [
  v.object({ to: v.literal('chat') }),
  v.object({ to: v.literal('onenote') }),
  v.object({ to: v.literal('copy') }),
  v.object({
    to: v.literal('invite'), occurrence: v.string(), eventId: v.string(),
    seen: v.optional(v.object({ rest: v.string(), block: v.optional(v.string()) })),
  }),
]);

const Entries = v.array(v.unknown());

const Record = v.object({
  version: v.literal(1), meeting: v.string(), decisions: Entries, openQuestions: Entries, commitments: Entries,
  agenda: v.optional(Entries), checkIns: v.optional(Entries), closeCheck: v.optional(v.object({})),
});

const Failure = v.object({ kind: v.string() });

const Entry = v.object({
  version: v.literal(2),
  id: v.string(),
  key: v.string(),
  target: Target,
  queuedAt: v.number(),
  attempts: v.number(),
  meeting: v.object({ id: v.string(), start: v.number(), end: v.number() }),
  action: v.variant('does', [
    v.object({ does: v.literal('write'), record: Record, earlier: v.array(Record), over: v.optional(Record) }),
    v.object({ does: v.literal('withdraw'), over: v.optional(Record) }),
  ]),
  state: v.variant('is', [
    v.object({ is: v.literal('pending') }),
    v.object({ is: v.literal('sending') }),
    v.object({ is: v.literal('waiting'), since: v.optional(v.number()), until: v.number(), why: Failure }),
    v.object({ is: v.literal('refused'), why: Failure }),
  ]),
  mine: v.optional(v.array(Record)),
});

/** `T`, where the compiler knows that the schema reads every value of it. A type that could hold what the schema refuses does not compile; fields that the schema does not name are kept as they are. */
type ReadBy<S extends v.GenericSchema, T extends Unchanging<v.InferInput<S>>> = T;

type Unchanging<T> = T extends readonly (infer Item)[] ? readonly Unchanging<Item>[] : T extends object ? { readonly [key in keyof T]: Unchanging<T[key]> } : T;

/**
 * Whether a kept promise to write can be read; one that cannot keeps its raw text until the person dismisses it. An older
 * version is brought to this one where the database is opened.
 */
export const isOutboxEntry = (value: unknown): value is ReadBy<typeof Entry, OutboxEntry> => v.is(Entry, value);
