import { instant, plus } from '#base/time.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { talkLength } from '#analysis/transcript/talk-length.ts';
import type { Case } from '#domain/case.ts';
import type { Attendee, MeetingId } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';

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
  const end = plus(start, talkLength(utterances));
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
