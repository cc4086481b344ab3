import type { Meeting } from '#domain/meeting.ts';
import { partOfChat } from '#domain/part-of-chat.ts';
import { plainLink } from '#domain/same-link.ts';
import type { Clock } from '#ports/clock.ts';
import type { Notes, TenantEvidence } from '#ports/evidence.ts';
import type { Transcripts } from '#ports/transcripts.ts';
import { evidenceReading, type EvidenceReading } from './evidence-reading.ts';
import { MAKING, type Sources } from './gather-evidence.ts';
import { ofOccurrence, type Picks } from './of-occurrence.ts';

export interface SourcesOfParts {
  readonly fileTranscripts: Transcripts;
  readonly notes: Notes;
  readonly evidence: TenantEvidence;
  readonly meetings: () => readonly Meeting[];
  readonly picks: () => Picks;
  readonly clock: Pick<Clock, 'now'>;
}

/** All sources of one person, as single meetings have them. */
export function sourcesOf({ fileTranscripts, notes, evidence, meetings, picks, clock }: SourcesOfParts): Sources {
  const siblings = siblingsIn(meetings);
  const shared = { siblings, picks, clock };
  return {
    fileTranscripts, notes,
    placed: ({ id }) => [...picks()].flatMap(([span, of]) => (of === id ? [span] : [])).sort().join(' '),
    transcripts: ofOccurrence({ ...shared, source: 'transcript', from: evidence.recordings, making: MAKING.transcript }),
    insights: ofOccurrence({ ...shared, source: 'insights', from: evidence.insights, making: MAKING.insights }),
    attendance: ofOccurrence({ ...shared, source: 'attendance', from: evidence.attendance, making: MAKING.attendance }),
    chat: {
      of(meeting, signal) {
        const { from, to } = partOfChat(meeting, siblings(meeting));
        return evidence.chat.between(meeting, from, to, signal);
      },
    },
  };
}

/** Meetings with the same join address; sorted into them once for each reading of the calendar, since thousands may be asked about. */
function siblingsIn(meetings: () => readonly Meeting[]): (meeting: Meeting) => readonly Meeting[] {
  let of: readonly Meeting[] | undefined;
  let byLink = new Map<string, readonly Meeting[]>();
  return (meeting) => {
    const all = meetings();
    if (all !== of) {
      of = all;
      byLink = new Map();
      for (const one of all) if (one.joinUrl !== undefined) byLink.set(plainLink(one.joinUrl), [...(byLink.get(plainLink(one.joinUrl)) ?? []), one]);
    }
    const found = meeting.joinUrl === undefined ? undefined : byLink.get(plainLink(meeting.joinUrl));
    return found ?? [meeting];
  };
}

/** What reads about one person’s meetings. */
export const readingOf = (parts: SourcesOfParts): EvidenceReading => evidenceReading(sourcesOf(parts));
