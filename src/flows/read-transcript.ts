import { ok, type Result } from '#base/result.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Failure } from '#ports/failure.ts';
import type { Judge } from '#ports/judge.ts';
import type { TranscriptReading } from './debrief.ts';
import type { Sources } from './gather-evidence.ts';

/** What was said in one meeting, as a file or the tenant has it. Nothing of it is kept: it is read anew each time. */
export async function readTranscript(meeting: Meeting, { fileTranscripts, transcripts }: Sources, judge: Judge, signal: AbortSignal): Promise<Result<TranscriptReading, Failure>> {
  const own = await fileTranscripts.transcriptOf(meeting, signal);
  if (!own.ok) return own;
  if (own.value.state === 'read') return ok({ state: 'read', transcript: await judge.read(own.value.vtt, signal) });
  const tenant = await transcripts.of(meeting, signal);
  if (!tenant.ok) return tenant;
  const { read } = tenant.value;
  return ok(read.state === 'read' ? { state: 'read', transcript: await judge.read(read.value, signal) } : { state: read.state });
}
