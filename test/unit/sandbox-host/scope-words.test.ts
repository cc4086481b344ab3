import { expect, test } from 'vitest';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { scopeLines } from '#sandbox/host/scope-words.ts';

test('each permission has its words; sign-in itself has none', () => {
  expect(scopeLines(['openid', 'offline_access', 'https://graph.microsoft.com/User.Read', 'Calendars.Read'])).toEqual([
    { scope: 'User.Read', words: 'See who you are' },
    { scope: 'Calendars.Read', words: 'Read your calendar' },
  ]);
});

test('every permission that a feature asks for has words of its own', () => {
  const [unknown] = scopeLines(['No.Such']);
  const wordless = scopeLines(Object.values(FEATURE_SCOPES).flat()).filter(({ words }) => words === unknown?.words);
  expect(wordless).toEqual([]);
});
