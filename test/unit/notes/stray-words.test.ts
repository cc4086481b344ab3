import { expect, it } from 'vitest';
import { renderAim, THIS_MEETING } from '#notes/invite.ts';
import { strayWords } from '#notes/stray-words.ts';
import { person } from '../../support/meetings.ts';
import { WRITTEN_IN } from '../../support/written-in.ts';

const AIM = { purpose: 'decide', successCondition: 'A hall is booked', questions: [{ question: 'Which hall?', decider: 'Ada' }, { question: 'Who pays?' }] } as const;
const blockIn = (language: (typeof WRITTEN_IN)[number]): string => renderAim(AIM, [{ cue: '', action: 'Ask for prices', owner: person('Ben Okafor') }], language) ?? '';

it.each(WRITTEN_IN)('a block in %s has no words but ours, changed values among them', (language) => {
  expect(strayWords(`<p>Hello</p>${blockIn(language).replace('A hall is booked', 'Two halls are booked')}<p>Regards</p>`, THIS_MEETING)).toEqual([]);
});

it.each(WRITTEN_IN)('what somebody wrote between the words of a block in %s is found: lines, rows, and behind the small print', (language) => {
  const block = blockIn(language).replace('</table>', '<tr><td>Room</td><td>5.12</td></tr></table><p>Bring samples</p>').replace('</small>', ' PS: early</small>');
  expect(strayWords(block, THIS_MEETING)).toEqual(['Room: 5.12', 'Bring samples', 'PS: early']);
});

it('a copy of the block that reads otherwise is all stray, and one that reads the same is not', () => {
  expect([strayWords(blockIn('en') + blockIn('en'), THIS_MEETING), strayWords(blockIn('en') + blockIn('en').replace('Which hall?', 'Which room?'), THIS_MEETING).includes('Which room?')]).toEqual([[], true]);
});
