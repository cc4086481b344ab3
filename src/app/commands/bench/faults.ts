import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openBed, type Bed } from './faults/bed.ts';
import { readFinalKeeps } from './faults/final-keeps.ts';
import { readFinalState, type FinalState } from './faults/final-state.ts';
import { judgeSchedule, type Verdict } from './faults/oracle.ts';
import { ATTENDEE, ORGANIZER } from './faults/scene.ts';
import { scheduleOf } from './faults/schedule.ts';
import { NamedError } from './named-error.ts';
import { print } from './read-given.ts';

const USE = 'faults --schedules N --seed S [--only K] [--dump DIR]';
/** Schedules that are played beside each other: two cores are busy with four. */
const AT_ONCE = 4;

export interface Figures {
  readonly schedules: number;
  /** Acknowledged acts. */
  readonly writes: number;
  readonly faults: number;
  readonly lost: number;
  readonly duplicated: number;
  readonly leaked: number;
  readonly joinBlockChanged: number;
}

export interface FaultsOptions {
  readonly schedules: number;
  readonly seed: number;
  /** Plays this one schedule alone. */
  readonly only?: number;
  readonly dump?: string;
  /** Told of each schedule in which something went wrong. */
  readonly tell: (line: string) => void;
}

/** `faults`: plays random schedules of everything that really happens; fails if anything promised is not kept exactly once. */
export async function faults(args: string[]): Promise<void> {
  const { values } = readArgs(args);
  const figures = await playFaults({
    schedules: whole('schedules', values.schedules ?? '50'),
    seed: whole('seed', values.seed ?? '1'),
    ...(values.only === undefined ? {} : { only: whole('only', values.only) }),
    ...(values.dump === undefined ? {} : { dump: values.dump }),
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  const { problems, silent, ...shown } = figures;
  if (silent > 0) process.stderr.write(`${silent} times one device's word replaced another's and nobody was shown a conflict\n`);
  await print(shown);
  if (problems + shown.lost + shown.duplicated + shown.leaked + shown.joinBlockChanged > 0) process.exitCode = 1;
}

/** Plays them and counts. `problems`: exceptions, and what never came to an end. */
export async function playFaults(options: FaultsOptions): Promise<Figures & { readonly problems: number; readonly silent: number }> {
  const { schedules, seed, only, dump, tell } = options;
  const sum = { schedules: 0, writes: 0, faults: 0, lost: 0, duplicated: 0, leaked: 0, joinBlockChanged: 0, problems: 0, silent: 0 };
  const bed = await openBed();
  const file = dump === undefined ? undefined : openDump(dump, seed);
  try {
    const before = await pristine(bed);
    let next = only ?? 1;
    const last = only ?? schedules;
    const player = async (): Promise<void> => {
      while (next <= last) {
        const number = next;
        next += 1;
        add(await playOne(bed, { seed, number, before, file }));
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, last) }, player));
  } finally {
    await bed.close();
    await new Promise<void>((resolve) => (file ? file.end(resolve) : resolve()));
  }
  return sum;

  function add({ number, writes, faults: met, problems, verdict }: Played): void {
    sum.schedules += 1;
    sum.writes += writes;
    sum.faults += met;
    sum.problems += problems.length;
    const lines = problems.map((problem) => `problem: ${problem}`);
    for (const name of ['lost', 'duplicated', 'leaked', 'joinBlockChanged', 'silent'] as const) {
      sum[name] += verdict[name].length;
      if (name !== 'silent') lines.push(...verdict[name].map((line) => `${name}: ${line}`));
    }
    if (lines.length > 0) tell([`schedule ${number} (alone: npm run --silent bench -- faults --seed ${seed} --only ${number})`, ...lines].join('\n  '));
  }
}

interface Played {
  readonly number: number;
  readonly writes: number;
  readonly faults: number;
  readonly problems: readonly string[];
  readonly verdict: Verdict;
}

async function playOne(bed: Bed, { seed, number, before, file }: { seed: number; number: number; before: FinalState; file: WriteStream | undefined }): Promise<Played> {
  const schedule = scheduleOf(seed, number);
  const { story, room } = await bed.play(schedule);
  const after = await readFinalState(room);
  // A person's own folder is theirs alone: what they did not share may go there, and nowhere else.
  const state = { ...((await room.control('state')) as object), files: undefined };
  const outside = [...room.sent.filter((text) => !IN_OWN_FOLDER.test(text)), JSON.stringify(room.tenant.log().filter(({ url }) => !IN_OWN_FOLDER.test(url))), JSON.stringify(state)];
  const keeps = new Map([[ORGANIZER, await readFinalKeeps(room, ORGANIZER)], [ATTENDEE, await readFinalKeeps(room, ATTENDEE)]]);
  const verdict = judgeSchedule({ schedule, story, before, after, keeps, outside });
  const acknowledged = [...story.acts, ...story.keeps].filter(({ outcome }) => outcome === 'acknowledged');
  file?.write(`${JSON.stringify({ seed, number, schedule, acknowledged, story, final: after, verdict })}\n`);
  return { number, writes: acknowledged.length, faults: story.faults, problems: story.problems, verdict };
}

const IN_OWN_FOLDER = /^[^?\n]*\/me\/drive\/special\/approot|^[^?\n]*\/download\//;

/** The tenant before anybody did anything. */
async function pristine(bed: Bed): Promise<FinalState> {
  const { room } = await bed.play({ number: 0, ifMatch: 'ignored', reads: false, devices: [], steps: [], atEnd: 'retry' });
  return readFinalState(room);
}

function openDump(folder: string, seed: number): WriteStream {
  mkdirSync(folder, { recursive: true });
  return createWriteStream(join(folder, `faults-${seed}.jsonl`));
}

function readArgs(args: string[]): { readonly values: { schedules?: string; seed?: string; only?: string; dump?: string } } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { schedules: text, seed: text, only: text, dump: text } });
  } catch (problem) {
    throw new NamedError('bad-arguments', `${problem instanceof Error ? problem.message : String(problem)}; use: ${USE}`);
  }
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new NamedError('bad-arguments', `--${name} wants a whole number, not "${text}"; use: ${USE}`);
  return value;
}
