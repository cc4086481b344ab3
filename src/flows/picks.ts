import type { MeetingId } from '#domain/meeting.ts';
import { belongs } from '#domain/preferences.ts';
import type { Picks } from './of-occurrence.ts';
import type { Entries, Preference } from './own-document.ts';

const PREFIX = belongs('');

/** Where the person has placed what may belong to several meetings. */
export const picksOf = (chosen: Entries<Preference>): Picks =>
  new Map(Object.entries(chosen).flatMap(([name, { value }]) => (name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value as MeetingId | 'none'] as const] : [])));
