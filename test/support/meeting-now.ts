import type { Seed, SeedMeeting } from '#sandbox/tenant/seed.ts';

const ADA = '11111111-1111-4111-a111-111111111111';
const BEN = '22222222-2222-4222-a222-222222222222';
const CLEO = '33333333-3333-4333-a333-333333333333';
/** What everything in a meeting needs. */
export const WHOLE = ['User.Read', 'Calendars.Read', 'OnlineMeetings.Read', 'Chat.ReadWrite'];

/** A series that meets right now, one that has two dates equally near, and a meeting that has just ended; Cleo is a guest in all. */
export function meetingNow(now: Date): Seed {
  const at = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const invited = [BEN, CLEO].map((person) => ({ person, type: 'required', response: 'accepted' }) as const);
  const meeting = (id: string, start: number, end: number, more: Partial<SeedMeeting> = {}): SeedMeeting => ({
    id, start: at(start), end: at(end), type: 'singleInstance', subject: 'Review of the seal', bodyHtml: '', organizer: ADA, attendees: invited,
    isOnline: true, isAllDay: false, isCancelled: false, sensitivity: 'normal', showAs: 'busy', transcripts: [], ...more,
  });
  const weekly = { series: 'weekly', type: 'occurrence', subject: 'Product steering' } as const;
  const twice = { series: 'twice', type: 'occurrence', subject: 'Stand-up' } as const;
  const week = 7 * 24 * 60;
  return {
    tenant: { id: '99999999-9999-4999-a999-999999999999', name: 'Tiny' },
    people: [
      { id: ADA, name: 'Ada Brandt', address: 'ada@tiny.example', jobTitle: 'Engineering manager', role: 'manager' },
      { id: BEN, name: 'Ben Okafor', address: 'ben@tiny.example', jobTitle: 'Engineer', role: 'attendee' },
      { id: CLEO, name: 'Cleo Marin', address: 'cleo@elsewhere.example', jobTitle: 'Designer', role: 'guest', hasMailbox: false },
    ],
    adminConsented: [],
    consented: { [BEN]: WHOLE, [CLEO]: WHOLE },
    series: [{ id: 'weekly', subject: weekly.subject }, { id: 'twice', subject: twice.subject }],
    meetings: [
      meeting('weekly-1', -week - 20, -week + 40, weekly), meeting('weekly-2', -20, 40, weekly), meeting('weekly-3', week - 20, week + 40, weekly),
      meeting('twice-1', -40, -10, twice), meeting('twice-2', 10, 40, twice),
      meeting('over', -70, -10),
    ],
  };
}
