import { keptRows } from '#adapters/storage/kept-rows.ts';
import { createAddUpInWorker } from '#adapters/workers/add-up-in-worker.ts';
import type { Me } from '#domain/person.ts';
import type { Policy } from '#domain/policy.ts';
import type { LoopPlaces } from '#flows/coaching-loop.ts';
import { createSummarise, type Summarise } from '#flows/summarise.ts';
import type { Clock } from '#ports/clock.ts';
import type { Lock } from '#ports/stores.ts';
import { later } from './later.ts';
import { trustedScript } from './trusted-script.ts';
import addUpUrl from './workers/add-up.ts?worker&url';

export interface StewardParts extends Pick<LoopPlaces, 'teamList' | 'summaryList'> {
  readonly me: Me;
  readonly clock: Clock;
  readonly lock: Lock;
}

/** The steward's work on one site: rows lie on this device while they are added up, in a worker. */
export function openSteward({ me, clock, lock, teamList, summaryList }: StewardParts, site: string, policy: Policy): Summarise {
  return createSummarise({
    me, policy, clock, lock,
    // What reads them is fetched here, where it is told that it cannot be.
    pages: later(async () => {
      await import('#adapters/graph/graph-published-rows.ts');
      return teamList(site);
    }),
    kept: keptRows(me, site),
    addUp: createAddUpInWorker(() => new Worker(trustedScript(addUpUrl), { type: 'module', name: 'add-up' }), { owner: { id: me.id, tenant: me.tenant }, site }),
    cells: summaryList(site),
  });
}
