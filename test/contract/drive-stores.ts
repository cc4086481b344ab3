import { launchSite } from '../support/launch-site.ts';
import { BEN } from '../support/tiny-seed.ts';
import type { Talk, TinyTenant } from '../support/tiny-tenant.ts';

const BLOCK = {
  subject: 'Finish my week', body: { contentType: 'html', content: '<p>Open Debrief</p>' }, sensitivity: 'private', showAs: 'busy', isReminderOn: true, reminderMinutesBeforeStart: 0,
  start: { dateTime: '2026-11-20T15:00:00', timeZone: 'Romance Standard Time' }, end: { dateTime: '2026-11-20T15:15:00', timeZone: 'Romance Standard Time' },
  recurrence: { pattern: { type: 'weekly', interval: 1, daysOfWeek: ['friday'] }, range: { type: 'noEnd', startDate: '2026-11-20' } },
  transactionId: 'block-1', singleValueExtendedProperties: [{ id: 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Block', value: 'weekly' }],
};
const BY_PROPERTY = encodeURIComponent("singleValueExtendedProperties/Any(ep: ep/id eq 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Block' and ep/value eq 'weekly')");

/** Drives To Do, own events, sites with their lists, and the activity feed, refusals too. */
export async function driveStores(tenant: TinyTenant, ada: Talk, cleo: Talk, chat: string): Promise<void> {
  const { body: { value: [tasks] } } = await ada('GET', '/me/todo/lists');
  const { body: list } = await ada('POST', '/me/todo/lists', { displayName: 'Debrief' });
  await ada('GET', "/me/todo/lists?$filter=displayName eq 'Debrief'");
  const inList = `/me/todo/lists/${list.id}/tasks`;
  const { body: task } = await ada('POST', inList, {
    title: 'Compare the offers', body: { contentType: 'text', content: 'When the plans come' }, dueDateTime: { dateTime: '2026-11-27T00:00:00', timeZone: 'UTC' },
    linkedResources: [{ applicationName: 'Debrief', displayName: 'Weekly sync', externalId: 'key-1', webUrl: 'https://debrief.example.test/' }],
  });
  await ada('GET', `${inList}?$expand=linkedResources&$top=50`);
  await ada('GET', `${inList}/${task.id}?$expand=linkedResources`);
  await ada('PATCH', `${inList}/${task.id}`, { status: 'completed' });
  await ada('DELETE', `${inList}/${task.id}`);
  await ada('DELETE', `${inList}/${task.id}`);
  await ada('GET', `/me/todo/lists/${tasks.id}/tasks?$expand=linkedResources`);

  const { body: block } = await ada('POST', '/me/events', BLOCK);
  await ada('POST', '/me/events', BLOCK);
  await ada('GET', `/me/events?$filter=${BY_PROPERTY}&$select=id,start,end,recurrence`);
  await ada('PATCH', `/me/events/${block.id}`, { start: { dateTime: '2026-11-19T09:00:00', timeZone: 'UTC' }, end: { dateTime: '2026-11-19T09:15:00', timeZone: 'UTC' }, recurrence: { pattern: { type: 'weekly', interval: 1, daysOfWeek: ['thursday'] }, range: { type: 'noEnd', startDate: '2026-11-19' } } });
  await ada('GET', '/me/calendarView?startDateTime=2026-11-16T00:00:00Z&endDateTime=2026-12-31T00:00:00Z&$top=50');
  await ada('DELETE', `/me/events/${block.id}`);

  const site = launchSite({ grant: 'manage' });
  await tenant.control('sites', [site]);
  await ada('GET', `/sites/${site.host}:/${site.path}`);
  await ada('GET', `/sites/${site.id}/lists`);
  const { body: summary } = await ada('POST', `/sites/${site.id}/lists`, { displayName: 'Debrief trial', list: { template: 'genericList' }, columns: [{ name: 'RowKey', text: {}, indexed: true, enforceUniqueValues: true }] });
  await ada('POST', `/sites/${site.id}/lists/${summary.id}/columns`, { name: 'Kind', choice: { choices: ['outcome'], allowTextEntry: false }, indexed: false });
  await ada('GET', `/sites/${site.id}/lists/${summary.id}/columns`);
  const items = `/sites/${site.id}/lists/Debrief%20meetings/items`;
  const { body: row } = await ada('POST', items, { fields: { Title: 'Debrief', RowKey: 'k1', ICalUId: 'u1', Kind: 'outcome', Choice: 'nothing' } });
  await ada('POST', items, { fields: { RowKey: 'k1' } });
  await ada('GET', `${items}?$expand=fields&$filter=fields/ICalUId eq 'u1'`);
  await ada('GET', `${items}?$expand=fields&$filter=fields/Choice eq 'nothing'`);
  await ada('PATCH', `${items}/${row.id}/fields`, { Choice: 'own words' }, { 'if-match': String(row['@odata.etag']) });
  await ada('PATCH', `${items}/${row.id}/fields`, { Choice: 'late' }, { 'if-match': String(row['@odata.etag']) });
  await cleo('GET', `${items}?$expand=fields`);
  await ada('DELETE', `${items}/${row.id}`);

  await ada('POST', `${chat}/sendActivityNotification`, {
    topic: { source: 'entityUrl', value: `https://graph.microsoft.com/v1.0${chat}` }, activityType: 'commitmentNudge', previewText: { content: 'Compare the offers' },
    recipient: { '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', 'userId': BEN }, templateParameters: [{ name: 'commitment', value: 'Compare the offers' }],
  });
}
