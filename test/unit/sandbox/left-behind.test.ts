import { expect, test } from 'vitest';
import { evidenceSeed, GUS } from '../../support/evidence-seed.ts';
import { ADA, BEN, CLEO, TINY_NOW } from '../../support/tiny-seed.ts';
import { tinyTenant, type Talk, type TinyTenant, type Wire } from '../../support/tiny-tenant.ts';

const leftBehind = (): Promise<TinyTenant> => tinyTenant({ seed: evidenceSeed });

/** The online meeting of that subject, as the person's calendar leads to it. */
async function online(talk: Talk, subject: string): Promise<Wire> {
  const { body } = await talk('GET', '/me/calendarView?startDateTime=2026-10-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z&$top=100');
  const address = body.value.find((event) => event.subject === subject)?.onlineMeeting.joinUrl ?? '';
  const found = await talk('GET', `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${address}'`)}`, undefined, { prefer: 'include-unknown-enum-members' });
  return found.body.value[0];
}
const codeOf = ({ body }: { readonly body: Wire }): string | undefined => (body.error as { innerError?: { code?: string } }).innerError?.code;

test('a meeting of which nobody said who was there has a report of all who accepted, from start to end', async () => {
  const ada = await (await leftBehind()).as(ADA);
  const weekly = await online(ada, 'Weekly sync');
  const { body: { value: [newest, ...older] } } = await ada('GET', `/me/onlineMeetings/${weekly.id}/attendanceReports`);
  const { body: report } = await ada('GET', `/me/onlineMeetings/${weekly.id}/attendanceReports/${newest.id}?$expand=attendanceRecords`);
  expect([newest['meetingStartDateTime'], older.length]).toEqual(['2026-11-16T09:00:00.000Z', 2]);
  expect((report['attendanceRecords'] as { emailAddress: string; totalAttendanceInSeconds: number }[]).map((one) => [one.emailAddress, one.totalAttendanceInSeconds]))
    .toEqual([['ada@tiny.example', 1800], ['ben@tiny.example', 1800]]);
});

test('a co-organizer is named to whoever asks for such names, and to nobody else', async () => {
  const ada = await (await leftBehind()).as(ADA);
  const named = await online(ada, 'Planning');
  const { body: plain } = await ada('GET', `/me/onlineMeetings/${named.id}`);
  const roleOf = (meeting: Wire): unknown => (meeting.participants as unknown as { attendees: { identity: { user: { id: string } }; role: string }[] }).attendees.find(({ identity }) => identity.user.id === BEN)?.role;
  expect([roleOf(named), roleOf(plain)]).toEqual(['coorganizer', 'unknownFutureValue']);
});

test('what people will write is not there before its time', async () => {
  const tenant = await leftBehind();
  const ada = await tenant.as(ADA);
  const { chatInfo: { threadId } } = await online(ada, 'Planning');
  const lines = async (): Promise<number> => (await ada('GET', `/chats/${threadId}/messages?$top=50`)).body.value.filter(({ messageType }) => messageType === 'message').length;
  await tenant.control('clock', { now: '2026-11-10T09:55:00Z' });
  const then = await lines();
  await tenant.control('clock', { now: TINY_NOW });
  expect([then, await lines()]).toEqual([2, 3]);
});

test.each([
  ['transcriptAccess', 'GraphAccessToTranscriptsDisabled', 'transcripts'],
  ['speakerNames', 'SpeakerAttributionNotAllowed', 'transcripts/{id}/content?$format=text/vtt'],
])('with %s off the inner error says %s', async (setting, code, path) => {
  const tenant = await leftBehind();
  const ada = await tenant.as(ADA);
  const { id } = await online(ada, 'Planning');
  const { body: { value: [transcript] } } = await ada('GET', `/me/onlineMeetings/${id}/transcripts`);
  await tenant.control('settings', { [setting]: 'off' });
  const refused = await ada('GET', `/me/onlineMeetings/${id}/${path.replace('{id}', transcript.id)}`);
  expect([refused.status, codeOf(refused)]).toEqual([403, code]);
});

test('a setting that there is none of is refused by its name', async () => {
  expect(await (await leftBehind()).control('settings', { speakerNames: 'maybe' })).toMatchObject({ message: 'settings.speakerNames: "on" or "off" is wanted' });
});

test.each([
  ['reports', CLEO, 'Planning', '/me/onlineMeetings/{id}/attendanceReports'],
  ['reports in a channel', ADA, 'In the channel', '/me/onlineMeetings/{id}/attendanceReports'],
  ['insights without a licence', BEN, 'Planning', `/copilot/users/${BEN}/onlineMeetings/{id}/aiInsights`],
  ['insights in another’s name', ADA, 'Planning', `/copilot/users/${BEN}/onlineMeetings/{id}/aiInsights`],
])('%s are refused', async (_what, who, subject, path) => {
  const talk = await (await leftBehind()).as(who);
  const { id } = await online(talk, subject);
  expect((await talk('GET', path.replace('{id}', id))).status).toBe(403);
});

test('a guest’s account is kept by another organisation', async () => {
  const tenant = await leftBehind();
  const { account } = await tenant.control('broker', { person: GUS, clientId: 'c', scopes: ['User.Read'], consent: true }) as unknown as { account: { homeAccountId: string; tenantId: string } };
  const { account: own } = await tenant.control('broker', { person: ADA, clientId: 'c', scopes: ['User.Read'], consent: true }) as unknown as { account: { homeAccountId: string; tenantId: string } };
  expect([account, own].map(({ homeAccountId, tenantId }) => homeAccountId.endsWith(`.${tenantId}`))).toEqual([false, true]);
});
