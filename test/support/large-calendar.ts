import { largeCalendar } from '#sandbox/scenarios/large-calendar.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';

/**
 * So many events on the 40 working days before `now` for one manager, all of them over; `transcripts`: every how many
 * meetings one was transcribed, none if left out. The same input gives the same seed.
 */
export const largeSeed = (events: number, now: Date, { transcripts = 0 }: { readonly transcripts?: number } = {}): Seed =>
  largeCalendar(events, now, { transcriptEvery: transcripts });
