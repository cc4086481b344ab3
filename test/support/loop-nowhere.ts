import { failed } from '#base/result.ts';
import type { LoopPlaces } from '#flows/coaching-loop.ts';
import type { Notebook } from '#ports/notebook.ts';

const refuse = async () => failed({ kind: 'signInNeeded' as const });

export const notebookNowhere: Notebook = { pagesFrom: refuse, content: refuse, create: refuse, replace: refuse, append: refuse, remove: refuse };

/** Nobody is signed in: nothing of the loop leaves the device. */
export const loopNowhere: LoopPlaces = {
  folder: { list: refuse, read: refuse, write: refuse, remove: refuse },
  tasks: { all: refuse, add: refuse, change: refuse, finish: refuse, remove: refuse },
  blocks: { standing: refuse, make: refuse, move: refuse, remove: refuse },
  nudges: { send: refuse },
  hours: { read: refuse },
  summaryList: () => ({ check: refuse, setUp: refuse, read: refuse, add: refuse }),
  teamList: () => ({ page: refuse, check: refuse, setUp: refuse, rows: refuse, rowsBy: refuse, add: refuse, change: refuse, remove: refuse, publishedOf: refuse, publish: refuse, republish: refuse }),
};
