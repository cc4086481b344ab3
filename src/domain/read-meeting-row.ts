import { failed, ok, type Result } from '#base/result.ts';
import { firstDayOf } from './iso-weeks.ts';
import type { IsoWeek, MeetingRow, PublishedRow } from './meeting-row.ts';
import { PURPOSES } from './purpose.ts';

/** Longest texts of a row; `team` as in a policy file. */
export const ROW_TEXTS = { mark: 120, team: 80, title: 255 } as const;
/** No meeting has more of anything; what is beyond is a mistake or meant to spoil a sum. */
const MOST = 1_000_000;
/** A series is raised a few times; a row of more dates than this is none. */
const MOST_DECIDED = 200;

type Reads = (value: unknown) => boolean;
type Shape = { readonly [field: string]: Reads | { readonly may: Reads } };

const text = (most: number): Reads => (value) => typeof value === 'string' && value.length >= 1 && value.length <= most;
const from = (least: number): Reads => (value) => typeof value === 'number' && value >= least && value <= MOST;
const amount = from(0);
const count = (least: number): Reads => (value) => Number.isInteger(value) && from(least)(value);
const yesNo: Reads = (value) => typeof value === 'boolean';
const oneOf = (...all: readonly unknown[]): Reads => (value) => all.includes(value);
const share: Reads = (value) => amount(value) && Number(value) <= 1;
/** One that its year has: some have 52. */
const week: Reads = (value) => typeof value === 'string' && firstDayOf(value as IsoWeek) !== undefined;
const may = (reads: Reads): { readonly may: Reads } => ({ may: reads });
const shaped = (shape: Shape): Reads => (value) => wrongIn(shape, value) === undefined;

const FRAME: Shape = {
  version: oneOf(1), key: text(ROW_TEXTS.mark), week, team: text(ROW_TEXTS.team), series: text(ROW_TEXTS.mark), title: may(text(ROW_TEXTS.title)),
  people: count(1), load: amount, hours: amount,
};

const LEARNED: Shape = { ...FRAME, purpose: oneOf('learn') };

const JUDGED: Shape = {
  ...FRAME,
  purpose: oneOf(...PURPOSES.filter((one) => one !== 'learn')),
  verdict: oneOf('decided', 'light', 'possible-decision', 'no-decision-recorded', 'cannot-tell'),
  contest: may(oneOf('purpose', 'decided', 'not-decided')),
  coverage: oneOf('complete', 'part', 'none'),
  decisions: count(0), decisionsWithOwnerAndDate: count(0),
  signs: may(shaped({ stated: yesNo, ownerAndDate: yesNo, dissent: yesNo, reason: yesNo })),
  toDecision: (value) => Array.isArray(value) && value.length <= MOST_DECIDED && value.every(shaped({ days: amount, occurrences: count(0) })),
  reopened: count(0), questionsRolledOver: count(0), commitmentsRolledOver: count(0),
  noticeHours: may(from(-MOST)), rescheduled: may(yesNo), outsideHours: may(yesNo),
  reflections: count(0), reflectionDelayHours: may(from(-MOST)),
  agreement: may(shaped({ answers: count(0), share })),
  commitments: shaped({ made: count(0), withOwnerAndDate: count(0), kept: count(0), changed: count(0), dropped: count(0) }),
};

/**
 * A row as an organizer writes it, from anything: the same as `public/schemas/meeting-row.schema.json` takes, but for weeks
 * that their year does not have, which no schema can tell. Nothing is
 * guessed, dropped or put right. Fails with the first field that is missing, wrong, or unknown; `version` first.
 */
export const readMeetingRow = (value: unknown): Result<MeetingRow, string> => read(value, {});

/** The same with a mark of who wrote it, as a list that was taken out of SharePoint has it. */
export const readPublishedRow = (value: unknown): Result<PublishedRow, string> => read(value, { publisher: may(text(ROW_TEXTS.mark)) });

function read(value: unknown, more: Shape): Result<PublishedRow, string> {
  const isLearned = typeof value === 'object' && value !== null && 'purpose' in value && value.purpose === 'learn';
  const wrong = wrongIn({ ...(isLearned ? LEARNED : JUDGED), ...more }, value);
  return wrong === undefined ? ok(value as PublishedRow) : failed(wrong);
}

function wrongIn(shape: Shape, value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'row';
  const given = new Map(Object.entries(value));
  for (const [name, reads] of Object.entries(shape)) {
    const isWrong = typeof reads === 'function' ? !reads(given.get(name)) : given.has(name) && !reads.may(given.get(name));
    if (isWrong) return name;
  }
  return [...given.keys()].find((name) => !(name in shape));
}
