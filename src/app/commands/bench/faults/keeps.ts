import type { Choice } from '#domain/team-list.ts';
import { allowedWords, NOTHING } from './allowed-words.ts';
import type { FinalKeeps } from './final-keeps.ts';
import type { DoneAct, Story } from './story.ts';
import type { Place } from './schedule.ts';

/** What a person does in the coaching loop; each wants something to stand in one place. */
export type Keep =
  /** Takes on a commitment, which has a task; its mark stands in the action. */
  | { readonly what: 'promise'; readonly mark: string; readonly meeting: string }
  | { readonly what: 'settle'; readonly mark: string; readonly meeting: string; readonly is: 'kept' | 'dropped' }
  | { readonly what: 'block'; readonly time: string | undefined }
  | { readonly what: 'choose'; readonly meeting: string; readonly choice: Choice | undefined }
  | { readonly what: 'remind'; readonly meeting: string };

/** What a person did, and what they were told; `entry`: id and number of the errand. */
export interface DoneKeep {
  readonly keep: Keep;
  readonly at: Place;
  readonly outcome: DoneAct['outcome'];
  readonly entry?: string;
  readonly from: number;
  readonly to: number;
}

export interface KeepVerdict {
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
}

/** One person's keeps against what stands in their task list, calendar, own folder, in the team's list and in others' feeds. */
export function judgeKeeps(keeps: readonly DoneKeep[], stands: FinalKeeps, story: Story, hasOwnCopy: boolean): KeepVerdict {
  const lost: string[] = [];
  const duplicated = [...twice(stands.tasks.map(({ key }) => key)).map((key) => `task ${key}`), ...twice(stands.rows.map(({ key }) => key)).map((key) => `row ${key}`)];
  if (stands.blocks.length > 1) duplicated.push(`the weekly block: ${stands.blocks.join(', ')}`);

  for (const place of new Set(keeps.flatMap(({ keep }) => placeOf(keep) ?? []))) {
    const about = keeps.filter(({ keep }) => placeOf(keep) === place);
    const allowed = allowedWords(about.map(asWrite), 'chat', story) ?? new Set([NOTHING]);
    const standing = standingAt(place, stands);
    // What was settled before its task was written needs none.
    if (standing === NOTHING && allowed.has('done')) continue;
    if (!allowed.has(standing)) lost.push(`${place}: ${standing || 'nothing'} stands, not ${[...allowed].map((word) => word || 'nothing').join(' or ')}`);
  }
  if (hasOwnCopy) {
    const marks = keeps.flatMap(({ keep, outcome }) => (keep.what === 'promise' && outcome === 'acknowledged' ? [keep.mark] : []));
    lost.push(...marks.filter((mark) => !stands.ownFiles.includes(`${ACTION} ${mark}`)).map((mark) => `the own copy lacks ${mark}`));
  }
  // One that is in doubt is not sent again, so that fewer are right, and more never.
  const reminders = keeps.filter(({ keep, outcome }) => keep.what === 'remind' && outcome !== 'refused').length;
  if (stands.reminders > reminders) duplicated.push(`${stands.reminders} reminders, though ${reminders} were wanted`);
  if (story.faults === 0 && stands.reminders < reminders) lost.push(`${stands.reminders} reminders, though ${reminders} were wanted and nothing went wrong`);
  return { lost, duplicated };
}

/** Begins the action of each promise of the bench. */
export const ACTION = 'look into';

function placeOf(keep: Keep): string | undefined {
  switch (keep.what) {
    case 'promise': case 'settle': return `task:${keep.mark}`;
    case 'block': return 'block';
    case 'choose': return `row:${keep.meeting}`;
    case 'remind': return undefined;
  }
}

function standingAt(place: string, { tasks, blocks, rows }: FinalKeeps): string {
  const [kind = '', about = ''] = place.split(/:(.*)/);
  if (kind === 'block') return blocks[0] ?? NOTHING;
  if (kind === 'row') return rows.find(({ meeting }) => meeting === about)?.choice ?? NOTHING;
  const task = tasks.find(({ title }) => title === `${ACTION} ${about}`);
  return task ? (task.isDone ? 'done' : 'open') : NOTHING;
}

/** As a write to one place, of which `allowedWords` knows what may follow it. */
function asWrite({ keep, at, outcome, entry, from, to }: DoneKeep): DoneAct {
  const mark = wanted(keep);
  return { do: 'write', at, meeting: '', ...(mark ? { mark } : {}), invite: false, outcome, entries: entry === undefined ? [] : [{ id: entry, key: '', place: 'chat', ...(mark ? { mark } : {}) }], from, to };
}

function wanted(keep: Keep): string | undefined {
  switch (keep.what) {
    case 'promise': return 'open';
    case 'settle': return keep.is === 'kept' ? 'done' : undefined;
    case 'block': return keep.time;
    case 'choose': return keep.choice;
    case 'remind': return undefined;
  }
}

const twice = (keys: readonly string[]): readonly string[] => [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))];
