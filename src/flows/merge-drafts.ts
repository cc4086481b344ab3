import type { ReflectionDraft } from '#domain/reflection.ts';

export interface MergedDraft {
  readonly draft: ReflectionDraft;
  /** Some field was changed on both sides, to something else. */
  readonly conflict: boolean;
}

/**
 * Joins two versions of a draft that were both made from `seen`, field by field: a field that only one side changed is
 * that side's. Where both changed it, `mine` stands and the merge says so, because the person is typing there now.
 */
export function mergeDrafts(mine: ReflectionDraft, theirs: ReflectionDraft, seen: ReflectionDraft | undefined): MergedDraft {
  let conflict = false;
  const choose = <T>(own: T, other: T, base: T): T => {
    if (same(own, other) || same(other, base)) return own;
    if (same(own, base)) return other;
    conflict = true;
    return own;
  };
  const ids = [...new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])];
  const answers = Object.fromEntries(ids.flatMap((id) => {
    const answer = choose(mine.answers[id], theirs.answers[id], seen?.answers[id]);
    return answer ? [[id, answer]] : [];
  }));
  const shared = ids.filter((id) => choose(mine.shared.includes(id), theirs.shared.includes(id), seen?.shared.includes(id) ?? false));
  return { draft: { ...mine, answers, shared }, conflict };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
