import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { judge } from '#analysis/verdict/judge.ts';
import { caseOfVtt } from '#app/commands/bench/case-of-vtt.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/corpora/vtt');
const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((f) => f.endsWith('.vtt')) : [];
if (files.length === 0) console.log(`skipped: no transcripts in ../shared/corpora/vtt beside the project`);

describe.skipIf(files.length === 0)('a transcript of a real meeting', () => {
  it.each(files)('%s is read whole and judged', (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const { utterances, skipped } = parseVtt(text);
    const { verdict, coverage } = judge(caseOfVtt(file, text));
    expect({
      some: utterances.length > 0,
      skipped,
      judged: ['decided', 'light', 'possible-decision', 'no-decision-recorded'].includes(verdict.kind),
      complete: coverage.transcript?.state === 'read' && coverage.transcript.complete,
    }).toEqual({ some: true, skipped: [], judged: true, complete: true });
  });

  it('is one of thirty', () => expect(files).toHaveLength(30));
});
