import type { JudgedRow } from '#domain/meeting-row.ts';
import type { SeedPerson } from '../tenant/seed.ts';
import { aroha, beatriz, desmond, gabriela, hannah, jo, jonas, kenji, lucas, mateus, nadir, oksana, priya, sandra, siobhan, tereza, wenjing } from './people.ts';

/** Of Tarnwick's policy file. */
export type Team = 'Product' | 'Sales' | 'Operations' | 'Support and quality';

/**
 * What happens in a series, by weeks: 0 is the oldest of `WEEKS`. Shares are of its meetings. What is left out is ordinary.
 */
export interface Story {
  /** That end with no decision recorded though they were busy. */
  readonly flagged?: (week: number) => number;
  /** That are called within a day, moved, and outside hours. */
  readonly rushed?: number;
  readonly rolledOver?: (week: number) => number;
  /** From when on somebody debriefs. */
  readonly debriefedFrom?: number;
  readonly daysToDecision?: (week: number) => number;
}

export interface PublishedSeries {
  /** The series of the calendar that it is, where it stands there. */
  readonly id: string;
  /** Only where its organizer shares it. */
  readonly title?: string;
  readonly team: Team;
  readonly by: SeedPerson;
  readonly purpose: JudgedRow['purpose'] | 'learn';
  readonly people: number;
  readonly hours: number | ((week: number) => number);
  readonly story?: Story;
}

/** So many weeks are published: those before the last quarter's end among them, so that there are series to show. */
export const WEEKS = 18;

const IN_TROUBLE: Story = { flagged: () => 0.3, rushed: 0.65 };

/** Who publishes at Tarnwick. Ingrid does not yet: that is the visitor's to try. */
export const PUBLISHED: readonly PublishedSeries[] = [
  // Recovers: nobody decided for weeks, then the team began to debrief.
  {
    id: 'design-review', title: 'Design review', team: 'Product', by: kenji, purpose: 'decide', people: 11, hours: 1,
    story: { flagged: (week) => (week < 8 ? 0.75 : Math.max(0, 0.6 - (week - 8) * 0.1)), debriefedFrom: 7, daysToDecision: (week) => (week < 8 ? 21 : Math.max(5, 21 - (week - 8) * 2)) },
  },
  { id: 'app-week', title: 'App week', team: 'Product', by: priya, purpose: 'decide', people: 5, hours: 1, story: { debriefedFrom: 4 } },
  { id: 'readings', team: 'Product', by: wenjing, purpose: 'decide', people: 6, hours: 0.5 },
  { id: 'test-round', team: 'Product', by: oksana, purpose: 'decide', people: 8, hours: 1 },
  { id: 'release-plan', title: 'Release plan', team: 'Product', by: priya, purpose: 'plan', people: 12, hours: 0.75, story: { debriefedFrom: 7 } },
  { id: 'parts-plan', team: 'Product', by: kenji, purpose: 'plan', people: 6, hours: 0.5 },
  { id: 'model-plan', team: 'Product', by: wenjing, purpose: 'plan', people: 5, hours: 0.75 },
  { id: 'bench-plan', team: 'Product', by: oksana, purpose: 'plan', people: 6, hours: 0.5 },

  // Learns more every month, and decides no more than before.
  { id: 'field-call', title: 'Field call', team: 'Sales', by: lucas, purpose: 'decide', people: 6, hours: 0.75, story: { flagged: () => 0.35 } },
  { id: 'distributors', team: 'Sales', by: beatriz, purpose: 'decide', people: 6, hours: 1, story: { flagged: () => 0.3 } },
  { id: 'pipeline-berlin', team: 'Sales', by: jonas, purpose: 'decide', people: 6, hours: 0.5 },
  { id: 'pipeline-toronto', team: 'Sales', by: desmond, purpose: 'decide', people: 5, hours: 0.5 },
  { id: 'sales-school', title: 'Sales school', team: 'Sales', by: aroha, purpose: 'learn', people: 12, hours: (week) => 0.5 + week * 0.1 },
  { id: 'product-school', team: 'Sales', by: lucas, purpose: 'learn', people: 9, hours: (week) => 0.25 + week * 0.05 },
  { id: 'call-clinic', team: 'Sales', by: beatriz, purpose: 'learn', people: 8, hours: (week) => 0.5 + week * 0.05 },

  // Stalls: the same questions come back, and decisions take longer.
  {
    id: 'purchasing', title: 'Purchasing round', team: 'Operations', by: mateus, purpose: 'decide', people: 11, hours: 1,
    story: { flagged: () => 0.4, rolledOver: (week) => Math.floor(week / 4), daysToDecision: (week) => 9 + week * 2 },
  },
  { id: 'suppliers', team: 'Operations', by: gabriela, purpose: 'decide', people: 6, hours: 0.75, story: { rolledOver: (week) => Math.floor(week / 7) } },
  { id: 'stock', team: 'Operations', by: nadir, purpose: 'decide', people: 6, hours: 0.5, story: { rolledOver: (week) => Math.floor(week / 8) } },
  { id: 'assembly', title: 'Assembly', team: 'Operations', by: sandra, purpose: 'decide', people: 10, hours: 0.5 },

  // Fights fires: called today for today, moved, in the evening.
  { id: 'escalations', title: 'Escalations', team: 'Support and quality', by: jo, purpose: 'decide', people: 10, hours: 0.75, story: { ...IN_TROUBLE, debriefedFrom: 12 } },
  { id: 'beta-round', title: 'Beta yards round', team: 'Support and quality', by: hannah, purpose: 'decide', people: 5, hours: 0.5, story: IN_TROUBLE },
  { id: 'laboratory', team: 'Support and quality', by: siobhan, purpose: 'decide', people: 5, hours: 0.75, story: { ...IN_TROUBLE, rushed: 0.4 } },
  { id: 'manuals', team: 'Support and quality', by: tereza, purpose: 'decide', people: 6, hours: 0.5, story: IN_TROUBLE },
];
