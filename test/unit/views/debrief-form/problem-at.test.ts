import { expect, it } from 'vitest';
import { problemAt } from '#views/debrief-form/problem-at.ts';

const at = problemAt([
  { promptId: 'commitment', field: 'due', problem: 'past-date', text: 'This day has passed.' },
  { promptId: 'commitment', field: 'action', problem: 'empty', text: 'It is empty.' },
], 'commitment');

it('a day that has passed is a warning, as it does not stand in the way; what does stays an error', () => {
  expect([at('due'), at('action'), at('cue')]).toEqual([
    { validationMessage: 'This day has passed.', validationState: 'warning' }, { validationMessage: 'It is empty.' }, {},
  ]);
});
