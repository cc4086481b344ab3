import { ok, type Result } from '#base/result.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Failure } from '#ports/failure.ts';
import type { Judge } from '#ports/judge.ts';
import type { Transcripts } from '#ports/transcripts.ts';
import type { TranscriptReading } from './debrief.ts';

/** What was said in one meeting, from the first source that has it. Nothing of it is kept: it is read anew each time. */
export async function readTranscript(meeting: Meeting, sources: readonly Transcripts[], judge: Judge, signal: AbortSignal): Promise<Result<TranscriptReading, Failure>> {
  let reading: TranscriptReading = { state: 'absent' };
  for (const source of sources) {
    const answer = await source.transcriptOf(meeting, signal);
    if (!answer.ok) return answer;
    if (answer.value.state === 'read') {
      return ok({ state: 'read', transcript: await judge.read(answer.value.vtt, signal) });
    }
    if (answer.value.state !== 'absent') reading = { state: answer.value.state };
  }
  return ok(reading);
}
