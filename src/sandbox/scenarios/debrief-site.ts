import { authorMark, publishedKey, TEAM_COLUMNS, TEAM_LIST } from '#domain/team-list.ts';
import { SUMMARY_COLUMNS, SUMMARY_LIST } from '#domain/summary-list.ts';
import type { ListColumn } from '#domain/list-set-up.ts';
import { firstDayOf } from '#domain/iso-weeks.ts';
import type { Seed } from '../tenant/seed.ts';
import type { KeptColumn, KeptItem, KeptSite } from '../tenant/state.ts';
import { adaeze, claire, PEOPLE, yusuf } from './people.ts';
import type { RowOfSomebody } from './published-rows.ts';

export const DEBRIEF_SITE = 'https://tarnwick.sharepoint.com/teams/debrief';

/** Tarnwick's own site for Debrief: everybody but the leader is at the first list, leader and steward alone are at the second, which is to be filled from the first. */
export function debriefSite({ tenant }: Pick<Seed, 'tenant'>, rows: readonly RowOfSomebody[]): KeptSite {
  const { host, pathname } = new URL(DEBRIEF_SITE);
  const members = PEOPLE.filter((person) => person !== claire).map(({ id }) => id);
  return {
    id: `${host},7c1d0e52-4b86-4f0a-9a3e-d2b1c86f5e07,1f9e6a30-58c4-4d27-b0a9-6e3c7d4815fb`, host, path: pathname.slice(1), name: 'Debrief', members, grant: 'write',
    lists: [
      {
        id: '3a9c5d10-7e42-4b68-8f0d-c1e2a4b6d897', name: TEAM_LIST, columns: TEAM_COLUMNS.map(kept), members: members.filter((id) => id !== adaeze.id),
        items: rows.map((one, at) => itemOf(one, at, tenant.id)),
      },
      { id: '8b2e4f61-0c95-4d37-a1f8-e7d6c5b4a309', name: SUMMARY_LIST, columns: SUMMARY_COLUMNS.map(kept), members: [adaeze.id, yusuf.id], readers: [adaeze.id], items: [], unmade: true },
    ],
  };
}

const kept = ({ name, indexed, unique, lines }: ListColumn): KeptColumn => ({ name, indexed, unique, choices: null, ...(lines ? { lines } : {}) });

function itemOf({ row, by }: RowOfSomebody, at: number, tenant: string): KeptItem {
  const made = Date.parse(`${firstDayOf(row.week) ?? ''}T15:00:00Z`) + 4 * 86_400_000;
  const author = authorMark({ id: by.id, tenant });
  return {
    id: String(at + 1), version: 1, by: by.id, createdAt: made, changedAt: made,
    fields: { Title: 'Debrief', RowKey: publishedKey(row, author), ICalUId: row.key, Kind: 'meeting', Choice: '', Period: row.week, Row: JSON.stringify(row) },
  };
}
