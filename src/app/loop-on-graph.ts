import { createGraphNudges } from '#adapters/graph/graph-nudges.ts';
import { createGraphOwnFolder } from '#adapters/graph/graph-own-folder.ts';
import { createGraphTasks } from '#adapters/graph/graph-tasks.ts';
import { createGraphTeamList } from '#adapters/graph/graph-team-list.ts';
import { createGraphWeeklyBlocks } from '#adapters/graph/graph-weekly-blocks.ts';
import type { Graph } from '#adapters/graph/graph.ts';
import type { LoopPlaces } from '#flows/coaching-loop.ts';
import type { TeamList } from '#ports/team-list.ts';

/** Where commitments, rhythm and the own copy go in one person's Microsoft 365. `origin`: Graph's. */
export function loopOnGraph(graph: Graph, origin: string): LoopPlaces {
  const lists = new Map<string, TeamList>();
  return {
    folder: createGraphOwnFolder(graph),
    tasks: createGraphTasks(graph),
    blocks: createGraphWeeklyBlocks(graph),
    nudges: createGraphNudges(graph, origin),
    // Each looks up its site once.
    teamList(site) {
      const list = lists.get(site) ?? createGraphTeamList(graph, site);
      lists.set(site, list);
      return list;
    },
  };
}
