import type { Address, Me } from './person.ts';
import type { Template } from './reflection.ts';
import type { SetThresholds } from './verdict.ts';

/** What an organisation sets for everybody in one file; what it leaves out is as the product has it. */
export interface Policy {
  /** Who writes the finished cells of the leaders' summary. */
  readonly steward?: Address;
  /** The SharePoint site with the lists of the team and of the leaders, where a person has chosen none. */
  readonly site?: string;
  readonly templates: readonly Template[];
  /** In place of the product's own (analysis/verdict/thresholds.ts). */
  readonly thresholds: SetThresholds;
  /** People a cell needs for a number and for any text, and organizers for a team's cell. Never below the product's own. */
  readonly floors: { readonly numbers: number; readonly texts: number; readonly organizers: number };
  /** How long quotes of what was said stay on a device; never longer than the product keeps them. */
  readonly retention: { readonly quoteWeeks: number };
  /** Features that are never asked for. */
  readonly off: readonly string[];
  /** What Outlook asks before an invitation is sent (adapters/hosts/outlook/smart-alert.ts); nothing where it is absent. */
  readonly beforeSending?: 'ask-for-purpose';
  readonly teams: readonly { readonly name: string; readonly members: readonly Address[] }[];
}

/** The product's own numbers (docs/rules.md, "Leader summary", "The record and the notes block"). */
export const NO_POLICY: Policy = {
  templates: [],
  thresholds: {},
  floors: { numbers: 5, texts: 10, organizers: 3 },
  retention: { quoteWeeks: 8 },
  off: [],
  teams: [],
};

/** Only this person's client writes the leaders' summary. */
export const isSteward = ({ steward }: Pick<Policy, 'steward'>, me: Pick<Me, 'address'>): boolean => steward !== undefined && steward === me.address;
