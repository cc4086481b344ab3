import { expect, test } from 'vitest';
import { FEATURE_SCOPES, NO_SIGN_IN_HERE } from '#ports/consent.ts';
import { ActsContext, type Acts } from '#views/acts.ts';
import { AdminRequest } from '#views/consent-request.tsx';
import { FailureNotice } from '#views/failure-notice.tsx';
import { drawn, plain, texts } from '../../support/drawn.tsx';
import { at } from '../../support/meetings.ts';

const now = at('2026-11-20T15:00:00Z');
const nothing = () => undefined;
const acts: Acts = { clipboard: { copy: () => Promise.resolve(true) }, refresh: nothing, permit: () => Promise.resolve({ ok: true, value: undefined }), adminLink: (scopes) => `https://login.example/adminconsent?scope=${scopes.join('+')}` };

test('where nobody can sign in, the notice leads to the browser and offers another try', async () => {
  const html = await drawn(<FailureNotice failure={{ kind: 'rejected', code: NO_SIGN_IN_HERE }} title="Your week was not read" retry={nothing} />, now);
  expect([texts(html, 'a'), texts(html, 'button'), html.includes('Your week was not read')]).toEqual([['Open in the browser'], ['Try again'], false]);
  expect(html).toMatch(/<a [^>]*href="\.\/personal-tab\.html"/);
});

test('after a refusal the text for an administrator is at hand, as a hub does not say which page it showed', async () => {
  const html = await drawn(<FailureNotice failure={{ kind: 'cancelled' }} asked cancelled="You did not allow it." feature="chat-card" copy={nothing} />, now);
  expect([plain(html).includes('You did not allow it.'), texts(html, 'button')]).toEqual([true, ['It asked for an administrator']]);
});

test('what was stopped by the person has nothing to do with an administrator', async () => {
  const html = await drawn(<FailureNotice failure={{ kind: 'cancelled' }} cancelled="You stopped it." copy={nothing} />, now);
  expect(texts(html, 'button')).toEqual([]);
});

test('the text for an administrator names why, the exact scopes and the exact page to grant them on', async () => {
  const html = await drawn(<ActsContext value={acts}><AdminRequest feature="my-week" scopes={FEATURE_SCOPES['my-week']} /></ActsContext>, now);
  const [text = ''] = texts(html, 'textarea');
  expect(['User.Read and Calendars.Read', 'busy and left no decision recorded', 'https://login.example/adminconsent?scope=User.Read+Calendars.Read'].filter((part) => !text.includes(part))).toEqual([]);
  expect(texts(html, 'button')).toEqual(['Copy the text', 'Copy only the link']);
});

test('without an installation to grant anything to, the text says where to look', async () => {
  const html = await drawn(<AdminRequest feature="my-week" scopes={FEATURE_SCOPES['my-week']} />, now);
  expect([texts(html, 'textarea')[0]?.includes('Microsoft Entra admin center'), texts(html, 'button')]).toEqual([true, ['Copy the text']]);
});
