import type { DoneAct, Story } from './story.ts';

/** No word at all: the place is empty. */
export const NOTHING = '';

/** What one act wants to stand in one place. */
interface Want {
  readonly device: number;
  readonly from: number;
  readonly to: number;
  readonly isAcknowledged: boolean;
  /** Dismissed, or still refused where the person sees it: not owed, but it may have taken effect. */
  readonly isFreed: boolean;
  readonly words: readonly string[];
}

/**
 * The words that may stand in a place, given what the persons were told: per device the last acknowledged one, whatever
 * it replaced being superseded; words of acts whose tab died before it told; where the last one was dismissed, told or
 * not, earlier ones too. `acts`: all of one person about one meeting. Undefined: nobody ever wanted anything there.
 */
export function allowedWords(acts: readonly DoneAct[], place: string, story: Story): ReadonlySet<string> | undefined {
  const freed = new Set([...story.dismissed, ...story.shown.map(({ id }) => id)]);
  const isUntoldFreed = isFreedUntold(acts, place, freed);
  const wants = acts.flatMap((act) => {
    const want = wantOf(act, place, acts, freed, story);
    return want ? [{ ...want, isFreed: want.isFreed || (act.outcome === 'unknown' && isUntoldFreed) }] : [];
  });
  if (wants.length === 0) return undefined;
  const allowed = new Set<string>();
  const acknowledged = wants.filter((want) => want.isAcknowledged);
  if (acknowledged.length === 0) allowed.add(NOTHING);
  for (const device of new Set(wants.map((want) => want.device))) {
    const own = wants.filter((want) => want.device === device);
    const isLast = (want: Want): boolean => !own.some((other) => other.isAcknowledged && other.from > want.to);
    for (const want of own.filter(isLast)) {
      for (const word of want.words) allowed.add(word);
      if (!want.isFreed) continue;
      allowed.add(NOTHING);
      for (const earlier of wants.filter(({ from }) => from < want.to)) for (const word of earlier.words) allowed.add(word);
    }
  }
  return allowed;
}

function wantOf(act: DoneAct, place: string, acts: readonly DoneAct[], freed: ReadonlySet<string>, story: Story): Want | undefined {
  if (act.outcome === 'refused' || act.outcome === 'void') return undefined;
  const { from, to, at: { device } } = act;
  const entry = act.entries.find((e) => e.place === place);
  const base = { device, from, to, isAcknowledged: act.outcome === 'acknowledged', isFreed: entry !== undefined && freed.has(entry.id) };
  if (act.do === 'write') return isAimedAt(act, place) ? { ...base, words: [act.mark ?? NOTHING] } : undefined;
  if (entry) return { ...base, words: [entry.mark ?? NOTHING] };
  const earlier = acts.filter((other) => other.from < from && isAimedAt(other, place));
  if (act.outcome === 'unknown') return { ...base, isAcknowledged: false, words: [NOTHING, ...earlier.flatMap(({ mark }) => mark ?? [])] };
  return undoneElsewhere(act, place, acts, story) ? { ...base, words: [NOTHING, ...earlier.slice(0, -1).flatMap(({ mark }) => mark ?? [])] } : undefined;
}

/** Whether an entry about this record and place was freed that no act told of: a tab stored it, and died before it told. */
function isFreedUntold(acts: readonly DoneAct[], place: string, freed: ReadonlySet<string>): boolean {
  const entries = acts.flatMap((act) => act.entries);
  const told = new Set(entries.map(({ id }) => id));
  return [...freed].some((id) => !told.has(id) && entries.some(({ key }) => id.startsWith(`${key}@${place}#`)));
}

const isAimedAt = (act: DoneAct, place: string): boolean => act.do === 'write' && (place === 'chat' || act.invite);

/**
 * Whether an undo, though it promised nothing for this place, took back the word that was to stand there: it did if the
 * same tab wrote that word here and there just before, no other device wrote any, and nobody was shown it as refused.
 */
function undoneElsewhere(undo: DoneAct, place: string, acts: readonly DoneAct[], story: Story): boolean {
  if (acts.some((act) => act.at.device !== undo.at.device)) return false;
  const before = acts.filter((act) => act.from < undo.from && act.outcome !== 'refused' && act.outcome !== 'void');
  const last = before.at(-1);
  if (last?.do !== 'write' || last.at.tab !== undo.at.tab || last.outcome !== 'acknowledged' || last.to > undo.from || !isAimedAt(last, place)) return false;
  const ids = last.entries.map(({ id }) => id);
  return !story.refusals.some(({ id }) => ids.includes(id)) && !story.dismissed.some((id) => ids.includes(id));
}
