import * as v from 'valibot';

const Entry = v.object({
  version: v.literal(1),
  id: v.string(),
  key: v.string(),
  queuedAt: v.number(),
  attempts: v.number(),
  meeting: v.object({ id: v.string(), start: v.number(), end: v.number() }),
  action: v.variant('does', [
    v.object({ does: v.literal('write'), record: v.object({ version: v.literal(1), meeting: v.string() }) }),
    v.object({ does: v.literal('withdraw') }),
  ]),
  state: v.object({ is: v.picklist(['pending', 'sending', 'waiting', 'refused']) }),
});

/** Whether a kept promise to write can still be read; one that cannot keeps its raw text until the person dismisses it. */
export const isOutboxEntry = (value: unknown): boolean => v.is(Entry, value);
