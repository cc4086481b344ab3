import { expect, test } from 'vitest';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { FEATURE_OF_PLACE } from '#surfaces/personal-tab/settings/found-places.tsx';

test('beside a place that refused, what its words are removed with is asked for', () => {
  expect(Object.fromEntries(Object.entries(FEATURE_OF_PLACE).map(([place, feature]) => [place, FEATURE_SCOPES[feature]]))).toEqual({
    folder: ['Files.ReadWrite.AppFolder'], cards: ['OnlineMeetings.Read', 'Chat.ReadWrite'], invitations: ['Calendars.ReadWrite'],
    pages: ['Notes.ReadWrite'], tasks: ['Tasks.ReadWrite'], block: ['Calendars.ReadWrite'], choices: ['Sites.Selected'],
  });
});
