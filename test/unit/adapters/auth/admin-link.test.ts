import { expect, test } from 'vitest';
import { adminLink } from '#adapters/auth/admin-link.ts';

test('the link for an administrator names the app, the scopes with those of signing in, and where to return to', () => {
  const link = adminLink({ clientId: 'c-1', authority: 'https://login.microsoftonline.com/organizations' }, 'https://debrief.example/support.html', ['User.Read', 'Calendars.Read']);
  expect(link).toBe(
    'https://login.microsoftonline.com/organizations/v2.0/adminconsent?client_id=c-1' +
      '&scope=openid%20profile%20offline_access%20User.Read%20Calendars.Read&redirect_uri=https%3A%2F%2Fdebrief.example%2Fsupport.html',
  );
});
