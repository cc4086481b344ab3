import type { JudgeAnswer, JudgeRequest } from '#adapters/workers/judge-in-worker.ts';
import { judge } from '#analysis/verdict/judge.ts';

/** Judges one case at a time, away from the page. A case that breaks the judge is answered as broken, never left open. */
addEventListener('message', ({ data: { id, given } }: MessageEvent<JudgeRequest>) => {
  postMessage(answerTo(id, given));
});

function answerTo(id: number, given: JudgeRequest['given']): JudgeAnswer {
  try {
    return { id, judgement: judge(given) };
  } catch (thrown) {
    return { id, broken: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
