import { describe, expect, test } from 'vitest';
import { instant } from '#base/time.ts';
import { closedFor, KINDS, kindOf, reachOf, roleIn, ROLES, type Kind, type Reach, type Role } from '#domain/capabilities.ts';
import { KEPT_BY_SERIES, type Closed, type TenantSource } from '#domain/evidence.ts';
import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import { address, type Me } from '#domain/person.ts';
import { joinUrl } from '#sandbox/tenant/derived-ids.ts';

const everywhere = (say: string): Readonly<Record<Kind, string>> => ({ 'scheduled': say, 'recurring': say, 'channel': say, 'one-to-one': say, 'ad-hoc': say });
const butInChannels = (say: string, there = 'no: channel'): Readonly<Record<Kind, string>> => ({ ...everywhere(say), channel: there });

/** What people can count on, said in words: `yes`, `ask`, `no: why`; behind a slash what a refusal then means. */
const EXPECTED: Readonly<Record<TenantSource, Readonly<Record<Role, Readonly<Record<Kind, string>>>>>> = {
  insights: {
    'organizer': butInChannels('yes/licence'), 'co-organizer': butInChannels('yes/licence'), 'attendee': butInChannels('ask'),
    'guest': butInChannels('ask/guest'), 'forwarded': butInChannels('ask/not-invited'),
  },
  transcript: {
    ...each(() => ({ ...butInChannels('yes', 'ask'), 'ad-hoc': 'ask' })), guest: everywhere('ask/guest'), forwarded: everywhere('ask/not-invited'),
  },
  chat: { ...each(() => butInChannels('yes')), guest: butInChannels('ask/guest'), forwarded: butInChannels('ask/not-invited') },
  attendance: {
    'organizer': butInChannels('yes'), 'co-organizer': butInChannels('yes'), 'attendee': butInChannels('ask/role'),
    'guest': butInChannels('ask/guest'), 'forwarded': butInChannels('ask/role'),
  },
};

function each(say: () => Readonly<Record<Kind, string>>): Readonly<Record<Role, Readonly<Record<Kind, string>>>> {
  return { 'organizer': say(), 'co-organizer': say(), 'attendee': say(), 'guest': say(), 'forwarded': say() };
}

function inWords(reach: Reach): string {
  if (reach.can === 'not') return `no: ${reach.closed.by}`;
  return (reach.can === 'read' ? 'yes' : 'ask') + (reach.refused ? `/${reach.refused.by}` : '');
}

describe.each([...KEPT_BY_SERIES, 'chat'] as const)('%s', (source) => {
  describe.each(ROLES)('for one who is %s', (role) => {
    test.each(KINDS)('in a meeting that is %s', (kind) => {
      expect(inWords(reachOf(role, kind, source))).toBe(EXPECTED[source][role][kind]);
    });
  });
});

const TENANT = '99999999-9999-4999-a999-999999999999';
const ADA = '11111111-1111-4111-a111-111111111111';
const me: Me = { id: ADA, tenant: TENANT, name: 'Ada', address: address('ada@tiny.example') };
const ben = { name: 'Ben', address: address('ben@tiny.example') };

const meeting = (more: Partial<Meeting> = {}, invited: readonly string[] = ['ada@tiny.example', 'cleo@tiny.example']): Meeting => ({
  id: 'm' as MeetingId, origin: { from: 'calendar', eventId: 'e' }, subject: 'Plan', start: instant(0), end: instant(1), organizer: ben, iOrganize: false,
  attendees: [{ ...ben, response: 'organizer', kind: 'required' }, ...invited.map((one) => ({ name: one, address: address(one), response: 'accepted', kind: 'required' } as const))],
  joinUrl: joinUrl('room', TENANT, ADA), isAllDay: false, isPrivate: false, isCancelled: false, showAs: 'busy', ...more,
});

test.each<readonly [string, Role, Meeting, Me, Parameters<typeof roleIn>[2]]>([
  ['who called it', 'organizer', meeting({ iOrganize: true }), me, undefined],
  ['who is invited', 'attendee', meeting(), me, undefined],
  ['whom the look-up names as a co-organizer', 'co-organizer', meeting(), me, { coOrganizers: [ADA] }],
  ['for whom the look-up names another', 'attendee', meeting(), me, { coOrganizers: ['x'] }],
  ['with a guest account', 'guest', meeting(), { ...me, isGuest: true }, undefined],
  ['with a guest account and a file from home that seems their own', 'guest', meeting({ iOrganize: true }), { ...me, isGuest: true }, undefined],
  ['whom the invitation does not name', 'forwarded', meeting({}, ['cleo@tiny.example']), me, undefined],
  ['who is invited by another organisation', 'forwarded', meeting({ joinUrl: joinUrl('room', ADA, ADA) }), me, undefined],
  ['who knows it from its chat alone', 'attendee', meeting({ origin: { from: 'chat' } }, []), me, undefined],
])('one %s is %s', (_who, role, given, person, found) => {
  expect(roleIn(given, person, found)).toBe(role);
});

test.each<readonly [string, Closed, Meeting, Closed]>([
  ['a meeting of an address that tells', { by: 'licence' }, meeting(), { by: 'licence' }],
  ['a meeting in a channel, which no licence opens', { by: 'licence' }, meeting({ joinUrl: joinUrl('room', TENANT, ADA, true) }), { by: 'channel' }],
  ['a meeting of an address that does not tell whether it is in a channel', { by: 'licence' }, meeting({ joinUrl: 'https://teams.microsoft.com/meet/1' }), { by: 'licence', orChannel: true }],
  ['a meeting of an address that does not tell, where no licence is in question', { by: 'organisation' }, meeting({ joinUrl: 'https://teams.microsoft.com/meet/1' }), { by: 'organisation' }],
])('what was refused for all means for %s what it can mean there', (_which, refused, given, closed) => {
  expect(closedFor(refused, 'insights', given)).toEqual(closed);
});

test.each<readonly [string, Kind, Meeting, Parameters<typeof kindOf>[1]]>([
  ['three people', 'scheduled', meeting(), undefined],
  ['two people', 'one-to-one', meeting({}, ['ada@tiny.example']), undefined],
  ['two people who meet every week', 'recurring', meeting({ series: 's' as SeriesId }, ['ada@tiny.example']), undefined],
  ['an address of a channel', 'channel', meeting({ joinUrl: joinUrl('room', TENANT, ADA, true), series: 's' as SeriesId }), undefined],
  ['a channel’s thread, as the look-up says', 'channel', meeting({ joinUrl: 'https://teams.microsoft.com/meet/1' }), { coOrganizers: [], threadId: '19:abc@thread.tacv2' }],
  ['no place in any calendar', 'ad-hoc', meeting({ origin: { from: 'chat' } }), undefined],
  ['no online meeting', 'scheduled', meeting({ joinUrl: '' }), undefined],
])('a meeting with %s is %s', (_what, kind, given, found) => {
  expect(kindOf(given, found)).toBe(kind);
});
