import { describe, expect, it } from 'vitest';
import { judge } from '#analysis/verdict/judge.ts';
import { FIRST_WALK_TRUTH, firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { expectApproved } from './approved.ts';
import { caseOfSeed, NOW } from './case-of-seed.ts';
import { renderJudgement } from './render-tree.ts';

const seed = firstWalk(NOW);
const ended = seed.meetings.filter((m) => m.transcripts.length > 0 && Date.parse(m.end) <= NOW.getTime());

describe('what a person is told about a meeting of the first walk', () => {
  it.each(ended.map((m) => [m.id, m] as const))('%s is as approved', (id, meeting) => {
    expectApproved(id, renderJudgement(judge(caseOfSeed(seed, meeting))));
  });

  // A person's reading of eight written transcripts, no measure of quality: it shows where the product says less than
  // a careful listener would, and that it never says more.
  it('never flags a meeting in which something was decided, nor calls decided what was not', () => {
    const wrong = ended.flatMap((m) => {
      const truth = FIRST_WALK_TRUTH.find((t) => t.meetingId === m.id)?.verdict;
      const { kind } = judge(caseOfSeed(seed, m)).verdict;
      const contradicts = (truth === 'decided' && kind === 'no-decision-recorded') || (truth === 'no-decision-recorded' && kind === 'decided');
      return contradicts ? [`${m.id}: ${kind}, should be ${truth}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});
