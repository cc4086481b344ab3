import { tally } from '#analysis/rhythm/floors/tally.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import { days, instant, minus, type Instant } from '#base/time.ts';
import { isOver, lastDayOf } from '#domain/period.ts';
import { NO_POLICY } from '#domain/policy.ts';
import { readMeetingRow } from '#domain/read-meeting-row.ts';
import { fieldsOf, planOf, type SummaryItem } from '#domain/summary-list.ts';
import { TEAM_LIST } from '#domain/team-list.ts';
import { wordsKey } from '#domain/words-key.ts';
import { debriefSite } from '#sandbox/scenarios/debrief-site.ts';
import { TARNWICK } from '#sandbox/scenarios/first-walk.ts';
import { yusuf } from '#sandbox/scenarios/people.ts';
import { publishedRows } from '#sandbox/scenarios/published-rows.ts';
import type { LaterSites } from '#sandbox/tenant/later-sites.ts';
import type { KeptItem } from '#sandbox/tenant/state.ts';

/** What the steward is left with to do. */
const LEFT_OPEN = days(7);

/** The site of the sandbox's own tenant: what organizers have published, and the cells that its steward has made of it with the real floors. None for a person's own files. */
export const sandboxSites: LaterSites = {
  make: ({ tenant, meetings }, now) => (tenant.id === TARNWICK.id ? [debriefSite({ tenant }, publishedRows(new Date(now), meetings))] : []),
  fill: (_list, { lists }, now) => itemsOf(lists.find(({ name }) => name === TEAM_LIST)?.items ?? [], minus(instant(now), LEFT_OPEN)).map(kept),
};

function itemsOf(published: readonly KeptItem[], until: Instant): readonly SummaryItem[] {
  const made = tally(NO_POLICY.floors, METRICS);
  for (const { by, fields } of published) {
    const read = fields['Kind'] === 'meeting' ? readMeetingRow(JSON.parse(String(fields['Row']))) : undefined;
    if (read?.ok) made.add({ ...read.value, publisher: wordsKey(by) });
  }
  const { cells, hidden } = made.finish((period) => isOver(period, until));
  const periods = [...new Set([...cells, ...hidden].map(({ at }) => at.period))];
  return periods.flatMap((period): readonly SummaryItem[] => {
    const its = cells.filter(({ at }) => at.period === period);
    const at = instant(Date.parse(`${lastDayOf(period)}T09:00:00Z`) + days(4));
    return [
      { is: 'begun', period, plan: planOf(its), at }, ...its.map((cell) => ({ is: 'cell' as const, cell })),
      { is: 'finished', period, cells: its.length, hidden: hidden.filter((one) => one.at.period === period).length, at },
    ];
  });
}

const kept = (item: SummaryItem, index: number): KeptItem => ({ id: String(index + 1), version: 1, by: yusuf.id, createdAt: 0, changedAt: 0, fields: { Title: 'Debrief', ...fieldsOf(item) } });
