import type { JudgeAnswer, JudgeRequest } from '#adapters/workers/judge-in-worker.ts';
import { joinTranscripts } from '#analysis/transcript/join-transcripts.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { judge } from '#analysis/verdict/judge.ts';

/** Judges or reads one at a time, away from the page. What breaks it is answered as broken, never left open. */
addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
  postMessage(answerTo(data));
});

function answerTo(request: JudgeRequest): JudgeAnswer {
  try {
    return request.asks === 'judge' ? { judgement: judge(request.given) } : { transcript: joinTranscripts(request.vtt.map(parseVtt)) };
  } catch (thrown) {
    return { broken: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
