import { expect } from 'vitest';
import { instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';
import type { MeetingRecord, Understood } from '#domain/record.ts';
import { choiceOf, rowKey } from '#domain/team-list.ts';
import { renderCard } from '#notes/card.ts';
import type { Seed, SeedMeeting } from '#sandbox/tenant/seed.ts';
import { launchSite } from './launch-site.ts';
import { APP_HOST, type Microsoft } from './microsoft.ts';
import { ADA, BEN, CLEO } from './tiny-seed.ts';

export const DAN = '44444444-4444-4444-a444-444444444444';
export const TENANT = '99999999-9999-4999-a999-999999999999';
export const SUBJECT = 'Review of the seal';
const WHOLE = ['User.Read', 'Calendars.Read', 'OnlineMeetings.Read', 'Chat.ReadWrite'];
export const REVIEWERS = [
  { id: ADA, name: 'Ada Brandt', address: 'ada@tiny.example', jobTitle: 'Engineering manager', role: 'manager' },
  { id: BEN, name: 'Ben Okafor', address: 'ben@tiny.example', jobTitle: 'Engineer', role: 'attendee' },
  { id: CLEO, name: 'Cleo Marin', address: 'cleo@tiny.example', jobTitle: 'Designer' },
  { id: DAN, name: 'Dan Osei', address: 'dan@tiny.example', jobTitle: 'Tester' },
] as const;

/** Ada meets the three others once. */
export const meetingOfAll = (given: Partial<SeedMeeting> & Pick<SeedMeeting, 'id' | 'start' | 'end'>): SeedMeeting => ({
  type: 'singleInstance', subject: SUBJECT, bodyHtml: '<p>Bring the figures.</p>', organizer: ADA,
  attendees: REVIEWERS.slice(1).map(({ id: person }) => ({ person, type: 'required', response: 'accepted' })),
  isOnline: true, isAllDay: false, isCancelled: false, sensitivity: 'normal', showAs: 'busy', transcripts: [], ...given,
});

/** Ada's review with three others has just ended; the next one is a week away. All of them have allowed what it needs. */
export function review(now: Date): Seed {
  const at = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const meeting = (id: string, start: number): SeedMeeting => ({ ...meetingOfAll({ id, start: at(start), end: at(start + 60) }), series: 'review', type: 'occurrence' });
  return {
    tenant: { id: TENANT, name: 'Tiny' }, people: REVIEWERS, adminConsented: ['Sites.Selected'], consented: { [ADA]: WHOLE, [BEN]: WHOLE, [CLEO]: WHOLE, [DAN]: WHOLE },
    series: [{ id: 'review', subject: SUBJECT }], meetings: [meeting('review-1', -120), meeting('review-2', 7 * 24 * 60)],
  };
}

/** To look at the tenant and to set it. */
export async function control({ tenant }: Microsoft, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const answer = await tenant.fetch(new Request(`https://sandbox.example.test/__tenant/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }));
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  return (await answer.json()) as Record<string, unknown>;
}

async function graphOf(microsoft: Microsoft, person: string, scopes: readonly string[] = WHOLE) {
  const { access_token: token } = await control(microsoft, 'broker', { person, clientId: 'colleague', scopes, consent: true });
  return async (path: string, body?: object): Promise<Record<string, unknown>> => {
    const answer = await microsoft.tenant.fetch(new Request(`https://graph.microsoft.com/v1.0${path}`, {
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}), headers: { 'authorization': `Bearer ${String(token)}`, 'content-type': 'application/json' },
    }));
    expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
    return (await answer.json()) as Record<string, unknown>;
  };
}

interface EventOnWire { readonly subject: string; readonly iCalUId: string; readonly start: { dateTime: string }; readonly end: { dateTime: string }; readonly onlineMeeting: { joinUrl: string } }

async function endedEvent(graph: Awaited<ReturnType<typeof graphOf>>): Promise<EventOnWire> {
  const day = 86_400_000;
  const range = `startDateTime=${new Date(Date.now() - day).toISOString()}&endDateTime=${new Date(Date.now() + day).toISOString()}`;
  const event = ((await graph(`/me/calendarView?${range}&$top=500`))['value'] as EventOnWire[]).find(({ subject }) => subject === SUBJECT);
  if (!event) throw new Error('There is no such meeting.');
  return event;
}

/** Somebody writes into the chat of the ended review with a card, as their own Debrief would post it. */
export async function postCard(microsoft: Microsoft, person: string, says: Partial<MeetingRecord>): Promise<void> {
  const graph = await graphOf(microsoft, person);
  const author = REVIEWERS.find(({ id }) => id === person);
  const { iCalUId, start, end, onlineMeeting } = await endedEvent(graph);
  const [online] = (await graph(`/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${onlineMeeting.joinUrl}'`)}`))['value'] as { chatInfo: { threadId: string } }[];
  const { cardJson, summaryHtml } = renderCard({
    version: 1, meeting: iCalUId as MeetingId, subject: SUBJECT, start: instant(Date.parse(`${start.dateTime}Z`)), end: instant(Date.parse(`${end.dateTime}Z`)),
    author: { name: author?.name ?? '', address: address(author?.address ?? '') }, decisions: [], openQuestions: [], commitments: [], ...says,
  }, { openUrl: `https://${APP_HOST}/personal-tab.html` });
  await graph(`/chats/${encodeURIComponent(online?.chatInfo.threadId ?? '')}/messages`, {
    body: { contentType: 'html', content: `${summaryHtml}<attachment id="1"></attachment>` },
    attachments: [{ id: '1', contentType: 'application/vnd.microsoft.card.adaptive', content: cardJson }],
  });
}

/** Somebody tells the team's list what they understood as decided. */
export async function answerInList(microsoft: Microsoft, person: string, understood: Understood): Promise<void> {
  const graph = await graphOf(microsoft, person, [...WHOLE, 'Sites.Selected']);
  const { iCalUId } = await endedEvent(graph);
  const fields = { Title: 'Debrief', RowKey: rowKey(iCalUId as MeetingId, { id: person, tenant: TENANT, name: '', address: address('') }, 'outcome'), ICalUId: iCalUId, Kind: 'outcome', Choice: choiceOf(understood) };
  await graph(`/sites/${launchSite().id}/lists/${encodeURIComponent('Debrief meetings')}/items`, { fields });
}
