import { createGraphNudges } from '#adapters/graph/graph-nudges.ts';
import { createGraphOwnFolder } from '#adapters/graph/graph-own-folder.ts';
import { createGraphSummaryList } from '#adapters/graph/graph-summary-list.ts';
import { createGraphTasks } from '#adapters/graph/graph-tasks.ts';
import { createGraphTeamList } from '#adapters/graph/graph-team-list.ts';
import { createGraphWeeklyBlocks } from '#adapters/graph/graph-weekly-blocks.ts';
import { createGraphWorkingHours } from '#adapters/graph/graph-working-hours.ts';
import type { Graph } from '#adapters/graph/graph.ts';
import type { LoopPlaces } from '#flows/coaching-loop.ts';

/** Where commitments, rhythm and the own copy go in one person's Microsoft 365. `origin`: Graph's. */
export function loopOnGraph(graph: Graph, origin: string): LoopPlaces {
  return {
    folder: createGraphOwnFolder(graph),
    tasks: createGraphTasks(graph),
    blocks: createGraphWeeklyBlocks(graph),
    nudges: createGraphNudges(graph, origin),
    hours: createGraphWorkingHours(graph),
    teamList: oncePerSite((site) => createGraphTeamList(graph, site)),
    summaryList: oncePerSite((site) => createGraphSummaryList(graph, site)),
  };
}

/** Each list looks up its site once. */
function oncePerSite<List>(make: (site: string) => List): (site: string) => List {
  const lists = new Map<string, List>();
  return (site) => {
    const list = lists.get(site) ?? make(site);
    lists.set(site, list);
    return list;
  };
}
