import { expect, test } from 'vitest';
import { placeOf } from '#adapters/hosts/teams/place-of.ts';

test.each([
  ['content', false, 'personal'],
  ['content', true, 'meeting-tab'],
  ['sidePanel', true, 'panel'],
  ['settings', true, 'config'],
  ['task', true, 'dialog'],
  ['meetingStage', true, 'meeting-tab'],
  [undefined, false, 'personal'],
] as const)('the frame context %s (in a chat: %s) is the place %s', (frameContext, isInChat, place) => {
  expect(placeOf(frameContext, isInChat)).toBe(place);
});
