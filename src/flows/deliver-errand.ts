import { failed, ok, type Result } from '#base/result.ts';
import type { Failure } from '#ports/failure.ts';
import type { Nudges } from '#ports/nudges.ts';
import type { SeenTask, Tasks, TaskWords } from '#ports/tasks.ts';
import type { TeamList } from '#ports/team-list.ts';
import type { WeeklyBlocks } from '#ports/weekly-block.ts';
import type { DeliverErrand, Errand, ErrandEntry } from './errand.ts';

export interface ErrandParts {
  readonly tasks: Tasks;
  readonly blocks: WeeklyBlocks;
  readonly nudges: Nudges;
  /** The list of the site with that address. */
  readonly teamList: (site: string) => TeamList;
}

type About<To extends Errand['to']> = Extract<Errand, { to: To }>;
type Done = Promise<Result<void, Failure>>;

/** How often it looks again after something was done, or found changed by another device. */
const MOST_ROUNDS = 4;

/**
 * Brings each place to what its errand wants, in a way that may be repeated: it looks, does one thing, and looks again, until
 * there is nothing left to do. Where two devices, or a request that a browser sent twice, made something twice, the first
 * stands and the others go.
 */
export const deliverErrands = ({ tasks, blocks, nudges, teamList }: ErrandParts): DeliverErrand => async (entry, signal) => {
  const { errand } = entry;
  switch (errand.to) {
    case 'task': return until((mayMake) => task(tasks, errand, mayMake, signal));
    case 'row': return until(() => row(teamList(errand.site), errand, entry, signal));
    case 'block': return until((mayMake) => block(blocks, errand, entry, mayMake, signal));
    // It cannot be looked for: a reminder that nobody gets is better than the same one twice.
    case 'nudge': return entry.doubt ? ok(undefined) : nudges.send(errand.nudge, signal);
  }
};

type Step = Result<'done' | 'acted' | 'made', Failure>;

/**
 * Repeats one step until it finds nothing to do. A conflict means that somebody was faster: it looks again. What was made just
 * now may not be listed yet: it is not made twice.
 */
async function until(step: (mayMake: boolean) => Promise<Step>): Done {
  let mayMake = true;
  for (let round = 1; ; round += 1) {
    const done = await step(mayMake);
    const again = done.ok ? done.value !== 'done' : done.failure.kind === 'conflict' && done.failure.theirs === undefined;
    if (!again || round === MOST_ROUNDS) return done.ok ? ok(undefined) : done;
    if (done.ok && done.value === 'made') mayMake = false;
  }
}

const acted = (done: Result<void, Failure>, how: 'acted' | 'made' = 'acted'): Step => (done.ok ? ok(how) : done);

/** One that its owner has ticked off stands before others, and is never opened again: what came of it is asked at the check-in. */
async function task(tasks: Tasks, { key, wants }: About<'task'>, mayMake: boolean, signal: AbortSignal): Promise<Step> {
  const all = await tasks.all(signal);
  if (!all.ok) return all;
  const own = all.value.filter((one) => one.key === key);
  const stands = own.find(({ isDone }) => isDone) ?? own[0];
  const spare = own.find((one) => one !== stands || wants === 'gone');
  if (spare) return acted(await tasks.remove(spare, signal));
  if (wants === 'gone') return ok('done');
  if (wants === 'done') return stands && !stands.isDone ? acted(await tasks.finish(stands, signal)) : ok('done');
  if (!stands) return mayMake ? acted(await tasks.add(key, wants, signal), 'made') : ok('done');
  return stands.isDone || says(stands, wants) ? ok('done') : acted(await tasks.change(stands, wants, signal));
}

const says = (task: SeenTask, words: TaskWords): boolean =>
  task.title === words.title && task.note.trim() === words.note.trim() && task.due === words.due && (words.remindAt === undefined || task.remindAt === words.remindAt);

/** A choice that another device of the same person has made is shown, not written over in silence. */
async function row(list: TeamList, { row: about, wants, over }: About<'row'>, { shown }: ErrandEntry, signal: AbortSignal): Promise<Step> {
  const rows = await list.rows(about.meeting, signal);
  if (!rows.ok) return rows;
  const there = rows.value.find(({ key }) => key === about.key);
  if (there ? there.choice === wants : wants === 'gone') return ok('done');
  if (there && there.choice !== over && there.choice !== shown) return failed({ kind: 'conflict', theirs: there.choice });
  if (wants === 'gone') return there ? acted(await list.remove(there, signal)) : ok('done');
  return acted(there ? await list.change(there, wants, signal) : await list.add({ ...about, choice: wants }, signal));
}

async function block(blocks: WeeklyBlocks, { wants, zone }: About<'block'>, { id, number }: ErrandEntry, mayMake: boolean, signal: AbortSignal): Promise<Step> {
  const all = await blocks.standing(zone, signal);
  if (!all.ok) return all;
  const [stands, ...spares] = all.value;
  const spare = wants === 'gone' ? stands : spares[0];
  if (spare) return acted(await blocks.remove(spare.eventId, signal));
  if (wants === 'gone') return ok('done');
  const { at, words, from } = wants;
  if (!stands) return mayMake ? acted(await blocks.make(at, words, from, `debrief-${id}-${number}`, signal), 'made') : ok('done');
  return stands.weekday === at.weekday && stands.time === at.time ? ok('done') : acted(await blocks.move(stands.eventId, at, from, signal));
}
