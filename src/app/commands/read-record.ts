import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result.ts';
import { localDate, type Instant, type LocalDate } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Address } from '#domain/person.ts';
import { PURPOSES } from '#domain/purpose.ts';
import type { MeetingRecord } from '#domain/record.ts';

// The same rules as public/schemas/record.schema.json; a test holds the two together.
const words = v.string();
const date = v.pipe(words, v.check((text) => localDate(text) !== undefined, 'is no day like 2026-11-22'), v.transform((text) => text as LocalDate));
const at = v.pipe(v.number(), v.integer(), v.minValue(-62_135_596_800_000), v.maxValue(253_402_300_799_999), v.transform((n) => n as Instant));
const person = v.strictObject({ name: words, address: v.pipe(words, v.transform((text) => text as Address)) });

const outcome = v.variant('kind', [
  v.strictObject({ kind: v.literal('decided'), text: words }),
  v.strictObject({ kind: v.literal('deferred'), because: words, until: v.exactOptional(date) }),
]);

const record = v.strictObject({
  version: v.literal(1),
  meeting: v.pipe(words, v.transform((text) => text as MeetingId)),
  subject: words,
  start: at,
  end: at,
  author: person,
  purpose: v.exactOptional(v.picklist(PURPOSES)),
  intent: v.exactOptional(words),
  successCondition: v.exactOptional(words),
  agenda: v.exactOptional(v.array(v.strictObject({ question: words, decider: v.exactOptional(words), minutes: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(1))) }))),
  checkIns: v.exactOptional(v.array(v.strictObject({ action: words, owner: person, is: v.picklist(['kept', 'changed', 'dropped']), note: v.exactOptional(words) }))),
  decisions: v.array(
    v.strictObject({ question: v.exactOptional(words), outcome, decider: v.exactOptional(words), reason: v.exactOptional(words), dissent: v.exactOptional(words) }),
  ),
  openQuestions: v.array(v.strictObject({ question: words, inTheWay: v.array(words), decider: v.exactOptional(words), by: v.exactOptional(date) })),
  commitments: v.array(
    v.strictObject({
      cue: words, action: words, owner: person, due: v.exactOptional(date), obstacle: v.exactOptional(words), fallback: v.exactOptional(words),
      asked: v.exactOptional(v.literal(true)),
    }),
  ),
  closeCheck: v.exactOptional(
    v.strictObject({ stated: v.boolean(), ownerAndDate: v.boolean(), dissentAsked: v.boolean(), reasonKept: v.boolean(), line: v.exactOptional(words) }),
  ),
  understood: v.exactOptional(v.variant('is', [
    v.strictObject({ is: v.literal('decision'), what: words }),
    v.strictObject({ is: v.picklist(['nothing', 'something-else']) }),
  ])),
  reflection: v.exactOptional(v.array(v.strictObject({ asked: words, answer: words }))),
});

/** Reads a record from JSON text; fails with the place and what is wrong there: `decisions.0.outcome.until: is no day like 2026-11-22`. */
export function readRecord(json: string): Result<MeetingRecord, string> {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch (error) {
    return failed(`not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
  const read = v.safeParse(record, given, { abortEarly: true });
  if (read.success) return ok(read.output);
  return failed(`${v.getDotPath(read.issues[0]) ?? 'record'}: ${read.issues[0].message}`);
}
