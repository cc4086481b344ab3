import * as v from 'valibot';

// Version 1 knew one place to write to, the meeting's chat. What is no value of version 1 is kept as it is: it comes
// back as unreadable, with its raw text.

const Entry = v.looseObject({ version: v.literal(1), id: v.string(), key: v.string(), action: v.looseObject({ does: v.string() }) });
const Written = v.looseObject({ record: v.looseObject({}), targets: v.optional(v.never()) });
const CHAT = { to: 'chat' };

/** An outbox entry of version 1 becomes one of version 2; its id, and so its idempotency, stays. */
export const outboxEntryFrom1 = (value: unknown): unknown => (v.is(Entry, value) ? { ...value, version: 2, target: CHAT } : value);

export const writtenRecordFrom1 = (value: unknown): unknown => (v.is(Written, value) ? { ...value, targets: [CHAT] } : value);
