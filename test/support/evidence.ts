import { ok } from '#base/result.ts';
import type { Sources } from '#flows/gather-evidence.ts';
import type { OfOccurrence } from '#flows/of-occurrence.ts';
import type { Notes, PerSeries, TenantEvidence } from '#ports/evidence.ts';
import type { Transcripts } from '#ports/transcripts.ts';

const none = async () => ok({ state: 'absent' } as const);

export const noTranscripts: Transcripts = { transcriptOf: none };
export const noNotes: Notes = { of: none };

const noneOfSeries: PerSeries<never> = { list: none, read: none };

/** A tenant that has nothing about any meeting. */
export const noEvidence: TenantEvidence = { recordings: noneOfSeries, insights: noneOfSeries, attendance: noneOfSeries, chat: { between: none } };

const noneOfOccurrence: OfOccurrence<never> = { of: async () => ok({ read: { state: 'absent' }, unclear: [] }) };

/** Sources of which a test states only those that matter to it. */
export const sourcesWith = (given: Partial<Sources>): Sources => ({
  fileTranscripts: noTranscripts, notes: noNotes, transcripts: noneOfOccurrence, insights: noneOfOccurrence, attendance: noneOfOccurrence,
  chat: { of: none }, placed: () => '', ...given,
});

/** Transcripts that belong to their meeting beyond doubt. */
export const ofMeeting = (transcripts: Transcripts): OfOccurrence<string> => ({
  async of(meeting, signal) {
    const answer = await transcripts.transcriptOf(meeting, signal);
    if (!answer.ok) return answer;
    const read = answer.value.state === 'read' ? { state: 'read', value: answer.value.vtt, complete: answer.value.complete, gaps: [] } as const : answer.value;
    return ok({ read, unclear: [] });
  },
});
