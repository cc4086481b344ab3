import { expect, test } from 'vitest';
import { NO_POLICY } from '#domain/policy.ts';
import { FEATURE_SCOPES, NO_SIGN_IN_HERE } from '#ports/consent.ts';
import type { PolicyReading } from '#templates/policy-reading.ts';
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

const request = (given: Partial<Acts> = {}): Promise<string> =>
  drawn(<ActsContext value={{ ...acts, ...given }}><AdminRequest feature="my-week" scopes={FEATURE_SCOPES['my-week']} /></ActsContext>, now);
const linkIn = (text: string): string => /https:\/\/login\S+/.exec(text)?.[0] ?? '';
const FOR_ALL = [...new Set(Object.values(FEATURE_SCOPES).flat())].sort();

test('the text for an administrator names why, the scopes it needs, and the page that grants everything Debrief can use', async () => {
  const html = await request();
  const [text = ''] = texts(html, 'textarea');
  expect(['User.Read and Calendars.Read', 'busy and left no decision recorded', 'Microsoft says', ...FOR_ALL].filter((part) => !text.includes(part))).toEqual([]);
  expect(linkIn(text)).toBe(`https://login.example/adminconsent?scope=${FOR_ALL.join('+')}`);
  expect(texts(html, 'button')).toEqual(['Copy the text', 'Copy only the link']);
});

test('what the organisation has switched off is neither in the link for an administrator nor in the text', async () => {
  const policy = Promise.resolve<PolicyReading>({ is: 'read', policy: { ...NO_POLICY, off: ['nudge', 'onenote', 'transcripts'] } });
  const [text = ''] = texts(await request({ policy: () => policy }), 'textarea');
  const without = FOR_ALL.filter((scope) => !['TeamsActivity.Send', 'Notes.ReadWrite', 'OnlineMeetingTranscript.Read.All'].includes(scope));
  expect(linkIn(text)).toBe(`https://login.example/adminconsent?scope=${without.join('+')}`);
  expect(['TeamsActivity.Send', 'Notes.ReadWrite', 'OnlineMeetingTranscript', 'OneNote', 'transcripts'].filter((part) => text.includes(part))).toEqual([]);
});

test('while nobody knows what the organisation has switched off, there is no link', async () => {
  const policy = Promise.resolve<PolicyReading>({ is: 'unread', failure: { kind: 'offline' } });
  const html = await request({ policy: () => policy });
  expect([texts(html, 'textarea')[0]?.includes('Microsoft Entra admin center'), texts(html, 'button')]).toEqual([true, ['Copy the text']]);
});

test('without an installation to grant anything to, the text says where to look', async () => {
  const html = await drawn(<AdminRequest feature="my-week" scopes={FEATURE_SCOPES['my-week']} />, now);
  expect([texts(html, 'textarea')[0]?.includes('Microsoft Entra admin center'), texts(html, 'button')]).toEqual([true, ['Copy the text']]);
});
