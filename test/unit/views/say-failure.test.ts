import { expect, it } from 'vitest';
import type { Refusal } from '#flows/outbox-entry.ts';
import { formatIn } from '#ui/format.ts';
import { sayFailure } from '#views/say-failure.ts';
import { english } from '#words/catalogue.ts';
import { at } from '../../support/meetings.ts';

const format = formatIn('en-GB', 'Europe/Berlin');
const until = at('2026-11-20T15:32:00Z');

const approved: readonly (readonly [Refusal, string])[] = [
  [{ kind: 'offline' }, 'There is no connection. Debrief tries again when it is back.'],
  [{ kind: 'throttled', until }, 'Microsoft 365 asked to wait until 16:32. Nothing needs to be done.'],
  [{ kind: 'unavailable' }, 'Microsoft 365 is not available at the moment. Try again in a few minutes.'],
  [{ kind: 'unavailable', until }, 'Microsoft 365 is not available; the next try is at 16:32.'],
  [{ kind: 'locked' }, 'Someone else is changing this. Try again in a minute.'],
  [{ kind: 'locked', until }, 'Someone else is changing this; the next try is at 16:32.'],
  [{ kind: 'signInNeeded' }, 'You are signed out. Sign in again to go on.'],
  [{ kind: 'consentNeeded', scopes: ['User.Read', 'Calendars.Read'], by: 'person' }, 'Your permission is missing (User.Read and Calendars.Read). Allow it to go on.'],
  [{ kind: 'consentNeeded', scopes: ['Chat.ReadWrite'], by: 'admin' }, 'An administrator has to allow this first (Chat.ReadWrite). Send them the request.'],
  [{ kind: 'forbidden' }, 'Your account may not do this here. Ask the organizer of the meeting or your administrator.'],
  [{ kind: 'gone' }, 'It is no longer there. It was deleted or moved; read again to see what is there now.'],
  [{ kind: 'conflict' }, 'It was changed somewhere else in the meantime. Nothing was overwritten; read again, then decide.'],
  [{ kind: 'deltaExpired' }, 'The list of changes is too old. Debrief reads everything again.'],
  [{ kind: 'rejected', code: 'BadRequest' }, 'Microsoft 365 refused this (BadRequest). Copy your text, and send the code to support if it happens again.'],
  [{ kind: 'badAnswer', where: 'value[3].start' }, 'An answer from Microsoft 365 could not be understood (value[3].start). Try again; if it stays, send this line to support.'],
  [{ kind: 'storageFull' }, 'This device has no space left for Debrief. Free some space; until then copy what you type.'],
  [{ kind: 'cancelled' }, 'Stopped, as you asked. What was read so far stays.'],
  [{ kind: 'noChat' }, 'This meeting has no chat to write to. Copy the notes and paste them where people look.'],
];

it.each(approved)('a failure says what happened and what the person can do: %o', (failure, sentence) => {
  expect(sayFailure(failure, english.words, format)).toBe(sentence);
});
