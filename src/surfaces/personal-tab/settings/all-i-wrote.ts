import type { Instant } from '#base/time.ts';
import type { Debrief, Week } from '#flows/debrief.ts';
import type { FoundTraces, TracePlace } from '#flows/own-traces.ts';
import type { OwnDocument } from '#flows/own-document.ts';

/** Everything that a person wrote, as they take it along: what stands in Microsoft 365, and what this device alone has. Version 1. */
export interface AllIWrote {
  readonly version: 1;
  readonly madeAt: string;
  readonly of: string;
  readonly places: { readonly [place in TracePlace]?: readonly { readonly name: string; readonly start?: Instant; readonly says: unknown }[] };
  /** Places that could not be read, and why: what stands there is missing here. */
  readonly notRead: readonly { readonly place: TracePlace; readonly why: string }[];
  readonly device: {
    readonly drafts: readonly unknown[];
    readonly answers: readonly unknown[];
    readonly written: readonly unknown[];
    readonly unsent: readonly unknown[];
    readonly documents: { readonly [name: string]: OwnDocument };
  };
}

/** Gathers it. A draft that cannot be read back is left to the device, which says so where it is opened. */
export async function allIWrote(debrief: Debrief, week: Week | undefined, found: readonly FoundTraces[], at: Instant): Promise<AllIWrote> {
  const drafts: unknown[] = week?.apart.flatMap(({ draft }) => draft ?? []) ?? [];
  for (const { meeting, hasDraft } of week?.meetings ?? []) {
    const draft = hasDraft ? await debrief.draftOf(meeting.id) : undefined;
    if (draft?.ok && draft.value) drafts.push(draft.value);
  }
  const meetings = week?.meetings ?? [];
  return {
    version: 1,
    madeAt: new Date(at).toISOString(),
    of: week?.me.address ?? '',
    places: Object.fromEntries(found.map(({ place, traces }) => [place, traces.map(({ name, start, says }) => ({ name, ...(start === undefined ? {} : { start }), says }))])),
    notRead: found.flatMap(({ place, failure }) => (failure ? [{ place, why: failure.kind }] : [])),
    device: {
      drafts,
      answers: meetings.flatMap(({ meeting, contest }) => (contest ? [{ meeting: meeting.id, subject: meeting.subject, answer: contest }] : [])),
      written: [...meetings.flatMap(({ written }) => (written ? [written.record, ...written.earlier] : [])), ...(week?.apart.flatMap(({ written }) => written?.record ?? []) ?? [])],
      unsent: [...debrief.outbox.getSnapshot(), ...(debrief.loop.getSnapshot()?.errands.entries.getSnapshot() ?? [])],
      documents: Object.fromEntries(debrief.loop.getSnapshot()?.copy.documents.getSnapshot() ?? []),
    },
  };
}

/** How many things of the person's own it holds. */
export const entriesIn = ({ places, device }: AllIWrote): number =>
  Object.values(places).flat().length + device.drafts.length + device.answers.length + device.written.length + device.unsent.length + Object.keys(device.documents).length;
