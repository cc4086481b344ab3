import { failed, type Result } from '#base/result.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import { outcomeAgreement, type OutcomeAgreement } from '#domain/outcome-agreement.ts';
import type { Understood } from '#domain/record.ts';
import type { SeenList } from '#domain/list-set-up.ts';
import { choiceOf, rowKey, understoodOf, type Choice } from '#domain/team-list.ts';
import { usedSite, usedSites } from '#domain/preferences.ts';
import type { Failure } from '#ports/failure.ts';
import type { TeamList } from '#ports/team-list.ts';
import type { Errands } from './errands.ts';
import type { OwnCopy } from './own-copy.ts';
import { PREFERENCES, withEntry, type Entries, type Preference } from './own-document.ts';

/** Answers that are shared with the team without a name, where an administrator has granted a site (tier 1); absent otherwise. */
export interface TeamAnswers {
  /** The site's address, if the person has given one. */
  site(): string | undefined;
  /** That one, and those that were used before: rows of this person may stand in each. */
  sites(): readonly string[];
  useSite(address: string | undefined): Promise<Result<void, Failure>>;
  /** What is there of the list, and what is missing; makes nothing. Fails with `gone` while no site was given. */
  check(signal: AbortSignal): Promise<Result<SeenList, Failure>>;
  /** Makes what is missing; only after the person has agreed to exactly that. */
  setUp(signal: AbortSignal): Promise<Result<void, Failure>>;
  /** What I understood as decided; my own words stay here. `over`: what I chose before. Undefined takes it back. */
  sayOutcome(meeting: MeetingId, understood: Understood | undefined, over?: Choice): Promise<Result<void, Failure>>;
  /**
   * How far people agree, without names; `spread` is absent while too few have answered. `decisions`: those that can be seen.
   * `mine`: what I chose, which is the organizer's answer where I organize.
   */
  agreement(meeting: MeetingId, about: { readonly decisions: readonly string[]; readonly iOrganize: boolean }, signal: AbortSignal): Promise<Result<{ readonly mine?: Choice; readonly spread?: OutcomeAgreement }, Failure>>;
}

export interface TeamAnswersParts {
  readonly me: Me;
  readonly copy: OwnCopy;
  readonly errands: Errands;
  readonly teamList: (site: string) => TeamList;
  /** The organisation's, where the person has chosen none. */
  readonly usualSite?: string | undefined;
}

export function teamAnswers({ me, copy, errands, teamList, usualSite }: TeamAnswersParts): TeamAnswers {
  const chosen = (): Entries<Preference> => copy.documents.getSnapshot().get(PREFERENCES)?.preferences ?? {};
  const site = (): string | undefined => (chosen()['team-site']?.value as string | undefined) ?? usualSite;
  const sites = (): readonly string[] => {
    const [now, used] = [site(), usedSites(Object.keys(chosen()))];
    return now === undefined || used.includes(now) ? used : [...used, now];
  };
  const list = (): TeamList | undefined => {
    const address = site();
    return address === undefined ? undefined : teamList(address);
  };
  const noSite = () => failed({ kind: 'gone' as const });

  return {
    site,
    sites,
    useSite(address) {
      const used = [...sites(), ...(address === undefined ? [] : [address])];
      return copy.change(PREFERENCES, (doc) => used.reduce((next, one) => withEntry(next, 'preferences', usedSite(one), { value: true }), withEntry(doc, 'preferences', 'team-site', address === undefined ? undefined : { value: address })));
    },
    check: async (signal) => list()?.check(signal) ?? noSite(),
    setUp: async (signal) => list()?.setUp(signal) ?? noSite(),
    async sayOutcome(meeting, understood, over) {
      const address = site();
      if (address === undefined) return noSite();
      const row = { key: rowKey(meeting, me, 'outcome'), meeting, kind: 'outcome' as const };
      return errands.want([{ to: 'row', site: address, row, wants: understood ? choiceOf(understood) : 'gone', ...(over ? { over } : {}) }]);
    },
    async agreement(meeting, { decisions, iOrganize }, signal) {
      const rows = await (list()?.rows(meeting, signal) ?? noSite());
      if (!rows.ok) return rows;
      const own = rowKey(meeting, me, 'outcome');
      const outcomes = rows.value.filter(({ kind }) => kind === 'outcome');
      const mine = outcomes.find(({ key }) => key === own)?.choice;
      const spread = outcomeAgreement(outcomes.map(({ key, choice }) => ({ isOrganizers: iOrganize && key === own, what: understoodOf(choice, decisions) })));
      return { ok: true, value: { ...(mine ? { mine } : {}), ...(spread ? { spread } : {}) } };
    },
  };
}
