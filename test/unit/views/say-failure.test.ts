import { describe, expect, it } from 'vitest';
import type { Refusal } from '#flows/outbox-entry.ts';
import { formatIn } from '#ui/format.ts';
import { actsFor } from '#views/failure-notice.tsx';
import { tellFailure } from '#views/say-failure.ts';
import { english } from '#words/catalogue.ts';
import { at } from '../../support/meetings.ts';

const format = formatIn('en-GB', 'Europe/Berlin');
const now = at('2026-11-20T14:00:00Z');
const until = at('2026-11-20T15:32:00Z');

/** Kind, title, sentence, and the buttons where everything can be done. */
const approved: readonly (readonly [Refusal, string, string, readonly string[]])[] = [
  [{ kind: 'offline' }, 'No connection', 'There is no connection. Debrief tries again when it is back.', ['Try again']],
  [{ kind: 'throttled', until }, 'Microsoft 365 asked to wait', 'Microsoft 365 asked to wait until 16:32. Then Debrief tries again; nothing needs to be done.', []],
  [{ kind: 'unavailable' }, 'Microsoft 365 is not available', 'Microsoft 365 is not available at the moment. Try again in a few minutes.', ['Try again']],
  [{ kind: 'unavailable', until }, 'Microsoft 365 is not available', 'Microsoft 365 is not available. Debrief waits until 16:32, then tries again.', ['Try again']],
  [{ kind: 'locked' }, 'Someone else is changing this', 'Someone else is changing this. Try again in a minute.', ['Try again']],
  [{ kind: 'locked', until }, 'Someone else is changing this', 'Someone else is changing this. Debrief waits until 16:32, then tries again.', ['Try again']],
  [{ kind: 'signInNeeded' }, 'Your sign-in has ended', 'You are signed out. Sign in again to go on.', ['Sign in']],
  [{ kind: 'consentNeeded', scopes: ['User.Read', 'Calendars.Read'], by: 'person' }, 'A permission is missing', 'Your permission is missing (User.Read and Calendars.Read). Allow it to go on.', ['Allow']],
  [{ kind: 'consentNeeded', scopes: ['Chat.ReadWrite'], by: 'admin' }, 'A permission is missing', 'An administrator has to allow this first (Chat.ReadWrite). Send them the request.', ['Check again']],
  [{ kind: 'forbidden' }, 'Your account may not do this', 'Your account may not do this here. Ask the organizer of the meeting or your administrator.', ['Check again', 'Copy the words']],
  [{ kind: 'gone' }, 'It is no longer there', 'It is no longer there. It was deleted or moved; read again to see what is there now.', ['Look again', 'Copy the words']],
  [{ kind: 'conflict' }, 'It was changed somewhere else', 'It was changed somewhere else in the meantime. Nothing was overwritten; read again, then decide.', ['Look again', 'Copy the words']],
  [{ kind: 'deltaExpired' }, 'Reading everything again', 'The list of changes is too old. Debrief reads everything again.', []],
  [{ kind: 'rejected', code: 'BadRequest' }, 'Microsoft 365 refused this', 'Microsoft 365 refused this (BadRequest). Copy your text, and send the code to support if it happens again.', ['Try again', 'Copy the detail', 'Copy the words']],
  [{ kind: 'rejected', code: 'no_sign_in_here' }, 'Debrief cannot sign you in here', 'This version of Teams or Outlook gives Debrief no sign-in. Open Debrief in the browser and sign in there. Files that you drop here work without it.', ['Try again']],
  [{ kind: 'badAnswer', where: 'value[3].start' }, 'The answer could not be understood', 'An answer from Microsoft 365 could not be understood (value[3].start). Try again; if it stays, send this line to support.', ['Try again', 'Copy the detail', 'Copy the words']],
  [{ kind: 'storageFull' }, 'No space left on this device', 'This device has no space left for Debrief. Free some space; until then copy what you type.', ['Try again', 'Copy the words']],
  [{ kind: 'cancelled' }, 'Stopped', 'Stopped, as you asked. What was read so far stays.', ['Look again', 'Copy the words']],
  [{ kind: 'noChat' }, 'There is no chat', 'This meeting has no chat to write to. Copy the notes and paste them where people look.', ['Copy the words']],
];

it.each(approved)('a failure has a title, says what happened and what the person can do, and offers it: %o', (failure, ...table) => {
  const { title, text, help } = tellFailure(failure, english.words, format, now);
  const act = () => undefined;
  expect([title, text, actsFor(help, { retry: act, permit: act, copy: act, copyWords: act }).map(({ does }) => english.words.help[does])]).toEqual(table);
});

it.each([
  ['throttled', 'Microsoft 365 asked to wait until Sat 21 Nov, 00:20. Then Debrief tries again; nothing needs to be done.'],
  ['unavailable', 'Microsoft 365 is not available. Debrief waits until Sat 21 Nov, 00:20, then tries again.'],
  ['locked', 'Someone else is changing this. Debrief waits until Sat 21 Nov, 00:20, then tries again.'],
] as const)('a time past the reader’s midnight is said with its day: %s', (kind, text) => {
  expect(tellFailure({ kind, until: at('2026-11-20T23:20:00Z') }, english.words, format, now).text).toBe(text);
});

describe('an act', () => {
  it('is not offered where it cannot be done', () => {
    expect(approved.flatMap(([failure]) => actsFor(tellFailure(failure, english.words, format, now).help, {}))).toEqual([]);
  });

  it('copies what support needs', () => {
    const copied: string[] = [];
    const { help } = tellFailure({ kind: 'badAnswer', where: 'value[3].start' }, english.words, format, now);
    for (const { act } of actsFor(help, { copy: (text) => copied.push(text) })) act();
    expect(copied).toEqual(['value[3].start']);
  });
});
