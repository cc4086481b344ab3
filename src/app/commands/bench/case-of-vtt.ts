import { hours, instant, plus } from '#base/time.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import type { Case } from '#domain/case.ts';
import type { Attendee, MeetingId } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';

/** Words spoken in a minute, where a transcript has no times. Source: usual rate of English conversation. */
const WORDS_PER_MINUTE = 150;

/**
 * A meeting made from nothing but its transcript: the people who speak (at least two), as long as the talk lasts. Its
 * purpose is not known and nothing was recorded, so the verdict rests on the transcript alone.
 */
export function caseOfVtt(file: string, vtt: string): Case {
  const { utterances } = parseVtt(vtt);
  const names = [...new Set(utterances.flatMap((u) => u.speaker ?? []))];
  while (names.length < 2) names.push(`Someone ${names.length + 1}`);
  const attendees = names.map((name, i): Attendee => ({ name, address: address(`person${i + 1}@example.invalid`), response: i === 0 ? 'organizer' : 'accepted', kind: 'required' }));
  const [organizer = { name: 'Someone', address: address('person1@example.invalid') }] = attendees;
  const start = instant(0);
  const end = plus(start, hours(lengthInHours(utterances)));
  return {
    meeting: {
      id: file as MeetingId, origin: { from: 'file', file }, subject: file, start, end, organizer, iOrganize: false, attendees,
      isAllDay: false, isPrivate: false, isCancelled: false, showAs: 'busy',
    },
    now: end,
    purpose: 'unset',
    recorded: { decisions: 0, deferred: 0 },
    pastLoads: [],
    transcript: [vtt],
    coverage: { transcript: { state: 'read', complete: true, gaps: [] } },
  };
}

function lengthInHours(utterances: ReturnType<typeof parseVtt>['utterances']): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let words = 0;
  for (const { start, end, text } of utterances) {
    if (start !== null) first = Math.min(first, start);
    if (end !== null) last = Math.max(last, end);
    words += text.split(' ').length;
  }
  return last > first ? (last - first) / 3_600_000 : words / WORDS_PER_MINUTE / 60;
}
