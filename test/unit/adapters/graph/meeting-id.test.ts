import { expect, test } from 'vitest';
import { meetingIdIn } from '#adapters/graph/meeting-id.ts';

const CONTEXT = '%7b%22Tid%22%3a%22909c6581-5130-43e9-88f3-fcb3582cde37%22%2c%22Oid%22%3a%22dc17674c-81d9-4adb-bfb2-8f6a442e4622%22%7d';

test('an address with thread and organizer tells the meeting\'s id', () => {
  expect(atob(meetingIdIn(`https://teams.microsoft.com/l/meetup-join/19%3ameeting_MGQ4%40thread.v2/0?context=${CONTEXT}`) ?? '')).toBe('1*dc17674c-81d9-4adb-bfb2-8f6a442e4622*0**19:meeting_MGQ4@thread.v2');
});

test.each([
  ['of the short form', 'https://teams.microsoft.com/meet/2612345678901?p=abc'],
  ['of another service', 'https://zoom.example/j/19%3ameeting_MGQ4'],
  ['of a channel', `https://teams.microsoft.com/l/meetup-join/19%3aMGQ4%40thread.tacv2/1700000000000?context=${CONTEXT}`],
  ['without an organizer', 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_MGQ4%40thread.v2/0?context=%7b%7d'],
  ['that is badly encoded', `https://teams.microsoft.com/l/meetup-join/19%3ameeting_%E0%A4%A/0?context=${CONTEXT}`],
  ['with signs that no thread has', `https://teams.microsoft.com/l/meetup-join/19%3a%C3%BC/0?context=${CONTEXT}`],
])('an address %s tells none', (_form, joinUrl) => {
  expect(meetingIdIn(joinUrl)).toBeUndefined();
});
