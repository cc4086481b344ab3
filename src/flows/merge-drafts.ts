import type { Answer, ReflectionDraft } from '#domain/reflection.ts';

/**
 * Joins two versions of a draft that were both made from `seen`, field by field: a field that only one side changed is
 * that side's. Where both changed it, `mine` stands, because the person is typing there now, and theirs is among `others`.
 */
export function mergeDrafts(mine: ReflectionDraft, theirs: ReflectionDraft, seen: ReflectionDraft | undefined): ReflectionDraft {
  const { others: unchosenHere, own: ownHere = [], ...rest } = mine;
  const ids = [...new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)])];
  const fields = ids.map((id) => {
    const [own, other, base] = [mine.answers[id], theirs.answers[id], seen?.answers[id]];
    const answer = joined(own, other, base);
    const left = answer && other && joined(other, own, base);
    const isContested = left !== undefined && !same(left, answer);
    const versions = [...unchosen(unchosenHere?.[id], theirs.others?.[id], seen?.others?.[id]), ...(isContested ? [left] : [])];
    return { id, answer, versions: versions.filter((version) => !same(version, answer)) };
  });
  const others = fields.filter(({ versions }) => versions.length > 0).map(({ id, versions }) => [id, versions] as const);
  const own = [...ownHere, ...(theirs.own ?? []).filter(({ id }) => ownHere.every((template) => template.id !== id))];
  return {
    ...rest,
    template: newer(mine.template, theirs.template, seen?.template ?? theirs.template),
    ...(own.length > 0 ? { own } : {}),
    answers: Object.fromEntries(fields.flatMap(({ id, answer }) => (answer ? [[id, answer]] : []))),
    shared: ids.filter((id) => newer(mine.shared.includes(id), theirs.shared.includes(id), seen?.shared.includes(id) ?? false)),
    ...(others.length > 0 ? { others: Object.fromEntries(others) } : {}),
  };
}

/** The person stands by this answer; its other versions go. */
export function choose(draft: ReflectionDraft, promptId: string, answer: Answer): ReflectionDraft {
  const { others, ...rest } = draft;
  const left = Object.entries(others ?? {}).filter(([id]) => id !== promptId);
  return { ...rest, answers: { ...draft.answers, [promptId]: answer }, ...(left.length > 0 ? { others: Object.fromEntries(left) } : {}) };
}

/** What only one side changed is that side's; what both changed is `own`. */
const newer = <T>(own: T, other: T, base: T): T => (same(own, base) ? other : own);

/** One answer, part by part: a cue from one tab and a day from the other are no quarrel. */
function joined(own: Answer | undefined, other: Answer | undefined, base: Answer | undefined): Answer | undefined {
  if (!own || other?.asks !== own.asks || base?.asks !== own.asks) return newer(own, other, base);
  const [others, bases] = [new Map(Object.entries(other)), new Map(Object.entries(base))];
  const parts = Object.entries(own).map(([part, value]) => [part, newer<unknown>(value, others.get(part), bases.get(part))] as const);
  return { ...own, ...Object.fromEntries(parts) };
}

/** The versions that are still to be chosen from: one that a side has done away with is gone. */
function unchosen(mine: readonly Answer[] = [], theirs: readonly Answer[] = [], seen: readonly Answer[] = []): readonly Answer[] {
  const has = (all: readonly Answer[], one: Answer): boolean => all.some((version) => same(version, one));
  const all = [...mine, ...theirs.filter((one) => !has(mine, one))];
  return all.filter((one) => !has(seen, one) || (has(mine, one) && has(theirs, one)));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
