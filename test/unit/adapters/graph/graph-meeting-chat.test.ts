import { afterEach, beforeEach, expect, test } from 'vitest';
import { CARD_TYPE, fromGraphMessage, seenCard } from '#adapters/graph/from-graph-message.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { minus, minutes, plus, seconds } from '#base/time.ts';
import type { ChatId, MeetingChat } from '#ports/meeting-chat.ts';
import { fixedClock, type FixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { ADA, BEN, TINY_NOW, tinySeed } from '../../../support/tiny-seed.ts';

const signal = new AbortController().signal;
const CARD = { summaryHtml: '<p>Notes</p>', cardJson: '{"type":"AdaptiveCard","version":"1.5"}' };

let clock: FixedClock;
let on: TenantGraph;
let chat: MeetingChat;
let id: ChatId;

beforeEach(async () => {
  clock = fixedClock(TINY_NOW);
  on = await graphOnTenant(tinySeed(), ADA, clock);
  chat = createGraphMeetingChat(on.graph, createOnlineMeetings(on.graph), on.me);
  const view = await on.graph.pages({ method: 'GET', path: '/me/calendarView?startDateTime=2026-11-16T00:00:00Z&endDateTime=2026-11-17T00:00:00Z', scopes: [] }, signal);
  const joinUrl = view.ok ? (view.value[0] as { onlineMeeting: { joinUrl: string } }).onlineMeeting.joinUrl : '';
  id = decodeURIComponent(/meetup-join\/([^/]+)/.exec(joinUrl)?.[1] ?? '') as ChatId;
});
afterEach(() => on.close());

/** Somebody else writes. */
async function benSays(body: object, path = '', method = 'POST'): Promise<string> {
  const token = await on.tenant.tokenFor(BEN);
  const answer = await on.tenant.fetch(new Request(`https://graph.microsoft.com/v1.0/chats/${encodeURIComponent(id)}/messages${path}`, { method, headers: { 'authorization': `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) }));
  return answer.status === 201 ? ((await answer.json()) as { id: string }).id : '';
}
const talk = (content: string): object => ({ body: { contentType: 'text', content } });
const card = { body: { contentType: 'html', content: '<attachment id="a"></attachment>' }, attachments: [{ id: 'a', contentType: 'application/vnd.microsoft.card.adaptive', content: '{"type":"AdaptiveCard"}' }] };

test('everybody’s cards come with their senders and times, talk does not, and the newest change counts talk too', async () => {
  const from = clock.now();
  await chat.post(id, CARD, signal);
  clock.pass(seconds(10));
  const posted = await benSays(card);
  clock.pass(seconds(10));
  await benSays(talk('hello'));
  const seen = await chat.cards(id, from, signal);
  expect(seen).toMatchObject({ ok: true, value: { newest: plus(from, seconds(20)), cards: [
    { messageId: posted, author: { id: BEN, name: 'Ben Okafor' }, createdAt: plus(from, seconds(10)), changedAt: plus(from, seconds(10)), cardJson: '{"type":"AdaptiveCard"}' },
    { author: { id: ADA, name: 'Ada Brandt' }, cardJson: CARD.cardJson },
  ] } });
});

test('a card that was withdrawn, and one that was taken out of its message, come without one', async () => {
  const from = clock.now();
  const mine = await chat.post(id, CARD, signal);
  const his = await benSays(card);
  clock.pass(minutes(1));
  await chat.withdraw(id, mine.ok ? mine.value.messageId : '', signal);
  await benSays(talk('never mind'), `/${his}`, 'PATCH');
  const seen = await chat.cards(id, plus(from, seconds(30)), signal);
  expect(seen.ok && seen.value.cards.map((c) => [c.author.name, c.cardJson, c.changedAt])).toEqual([['Ada Brandt', undefined, plus(from, minutes(1))], ['Ben Okafor', undefined, plus(from, minutes(1))]]);
});

test('only what changed since is asked for, in pages of 50, ordered by the property that is filtered', async () => {
  await chat.cards(id, minus(clock.now(), minutes(1)), signal);
  const { entries } = (await on.control('log')) as { entries: readonly { url: string }[] };
  const query = decodeURIComponent(new URL(entries.at(-1)?.url ?? '').search);
  expect(query).toBe('?$top=50&$orderby=lastModifiedDateTime desc&$filter=lastModifiedDateTime gt 2026-11-16T11:58:59.999Z');
});

test('a refused look is told at once, not repeated in silence', async () => {
  await on.control('faults', { match: { method: 'GET', path: '/messages' }, times: 5, fault: { status: 429, retryAfter: 3 } });
  const seen = await chat.cards(id, clock.now(), signal);
  const { entries } = (await on.control('log')) as { entries: readonly { url: string }[] };
  expect([seen, entries.filter(({ url }) => url.includes('/messages')).length]).toEqual([{ ok: false, failure: { kind: 'throttled', until: plus(clock.now(), seconds(3)) } }, 1]);
});

test('a chat tells its meeting’s join address and organizer; one of no meeting tells none', async () => {
  const of = await chat.meetingOf(id, signal);
  const before = globalThis.fetch;
  globalThis.fetch = async () => new Response(JSON.stringify({ id: 'x', chatType: 'group', onlineMeetingInfo: null }), { headers: { 'content-type': 'application/json' } });
  const none = await chat.meetingOf('19:group@thread.v2' as ChatId, signal);
  globalThis.fetch = before;
  expect([of.ok && of.value?.organizerId, of.ok && of.value?.joinUrl.startsWith('https://teams.microsoft.com/l/meetup-join/'), none]).toEqual([ADA, true, { ok: true, value: undefined }]);
});

test.each([
  [{}, undefined],
  [{ userIdentityType: 'aadUser', tenantId: 'ours' }, undefined],
  [{ userIdentityType: 'aadUser', tenantId: 'theirs' }, true],
  [{ userIdentityType: 'federatedUser' }, true],
  [{ userIdentityType: 'anonymousGuest', tenantId: 'ours' }, true],
])('an author as the chat tells them, %o, is outside the organisation: %s', (said, isOutside) => {
  const message = fromGraphMessage({ id: '1', createdDateTime: TINY_NOW, from: { user: { id: BEN, displayName: 'Ben Okafor', ...said } }, attachments: [{ contentType: CARD_TYPE, content: CARD.cardJson }] });
  expect(seenCard(message, 'ours')?.author).toEqual({ id: BEN, name: 'Ben Okafor', ...(isOutside ? { isOutside } : {}) });
});
