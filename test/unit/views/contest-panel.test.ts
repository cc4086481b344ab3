import { expect, it } from 'vitest';
import type { Verdict } from '#domain/verdict.ts';
import { waysToContest } from '#views/contest-panel.tsx';

it.each<readonly [Verdict, readonly string[]]>([
  [{ kind: 'no-decision-recorded', how: 'found' }, ['we-did', 'inform']],
  [{ kind: 'cannot-tell' }, ['we-did', 'nothing', 'inform']],
  [{ kind: 'possible-decision' }, ['we-did', 'nothing', 'inform']],
  [{ kind: 'light' }, ['we-did', 'nothing', 'inform']],
  [{ kind: 'decided', how: 'found' }, ['we-did', 'nothing', 'inform']],
  [{ kind: 'decided', how: 'recorded' }, []],
  [{ kind: 'not-judged', why: 'guessed-inform' }, ['we-did', 'decide']],
  [{ kind: 'not-judged', why: 'cancelled' }, []],
])('what a person can say against %o', (verdict, ways) => {
  expect(waysToContest(verdict)).toEqual(ways);
});
