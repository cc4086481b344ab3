import { failed, ok, type Result } from '#base/result.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { BlockTime } from '#domain/preferences.ts';
import { sameRow } from '#domain/team-list.ts';
import type { Failure } from '#ports/failure.ts';
import type { Nudges } from '#ports/nudges.ts';
import type { SeenTask, Tasks, TaskWords } from '#ports/tasks.ts';
import type { TeamList } from '#ports/team-list.ts';
import type { WeeklyBlocks } from '#ports/weekly-block.ts';
import { taskText, toldBy, type DeliverErrand, type Errand, type ErrandEntry, type TaskText } from './errand.ts';

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
    case 'task': return until((mayMake) => task(tasks, errand, entry, mayMake, signal));
    case 'row': return until(() => row(teamList(errand.site), errand, entry, signal));
    case 'published': return until(() => published(teamList(errand.site), errand, entry, signal));
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

/**
 * One that its owner has ticked off stands before others, and is never opened again: what came of it is asked at the check-in.
 * Words that its owner has changed there are shown, not written over in silence.
 */
async function task(tasks: Tasks, { key, wants, over = [] }: About<'task'>, { shown }: ErrandEntry, mayMake: boolean, signal: AbortSignal): Promise<Step> {
  const all = await tasks.all(signal);
  if (!all.ok) return all;
  const own = all.value.filter((one) => one.key === key);
  const stands = own.find(({ isDone }) => isDone) ?? own[0];
  const spare = own.find((one) => one !== stands || wants === 'gone');
  if (spare) return acted(await tasks.remove(spare, signal));
  if (wants === 'gone') return ok('done');
  if (wants === 'done') return stands && !stands.isDone ? acted(await tasks.finish(stands, signal)) : ok('done');
  if (!stands) return mayMake ? acted(await tasks.add(key, wants, signal), 'made') : ok('done');
  if (stands.isDone || says(stands, wants)) return ok('done');
  const theirs = taskText(stands);
  if (![...over, wants, shown].some((known) => same(theirs, known))) return failed({ kind: 'conflict', theirs });
  return acted(await tasks.change(stands, wants, signal));
}

/** Of what was kept, in whatever order its fields came back. */
const same = (theirs: TaskText, known: unknown): boolean =>
  typeof known === 'object' && known !== null && 'title' in known && 'note' in known && JSON.stringify(theirs) === JSON.stringify(taskText(known as TaskText));

const says = (task: SeenTask, words: TaskWords): boolean =>
  task.title === words.title && task.note.trim() === words.note.trim() && task.due === words.due && (words.remindAt === undefined || task.remindAt === words.remindAt);

/** A choice that another device of the same person has made is shown, not written over in silence. */
async function row(list: TeamList, { row: about, wants }: About<'row'>, entry: ErrandEntry, signal: AbortSignal): Promise<Step> {
  const rows = await list.rows(about.meeting, signal);
  if (!rows.ok) return rows;
  const there = rows.value.find(({ key }) => key === about.key);
  if (there ? there.choice === wants : wants === 'gone') return ok('done');
  if (there && !knows(entry, (one) => one === there.choice)) return failed({ kind: 'conflict', theirs: there.choice });
  if (wants === 'gone') return there ? acted(await list.remove(there, signal)) : ok('done');
  return acted(there ? await list.change(there, wants, signal) : await list.add({ ...about, choice: wants }, signal));
}

/** Figures that another device of the same person has published are shown, not written over in silence; whoever wants them gone wants them gone whatever they are. */
async function published(list: TeamList, { key, author, wants }: About<'published'>, entry: ErrandEntry, signal: AbortSignal): Promise<Step> {
  const seen = await list.publishedOf(key, signal);
  if (!seen.ok) return seen;
  const there = [...seen.value.rows, ...seen.value.unread].find((one) => one.author === author);
  if (wants === 'gone') return there ? acted(await list.remove(there, signal)) : ok('done');
  if (!there) return acted(await list.publish(wants, author, signal));
  // What this release cannot read was written by a newer one of the same person's.
  if (!('row' in there)) return failed({ kind: 'rejected', code: 'unreadableRow' });
  if (sameRow(there.row, wants)) return ok('done');
  if (!knows(entry, (one) => isRow(one) && sameRow(one, there.row))) return failed({ kind: 'conflict', theirs: there.row });
  return acted(await list.republish(there, wants, signal));
}

const isRow = (one: unknown): one is MeetingRow => typeof one === 'object' && one !== null && 'series' in one;

/** One that was moved in the calendar is shown there, not moved in silence; whoever wants it gone wants it gone from anywhere. */
async function block(blocks: WeeklyBlocks, { wants, zone }: About<'block'>, entry: ErrandEntry, mayMake: boolean, signal: AbortSignal): Promise<Step> {
  const all = await blocks.standing(zone, signal);
  if (!all.ok) return all;
  const [stands, ...spares] = all.value;
  const spare = wants === 'gone' ? stands : spares[0];
  if (spare) return acted(await blocks.remove(spare.eventId, signal));
  if (wants === 'gone') return ok('done');
  const { at, words, from } = wants;
  if (!stands) return mayMake ? acted(await blocks.make(at, words, from, `debrief-${entry.id}-${entry.number}`, signal), 'made') : ok('done');
  if (isAt(at, stands)) return ok('done');
  if (!knows(entry, (one) => isTime(one) && (one.zone ?? zone) === zone && isAt(one, stands))) {
    const there = await inOtherZones(blocks, entry, zone, stands.eventId, signal);
    if (!there.ok) return there;
    if (!there.value) return failed({ kind: 'conflict', theirs: { weekday: stands.weekday, time: stands.time } });
  }
  return acted(await blocks.move(stands.eventId, at, from, signal));
}

/** Whether it stands where this device put it by the clock of another time zone: the person has travelled. */
async function inOtherZones(blocks: WeeklyBlocks, entry: ErrandEntry, here: string, eventId: string, signal: AbortSignal): Promise<Result<boolean, Failure>> {
  const elsewhere = told(entry).flatMap((one) => (isTime(one) && one.zone !== undefined && one.zone !== here ? [{ ...one, zone: one.zone }] : []));
  for (const one of elsewhere) {
    const all = await blocks.standing(one.zone, signal);
    if (!all.ok) return all;
    if (all.value.some((there) => there.eventId === eventId && isAt(one, there))) return ok(true);
  }
  return ok(false);
}

type Hour = Pick<BlockTime, 'weekday' | 'time'>;

const isAt = (one: Hour, other: Hour): boolean => one.weekday === other.weekday && one.time === other.time;

/** What was shown in a conflict has no time zone: it is by the one that was looked in. */
const isTime = (one: unknown): one is Hour & { readonly zone?: string } => typeof one === 'object' && one !== null && 'weekday' in one && 'time' in one;

const told = ({ mine = [], errand, shown }: ErrandEntry): readonly unknown[] => [...mine, ...toldBy(errand), ...(shown === undefined ? [] : [shown])];

const knows = (entry: ErrandEntry, is: (one: unknown) => boolean): boolean => told(entry).some(is);
