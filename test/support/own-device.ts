import type { Graph } from '#adapters/graph/graph.ts';
import { loopOnGraph } from '#app/loop-on-graph.ts';
import type { Subscribable } from '#base/subscribable.ts';
import type { Me } from '#domain/person.ts';
import { deliverErrands, type ErrandParts } from '#flows/deliver-errand.ts';
import type { ErrandEntry } from '#flows/errand.ts';
import { openErrands, type Errands } from '#flows/errands.ts';
import { keepCommitments, type KeepCommitments } from '#flows/keep-commitments.ts';
import { openOwnCopy, type OwnCopy } from '#flows/own-copy.ts';
import type { KeptOwn } from '#flows/own-documents.ts';
import { teamAnswers, type TeamAnswers } from '#flows/team-answers.ts';
import { weeklyRhythm, type WeeklyRhythm } from '#flows/weekly-rhythm.ts';
import type { WrittenIn } from '#notes/labels.ts';
import { memoryDevice } from './memory-device.ts';
import { memoryCollection, type MemoryCollection } from './memory-stores.ts';
import type { RunningClock } from './running-clock.ts';

/** One device of a person: their own copy and what stands on it, on the real adapters. */
export interface OwnDevice {
  readonly copy: OwnCopy;
  readonly errands: Errands;
  readonly commitments: KeepCommitments;
  readonly rhythm: WeeklyRhythm;
  readonly team: TeamAnswers;
  readonly kept: MemoryCollection<KeptOwn>;
  readonly parts: ErrandParts;
  close(): void;
}

export async function ownDevice(graph: Graph, me: Me, clock: RunningClock, given: Partial<ErrandParts> = {}, language?: () => WrittenIn): Promise<OwnDevice> {
  const { lock, tabs } = memoryDevice().tab();
  const life = new AbortController();
  const parts: ErrandParts = {
    ...loopOnGraph(graph, 'https://graph.microsoft.com'), ...given,
  };
  const kept = memoryCollection<KeptOwn>();
  const copy = await openOwnCopy({ folder: loopOnGraph(graph, '').folder, store: kept, clock, lock, tabs });
  const errands = await openErrands({ store: memoryCollection<ErrandEntry>(), deliver: deliverErrands(parts), clock, lock, tabs });
  if (!copy.ok || !errands.ok) throw new Error('a device in memory did not open');
  void copy.value.run(life.signal);
  void errands.value.run(life.signal);
  return {
    copy: copy.value, errands: errands.value, kept, parts,
    commitments: keepCommitments({ me, copy: copy.value, errands: errands.value, tasks: parts.tasks, clock, openUrl: 'https://debrief.example.test/', ...(language ? { language } : {}) }),
    rhythm: weeklyRhythm({ copy: copy.value, errands: errands.value, clock }),
    team: teamAnswers({ me, copy: copy.value, errands: errands.value, teamList: parts.teamList }),
    close: () => life.abort(),
  };
}

/** Resolves when a value is as wanted. */
export function when<T>(watched: Subscribable<T>, is: (value: T) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stop = watched.subscribe(look);
    function look(): void {
      if (!is(watched.getSnapshot())) return;
      stop();
      resolve();
    }
    look();
  });
}
