import { expect } from 'vitest';
import type { Microsoft } from './microsoft.ts';

type Answer = { readonly [key: string]: unknown };

const SCOPES = ['User.Read', 'Calendars.Read', 'OnlineMeetings.Read', 'Chat.ReadWrite'];
const BACK_MS = 14 * 86_400_000;

/** Somebody else who was there writes into the chat of the first meeting of the two weeks before `now` whose subject begins so. */
export async function writeAsColleague({ tenant }: Microsoft, subject: string, message: object, now = Date.now()): Promise<void> {
  const ask = async (url: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await tenant.fetch(new Request(url, init));
    expect(answer.ok, `${url}: ${answer.status}`).toBe(true);
    return (await answer.json()) as Answer;
  };
  const { access_token: token } = await ask('https://sandbox.example.test/__tenant/broker', { method: 'POST', body: JSON.stringify({ person: 'attendee', clientId: 'colleague', scopes: SCOPES, consent: true }) });
  const graph = (path: string, init: RequestInit = {}) => ask(`https://graph.microsoft.com/v1.0${path}`, { ...init, headers: { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' } });
  const from = new Date(now - BACK_MS).toISOString();
  const events = (await graph(`/me/calendarView?startDateTime=${from}&endDateTime=${new Date(now).toISOString()}&$top=200`))['value'] as { subject: string; onlineMeeting?: { joinUrl: string } | null }[];
  const joinUrl = events.find((e) => e.subject.startsWith(subject))?.onlineMeeting?.joinUrl ?? '';
  const [online] = (await graph(`/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`)}`))['value'] as { chatInfo: { threadId: string } }[];
  await graph(`/chats/${encodeURIComponent(online?.chatInfo.threadId ?? '')}/messages`, { method: 'POST', body: JSON.stringify(message) });
}
