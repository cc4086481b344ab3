import type { Instant } from '#base/time.ts';
import type { EvidenceSource } from './evidence.ts';
import type { MeetingId, SeriesId } from './meeting.ts';
import type { Publishing } from './publishing.ts';

/** The file of a person's own copy that holds them. */
export const PREFERENCES = 'preferences.json';

/** 15 minutes a week by the clock of a time zone. */
export interface BlockTime {
  readonly weekday: Weekday;
  /** `15:30`. */
  readonly time: string;
  /** An IANA name. */
  readonly zone: string;
}

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** What a person has chosen for themselves, a field each, so that two devices can choose different ones. */
export interface Preferences {
  readonly 'weekly-block': BlockTime;
  /** Accepted commitments become To Do tasks. */
  readonly 'to-do': boolean;
  /** Which meetings lie outside them is told in what the person publishes. */
  readonly 'working-hours': boolean;
  /** Debrief asks for nothing until then. */
  readonly 'snoozed-until': Instant;
  /** Address of the site with the team's list. */
  readonly 'team-site': string;
  /** To which meeting a recording belongs that may belong to several; `none` of them. */
  readonly [belongs: `belongs:${string}`]: MeetingId | 'none';
  /** What it was that the person placed, so that they can be told, and place it elsewhere. */
  readonly [placed: `placed:${string}`]: PlacedSpan;
  /** Debrief asks nothing about this series. */
  readonly [never: `never-ask:${string}`]: true;
  /** The rows of this series, or of this single meeting, stand in the team's list for the leaders' summary. */
  readonly [publish: `publish:${string}`]: Publishing;
  /** The list of this site was used once: rows may stand there, though another one or none is used now. */
  readonly [used: `used-site:${string}`]: true;
}

/** Part of what a series has, by when it was, and the meetings that it was asked about; the nearest first. */
export interface PlacedSpan {
  readonly source: EvidenceSource;
  readonly start: Instant;
  readonly end?: Instant;
  readonly among: readonly MeetingId[];
}

export type PreferenceName = keyof Preferences;

export const belongs = (span: string): `belongs:${string}` => `belongs:${span}`;

export const placed = (span: string): `placed:${string}` => `placed:${span}`;

const USED_SITE = 'used-site:';

export const usedSite = (address: string): `used-site:${string}` => `${USED_SITE}${address}`;

/** The sites among the names of what was chosen. */
export const usedSites = (names: readonly string[]): readonly string[] => names.flatMap((name) => (name.startsWith(USED_SITE) ? [name.slice(USED_SITE.length)] : []));

export const neverAsk = (series: SeriesId): `never-ask:${string}` => `never-ask:${series}`;
