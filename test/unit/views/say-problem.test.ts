import { expect, it } from 'vitest';
import type { FileProblem } from '#ports/own-files.ts';
import { formatIn } from '#ui/format.ts';
import { sayProblem } from '#views/say-problem.ts';
import { english } from '#words/catalogue.ts';

const say = (problem: Partial<FileProblem>): string =>
  sayProblem({ file: 'talk.vtt', kind: 'not-a-cue', detail: 'what the parser says', ...problem }, english.words, formatIn('en-GB', 'UTC'));

it.each<readonly [Partial<FileProblem>, string]>([
  [{ line: 6, isPart: true, quote: 'lost words' }, 'talk.vtt, line 6: A part of the file was left out because it is not talk. It says: “lost words”.'],
  [{ line: 6, isPart: true, count: 12 }, 'talk.vtt, line 6: A part of the file was left out because it is not talk. 12 parts of this file were not read; this is the first.'],
  [{ kind: 'empty' }, 'talk.vtt: The file is empty.'],
  [{ kind: 'more', line: 9, count: 40 }, 'talk.vtt, line 9: 40 further parts were left out.'],
  [{ kind: 'no-document-part', file: 'talk.docx', part: 'word/document.xml' }, 'talk.docx (word/document.xml): There is no text in this Word document.'],
  [{ kind: 'of a later version' }, 'talk.vtt: what the parser says'],
])('a problem with a file is told in plain words: %o', (problem, sentence) => {
  expect(say(problem)).toBe(sentence);
});
