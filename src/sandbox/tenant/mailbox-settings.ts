import { entity, json } from './answer.ts';
import type { GraphApp } from './call.ts';
import { needs } from './guard.ts';
import { select } from './query.ts';
import type { SeedPerson } from './seed.ts';

/** https://learn.microsoft.com/graph/api/user-get-mailboxsettings */
export function addMailboxSettings(app: GraphApp): void {
  app.get('/me/mailboxSettings', needs('GET /me/mailboxSettings'), ({ env: { call } }) =>
    json(entity(call, `users('${call.person.id}')/mailboxSettings`, select(call, settingsOf(call.person), 'microsoft.graph.mailboxSettings'))));
}

const noReply = { dateTime: '2026-01-01T00:00:00.0000000', timeZone: 'UTC' };

/** Hours that nobody has set come as days, times and a zone all the same; that they can be missing is Graph's type alone. */
const settingsOf = ({ workingHours }: SeedPerson): object => ({
  automaticRepliesSetting: { status: 'disabled', externalAudience: 'all', scheduledStartDateTime: noReply, scheduledEndDateTime: noReply, internalReplyMessage: '', externalReplyMessage: '' },
  timeZone: 'UTC',
  language: { locale: 'en-US', displayName: 'English (United States)' },
  workingHours: workingHours === undefined ? { daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], startTime: '08:00:00.0000000', endTime: '17:00:00.0000000', timeZone: { name: 'UTC' } } : workingHours && withType(workingHours),
  dateFormat: 'MM/dd/yyyy',
  timeFormat: 'hh:mm tt',
  delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
});

const withType = ({ timeZone, ...hours }: NonNullable<SeedPerson['workingHours']>): object =>
  ({ ...hours, timeZone: timeZone.bias === undefined ? timeZone : { '@odata.type': '#microsoft.graph.customTimeZone', ...timeZone } });
