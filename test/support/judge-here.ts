import { joinTranscripts } from '#analysis/transcript/join-transcripts.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { judge } from '#analysis/verdict/judge.ts';
import type { Judge } from '#ports/judge.ts';

/** The real judge, without a worker around it. */
export const judgeHere: Judge = {
  judge: async (given) => judge(given),
  read: async (vtt) => joinTranscripts(vtt.map(parseVtt)),
};
