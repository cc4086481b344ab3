import { expect, test } from 'vitest';
import { fromTeamsTheme } from '#adapters/hosts/teams/from-teams-theme.ts';

test.each([
  ['default', 'light'],
  ['dark', 'dark'],
  ['contrast', 'contrast'],
  ['glass', 'dark'],
  ['a theme of next year', 'light'],
] as const)('the Teams theme %s is shown as %s', (theme, expected) => {
  expect(fromTeamsTheme(theme)).toBe(expected);
});
