import { iCalUId } from '#sandbox/tenant/derived-ids.ts';
import type { Activity, File, KeptSite, KeptTaskList, OwnEvent } from '#sandbox/tenant/state.ts';
import { SEED } from './scene.ts';
import type { TenantRoom } from './tenant-room.ts';

/** What stands of one person's coaching loop in the tenant. */
export interface FinalKeeps {
  readonly tasks: readonly { readonly key: string; readonly title: string; readonly isDone: boolean }[];
  /** `15:00`, by UTC. */
  readonly blocks: readonly string[];
  /** `meeting`: the seed's id. */
  readonly rows: readonly { readonly key: string; readonly meeting: string; readonly choice: string }[];
  /** That their devices sent; Chromium repeats a POST by itself where a used connection breaks, which no page can prevent. */
  readonly reminders: number;
  /** All of them as one text. */
  readonly ownFiles: string;
}

interface Picture {
  readonly tasks: { readonly [person: string]: readonly KeptTaskList[] };
  readonly sites: { readonly [id: string]: KeptSite };
  readonly activities: readonly Activity[];
  readonly ownEvents: { readonly [id: string]: OwnEvent };
  readonly files: { readonly [person: string]: { readonly [path: string]: File } };
  readonly meetings: readonly { readonly id: string; readonly series?: string; readonly start: string }[];
}

export async function readFinalKeeps(room: TenantRoom, person: string): Promise<FinalKeeps> {
  const { tasks, sites, activities, ownEvents, files, meetings } = (await room.control('state')) as Picture;
  const meetingOf = new Map(SEED.meetings.map(({ id, start, series }) => [iCalUId(id, start, series !== undefined), id]));
  const series = Object.entries(ownEvents).flatMap(([id, own]) => (own.person === person ? [id] : []));
  return {
    tasks: (tasks[person] ?? []).flatMap((list) => list.tasks).map(({ fields, linked }) => ({ key: linked[0]?.['externalId'] as string, title: String(fields['title']), isDone: fields['status'] === 'completed' })),
    blocks: series.flatMap((id) => meetings.filter((m) => m.series === id).map(({ start }) => start.slice(11, 16)).slice(0, 1)),
    rows: Object.values(sites).flatMap(({ lists }) => lists.flatMap(({ items }) => items)).filter(({ by }) => by === person)
      .map(({ fields }) => ({ key: String(fields['RowKey']), meeting: meetingOf.get(String(fields['ICalUId'])) ?? '', choice: String(fields['Choice']) })),
    reminders: new Set(activities.flatMap(({ from, request }) => (from === person ? [request] : []))).size,
    ownFiles: Object.values(files[person] ?? {}).map(({ text }) => text).join('\n'),
  };
}
