import { analyse } from '#analysis/decisions/analyse.ts';
import { decodeText } from '#analysis/transcript/decode-text.ts';
import { looksLikeVtt, parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { judge } from '#analysis/verdict/judge.ts';
import { caseOfVtt } from './case-of-vtt.ts';
import { NamedError } from './named-error.ts';
import { print, readGiven } from './read-given.ts';

/** `judge FILE.vtt`: the verdict on a bare transcript, with its explanation. */
export async function judgeFile(args: string[]): Promise<void> {
  const { file, bytes } = await readGiven(args, 'judge FILE.vtt');
  const text = decodeText(bytes);
  if (!looksLikeVtt(text)) throw new NamedError('not-webvtt', `${file}: line 1: no WEBVTT header and no cue`);
  const { verdict, load, explanation, findings, coverage } = judge(caseOfVtt(file, text));
  const { score } = analyse(parseVtt(text));
  await print({ file, verdict, load, explanation, findings, coverage, score });
}
