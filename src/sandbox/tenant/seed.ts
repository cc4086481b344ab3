import type { Settings } from './settings.ts';

/** What a sandbox tenant is filled with. Plain JSON, so that a person's own files and a scenario look alike. */
export interface Seed {
  readonly tenant: { readonly id: string; readonly name: string };
  readonly people: readonly SeedPerson[];
  /** Scopes that an administrator has granted for everybody. */
  readonly adminConsented: readonly string[];
  /** Scopes that single people have granted already, by person id. */
  readonly consented: { readonly [personId: string]: readonly string[] };
  readonly series: readonly SeedSeries[];
  readonly meetings: readonly SeedMeeting[];
  /** How this tenant behaves where tenants differ; what is not named is as the tenant is told elsewhere. */
  readonly settings?: Partial<Settings>;
  /** Loop pages that somebody shared by a link. */
  readonly loopPages?: readonly SeedLoopPage[];
}

export interface SeedLoopPage {
  readonly id: string;
  readonly name: string;
  /** The sharing link, as a person copies it. */
  readonly link: string;
  readonly html: string;
  /** Ids of those for whom the link opens. */
  readonly readers: readonly string[];
}

export type Role = 'manager' | 'attendee' | 'leader' | 'steward' | 'guest';

export interface SeedPerson {
  /** A GUID: the directory's object id. */
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly jobTitle: string;
  /** The roles one can switch to in the host frame; most people have none. */
  readonly role?: Role;
  /** False: a guest, whose mailbox is kept by their own organisation; the calendar answers 404. */
  readonly hasMailbox?: false;
  /** Without them, eight to five on weekdays, in UTC. `null`: none are set. */
  readonly workingHours?: SeedWorkingHours | null;
  /** Has a Microsoft 365 Copilot licence; without one, insights are refused. */
  readonly copilot?: true;
}

/** As Graph has them. A zone with a `bias` is one that the person made by hand. */
export interface SeedWorkingHours {
  readonly daysOfWeek: readonly string[];
  /** `08:00:00.0000000`. */
  readonly startTime: string;
  readonly endTime: string;
  readonly timeZone: { readonly name: string; readonly bias?: number; readonly standardOffset?: object; readonly daylightOffset?: object };
}

/** A series has one online meeting, one join address, one chat. */
export interface SeedSeries {
  readonly id: string;
  readonly subject: string;
  /** The zone it was made in, a Windows or IANA name; UTC without it. */
  readonly timeZone?: string;
  /** The single meeting it grew out of: that one's id, join address and chat are the series' now. */
  readonly from?: string;
}

export interface SeedMeeting {
  /** Unique in the tenant; event ids, `iCalUId`, join address and chat are derived from it (or from the series). */
  readonly id: string;
  readonly series?: string;
  readonly type: 'singleInstance' | 'occurrence' | 'exception';
  readonly subject: string;
  /** HTML as an organizer wrote it, without the Teams join block; the tenant adds that for online meetings. */
  readonly bodyHtml: string;
  /** UTC, `2026-11-16T09:00:00Z`. */
  readonly start: string;
  readonly end: string;
  /** Where a moved occurrence stood in its series; it keeps the ids it had there. */
  readonly firstStart?: string;
  /** The zone it was made in, a Windows or IANA name; the series' zone, or UTC, without it. */
  readonly timeZone?: string;
  /** What its `iCalUId` is derived from, where that is not its own id: an occurrence of a meeting that was made a series. */
  readonly uid?: string;
  readonly organizer: string;
  readonly attendees: readonly SeedAttendee[];
  readonly isOnline: boolean;
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  readonly sensitivity: 'normal' | 'personal' | 'private' | 'confidential';
  readonly showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere';
  /** WebVTT texts of this occurrence, with the UTC time at which each transcription began, and their language (`en-us` without it). */
  readonly transcripts: readonly { readonly startedAt: string; readonly vtt: string; readonly language?: string }[];
  /** Ids of attendees who organize it too; of a series, those of any of its meetings. */
  readonly coOrganizers?: readonly string[];
  /** Held in a channel: its thread is the channel's, and nobody gets a report or insights. Of a series, if any of its meetings is. */
  readonly inChannel?: true;
  /** What people wrote into its chat. */
  readonly messages?: readonly SeedMessage[];
  /** Who was there, once for each time it was held; without it, all who accepted, from start to end. None: no report. */
  readonly attendance?: readonly (readonly SeedPresence[])[];
  /** What Copilot made of it. */
  readonly insights?: SeedInsights;
  /** Ids of people who got this single occurrence by forwarding: it is in their calendar, its online meeting is not theirs (403). */
  readonly forwardedTo?: readonly string[];
}

export interface SeedMessage {
  /** A person's id. */
  readonly from: string;
  /** UTC. */
  readonly at: string;
  readonly html: string;
}

/** One stay; who left and came back has several. */
export interface SeedPresence {
  readonly person: string | { readonly name: string; readonly address: string };
  readonly joined: string;
  readonly left: string;
}

export interface SeedInsights {
  readonly notes: readonly { readonly title: string; readonly text: string; readonly subpoints?: readonly { readonly title: string; readonly text: string }[] }[];
  readonly actions: readonly { readonly title: string; readonly text: string; readonly owner: string }[];
}

export interface SeedAttendee {
  /** A person's id, or a room's or outsider's name and address. */
  readonly person: string | { readonly name: string; readonly address: string };
  readonly type: 'required' | 'optional' | 'resource';
  readonly response: 'accepted' | 'declined' | 'tentativelyAccepted' | 'none';
}
