import type { IsoWeek, JudgedRow, LearnedRow, MeetingRow, SeriesKey } from '#domain/meeting-row.ts';
import { personHours } from '#domain/verdict.ts';

type Frame = Omit<Extract<MeetingRow, LearnedRow>, 'purpose' | 'load'>;
type Says = Partial<Omit<Frame, 'week' | 'series'> & JudgedRow & { readonly load: number; readonly week: string; readonly series: string }>;

const frame = ({ week = '2026-W40', series = 'series', load = 6, people = 6, hours = 1, team = 'Platform', key = 'meeting' }: Says) =>
  ({ version: 1, key, week: week as IsoWeek, team, series: series as SeriesKey, people, load: personHours(load), hours }) as const;

const PLAIN: JudgedRow = {
  purpose: 'decide', verdict: 'light', coverage: 'complete', decisions: 0, decisionsWithOwnerAndDate: 0, toDecision: [], reopened: 0,
  questionsRolledOver: 0, commitmentsRolledOver: 0, reflections: 0, commitments: { made: 0, withOwnerAndDate: 0, kept: 0, changed: 0, dropped: 0 },
};

/** A judged meeting of six people and one hour of which nothing else is known than what is said. */
export const judged = (says: Says = {}): Extract<MeetingRow, JudgedRow> => ({ ...PLAIN, ...says, ...frame(says) });

export const learned = (says: Says = {}): Extract<MeetingRow, LearnedRow> => ({ purpose: 'learn', ...frame(says) });

export const commitments = (says: Partial<JudgedRow['commitments']>): Pick<JudgedRow, 'commitments'> => ({ commitments: { ...PLAIN.commitments, ...says } });
export const signs = (says: Partial<NonNullable<JudgedRow['signs']>>): Pick<JudgedRow, 'signs'> =>
  ({ signs: { stated: false, ownerAndDate: false, dissent: false, reason: false, ...says } });
