import { failed, type Result } from '#base/result.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { WrittenLine } from '#domain/written-evidence.ts';
import type { SourceRead } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import type { GivenNotes, HeldNotes, NotesRefused } from '#ports/given-notes.ts';

/** Meeting notes as a person gives them, also by the link of a page. */
export interface OwnNotes extends GivenNotes {
  /** Reads the page that the link leads to, and takes its lines as given. `forbidden`: the link is closed, or leads nowhere. */
  giveLink(meeting: MeetingId, link: string): Promise<Result<HeldNotes, NotesRefused | Failure>>;
}

export type ReadLink = (link: string, signal: AbortSignal) => Promise<Result<SourceRead<readonly WrittenLine[]>, Failure>>;

export function ownNotes(given: GivenNotes, readLink: ReadLink, life: AbortSignal): OwnNotes {
  return {
    ...given,
    async giveLink(meeting, link) {
      const page = await readLink(link, life);
      if (!page.ok) return page;
      if (page.value.state !== 'read') return failed({ kind: 'forbidden' });
      return given.give(meeting, { text: page.value.value.map((line) => line.text).join('\n') });
    },
  };
}
