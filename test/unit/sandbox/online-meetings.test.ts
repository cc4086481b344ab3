import { expect, test } from 'vitest';
import { ADA, BEN, CLEO, TINY_VTT } from '../../support/tiny-seed.ts';
import { tinyTenant, type Talk } from '../../support/tiny-tenant.ts';

const NOVEMBER = 'startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z';
const byJoinUrl = (url: string): string => `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${url}'`)}`;
const weekly = async (talk: Talk): Promise<string> => (await talk('GET', `/me/calendarView?${NOVEMBER}&$filter=subject eq 'Weekly sync'`)).body.value[0].onlineMeeting.joinUrl;

test('a series has one online meeting, one chat and one list of transcripts, newest first, for organizer and invited', async () => {
  const tenant = await tinyTenant();
  const read = async (who: string) => {
    const talk = await tenant.as(who);
    const { body: { value: [meeting] } } = await talk('GET', byJoinUrl(await weekly(talk)));
    const { body } = await talk('GET', `/me/onlineMeetings/${meeting.id}/transcripts`);
    return { id: meeting.id, chat: meeting.chatInfo.threadId, organizer: meeting.participants.organizer.identity.user.id, at: body.value.map(({ createdDateTime }) => createdDateTime.slice(0, 10)) };
  };
  const adas = await read(ADA);
  expect({ organizer: adas.organizer, at: adas.at }).toEqual({ organizer: ADA, at: ['2026-11-09', '2026-11-02'] });
  expect(await read(BEN)).toEqual(adas);
});

test('the content of a transcript is WebVTT', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { body: { value: [meeting] } } = await ada('GET', byJoinUrl(await weekly(ada)));
  const { body: { value: [transcript] } } = await ada('GET', `/me/onlineMeetings/${meeting.id}/transcripts`);
  const { headers, text } = await ada('GET', `/me/onlineMeetings/${meeting.id}/transcripts/${transcript.id}/content?$format=text/vtt`);
  expect({ type: headers.get('content-type'), body: text }).toEqual({ type: 'text/vtt', body: TINY_VTT });
});

test('a transcript is not there before its meeting has ended', async () => {
  const tenant = await tinyTenant();
  await tenant.control('clock', { now: '2026-11-09T09:01:05Z' });
  const ada = await tenant.as('manager');
  const { body: { value: [meeting] } } = await ada('GET', byJoinUrl(await weekly(ada)));
  const { body } = await ada('GET', `/me/onlineMeetings/${meeting.id}/transcripts`);
  expect(body['@odata.count']).toBe(1);
});

test('who got one occurrence by forwarding sees it in the calendar and is refused at its online meeting', async () => {
  const cleo = await (await tinyTenant()).as(CLEO);
  const { status, body } = await cleo('GET', byJoinUrl(await weekly(cleo)));
  expect({ status, code: body.error.code }).toEqual({ status: 403, code: 'Forbidden' });
});

test('online meetings cannot be listed without a filter, nor found by an address that was decoded once too often', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const bare = await ada('GET', '/me/onlineMeetings');
  const { body } = await ada('GET', byJoinUrl(decodeURIComponent(await weekly(ada))));
  expect({ status: bare.status, code: bare.body.error.code, value: body.value }).toEqual({ status: 400, code: 'BadRequest', value: [] });
});
