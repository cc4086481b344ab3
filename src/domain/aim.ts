import type { LocalDate } from '#base/time.ts';
import type { Purpose } from './purpose.ts';

/** A question that a meeting is held to decide. */
export interface AimQuestion {
  readonly question: string;
  readonly decider?: string;
  readonly by?: LocalDate;
}

/** What a meeting is for, as its organizer says before it begins. What is not said is absent. */
export interface Aim {
  /** Never `unset`. */
  readonly purpose?: Purpose;
  /** Which goal the series serves. */
  readonly intent?: string;
  /** What must be true when it ends. */
  readonly successCondition?: string;
  readonly questions: readonly AimQuestion[];
}

/** The same while it is typed: every field has words, and may have none. */
export interface AimDraft {
  readonly purpose: Purpose;
  readonly intent: string;
  readonly successCondition: string;
  readonly questions: readonly (Required<Pick<AimQuestion, 'question' | 'decider'>> & Pick<AimQuestion, 'by'>)[];
  /** What was promised and is not to stand in the invitation, by its words. */
  readonly leavesOut: readonly string[];
}

export const NO_AIM: AimDraft = { purpose: 'unset', intent: '', successCondition: '', questions: [], leavesOut: [] };

/** What a draft says, without the blanks around its words. */
export function aimOf({ purpose, intent, successCondition, questions }: AimDraft): Aim {
  const [serves, succeeds] = [intent.trim(), successCondition.trim()];
  return {
    ...(purpose === 'unset' ? {} : { purpose }),
    ...(serves ? { intent: serves } : {}),
    ...(succeeds ? { successCondition: succeeds } : {}),
    questions: questions.filter(({ question }) => question.trim() !== '').map(({ question, decider, by }) => ({
      question: question.trim(), ...(decider.trim() ? { decider: decider.trim() } : {}), ...(by ? { by } : {}),
    })),
  };
}

export const saysNoAim = ({ purpose, intent, successCondition, questions }: Aim): boolean =>
  purpose === undefined && intent === undefined && successCondition === undefined && questions.length === 0;

/** An aim, to be changed. */
export const draftOfAim = ({ purpose = 'unset', intent = '', successCondition = '', questions }: Aim): AimDraft =>
  ({ purpose, intent, successCondition, questions: questions.map((q) => ({ ...q, decider: q.decider ?? '' })), leavesOut: [] });

/** Whether two drafts say the same. */
export const sameAim = (a: AimDraft, b: AimDraft): boolean => same([aimOf(a), a.leavesOut], [aimOf(b), b.leavesOut]);

/** A field that was changed in two places to different words: what the other place says. */
export type OtherAim = Partial<Pick<AimDraft, 'purpose' | 'intent' | 'successCondition'>>;

const SINGLE = ['purpose', 'intent', 'successCondition'] as const;

/**
 * Joins what was typed with what stands elsewhere now, both made from `base`: a field that only one side changed is that
 * side's, a question that either side added is there, and one that either side took away is not; so it is with what is left
 * out. Where both changed a field, `mine` stands and theirs is in `others`.
 */
export function mergeAims(mine: AimDraft, theirs: AimDraft, base: AimDraft): { readonly draft: AimDraft; readonly others: OtherAim } {
  const single = SINGLE.map((field) => ({ field, is: newer(mine[field], theirs[field], base[field]) }));
  const contested = SINGLE.filter((field) => !same(mine[field], theirs[field]) && !same(mine[field], base[field]) && !same(theirs[field], base[field]));
  const draft = { ...mine, ...Object.fromEntries(single.map(({ field, is }) => [field, is])), questions: joined(mine.questions, theirs.questions, base.questions), leavesOut: joined(mine.leavesOut, theirs.leavesOut, base.leavesOut) };
  return { draft, others: Object.fromEntries(contested.map((field) => [field, theirs[field]])) };
}

function joined<T>(mine: readonly T[], theirs: readonly T[], base: readonly T[]): readonly T[] {
  if (same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  const has = (list: readonly T[], one: T): boolean => list.some((other) => same(other, one));
  return [...theirs.filter((one) => has(mine, one) || !has(base, one)), ...mine.filter((one) => !has(base, one) && !has(theirs, one))];
}

const newer = <T>(mine: T, theirs: T, base: T): T => (same(mine, base) ? theirs : mine);

/** Blanks and signs that nobody sees do not count: an invitation does not give them back. */
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, seen) === JSON.stringify(b, seen);

const seen = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '').trim() : value);
