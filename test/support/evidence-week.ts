import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { joinUrl } from '#sandbox/tenant/derived-ids.ts';
import type { Seed, SeedMeeting } from '#sandbox/tenant/seed.ts';
import { GUS, LOOP_LINK } from './evidence-seed.ts';
import { TENANT } from './review.ts';
import { ADA, BEN, CLEO } from './tiny-seed.ts';

export const REVIEW = 'Review of the launch';
export const WEEKLY = 'Weekly on the seals';
const OF_ADMIN = ['OnlineMeetingTranscript.Read.All', 'OnlineMeetingAiInsight.Read.All'];
export const ALL = ['User.Read', 'Calendars.Read', 'OnlineMeetings.Read', 'OnlineMeetingArtifact.Read.All', 'Chat.Read', ...OF_ADMIN];

/** What changes from situation to situation. */
export interface Situation {
  readonly adminConsented?: readonly string[];
  readonly consented?: readonly string[];
  readonly settings?: Seed['settings'];
  readonly meeting?: Partial<SeedMeeting>;
  /** Ada has a Copilot licence. */
  readonly copilot?: true;
  readonly more?: readonly SeedMeeting[];
}

export const isoAt = (now: Date, minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');

/** Yesterday Ada met three others, one of them a guest, for two hours in which a launch was talked about and nothing decided. */
export function evidenceWeek(now: Date, { adminConsented = OF_ADMIN, consented = ALL, settings = {}, meeting = {}, copilot, more = [] }: Situation = {}): Seed {
  const start = isoAt(now, -26 * 60);
  return {
    tenant: { id: TENANT, name: 'Tiny' },
    people: [
      { id: ADA, name: 'Ada Brandt', address: 'ada@tiny.example', jobTitle: 'Engineering manager', role: 'manager', ...(copilot && { copilot }) },
      { id: BEN, name: 'Ben Okafor', address: 'ben@tiny.example', jobTitle: 'Engineer', role: 'attendee' },
      { id: CLEO, name: 'Cleo Marin', address: 'cleo@tiny.example', jobTitle: 'Designer' },
      { id: GUS, name: 'Gus Weller', address: 'gus@elsewhere.example', jobTitle: 'Guest', role: 'guest', hasMailbox: false },
    ],
    adminConsented, consented: { [ADA]: consented, [BEN]: consented, [GUS]: consented },
    // What the tenant was set to before stays otherwise.
    settings: { transcriptAccess: 'on', speakerNames: 'on', ...settings },
    series: [{ id: 'weekly', subject: WEEKLY }],
    loopPages: [{ id: 'notes', name: 'Notes.loop', link: LOOP_LINK, html: '<h1>Notes</h1><p>Decision: we launch on 3 June.</p>', readers: [ADA] }],
    meetings: [withFour({ id: 'review', subject: REVIEW, start, end: isoAt(now, -24 * 60), transcripts: [{ startedAt: start, vtt: talkOf(now) }], ...meeting }), ...more],
  };
}

/**
 * A weekly meeting that met three times: once two days ago, in two recordings, and twice today, with one recording in the first and one
 * right between the two.
 */
export function threeWithFour(now: Date): readonly SeedMeeting[] {
  const talk = talkOf(now);
  const occurrence = (n: number, start: number, recorded: readonly (readonly [minutesIn: number, vtt: string])[]): SeedMeeting => withFour({
    id: `weekly-${n}`, series: 'weekly', type: 'occurrence', subject: `${WEEKLY} ${n}`, start: isoAt(now, start), end: isoAt(now, start + 60),
    transcripts: recorded.map(([minutesIn, vtt]) => ({ startedAt: isoAt(now, start + minutesIn), vtt })),
  });
  return [
    occurrence(1, -48 * 60, [[1, shortTalk(18)], [24, talk]]),
    // From 5 minutes after the one to 5 minutes before the other.
    occurrence(2, -8 * 60, [[2, talk], [65, shortTalk(20)]]),
    occurrence(3, -8 * 60 + 90, []),
  ];
}

/** The review in a guest's own calendar, exported at home. */
export const fileOfGuest = (now: Date): string => {
  const stamp = (minutes: number): string => isoAt(now, minutes).replace(/[-:]/g, '');
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Debrief//tests//EN', 'BEGIN:VEVENT', 'UID:review@tiny.example', `DTSTAMP:${stamp(0)}`, `DTSTART:${stamp(-26 * 60)}`, `DTEND:${stamp(-24 * 60)}`,
    `SUMMARY:${REVIEW}`, 'ORGANIZER;CN=Ada Brandt:mailto:ada@tiny.example', 'ATTENDEE;CN=Gus Weller;PARTSTAT=ACCEPTED:mailto:gus@elsewhere.example', 'ATTENDEE;CN=Ben Okafor;PARTSTAT=ACCEPTED:mailto:ben@tiny.example',
    `X-MICROSOFT-SKYPETEAMSMEETINGURL:${joinUrl('review', TENANT, ADA)}`, 'END:VEVENT', 'END:VCALENDAR', '',
  ].join('\r\n');
};

const withFour = (given: Partial<SeedMeeting> & Pick<SeedMeeting, 'id' | 'subject' | 'start' | 'end' | 'transcripts'>): SeedMeeting => ({
  type: 'singleInstance', bodyHtml: '<p>Bring the figures.</p>', organizer: ADA,
  attendees: [BEN, CLEO, GUS].map((person) => ({ person, type: 'required', response: 'accepted' })),
  isOnline: true, isAllDay: false, isCancelled: false, sensitivity: 'normal', showAs: 'busy', ...given,
});

/** The hour of the sandbox's own flag. */
const talkOf = (now: Date): string => firstWalk(now).meetings.find(({ id }) => id === 'steering-3')?.transcripts[0]?.vtt ?? '';

/** Of so many minutes. */
const shortTalk = (minutes: number): string => `WEBVTT

00:00:01.000 --> 00:00:06.000
<v Ada Brandt>Let us see who is here and how the seals are doing this week.</v>

00:00:07.000 --> 00:00:12.000
<v Ben Okafor>They are doing what seals do, they sit in a box in my office.</v>

00:${String(minutes - 1).padStart(2, '0')}:50.000 --> 00:${minutes}:00.000
<v Ada Brandt>And that is about where we are with it today.</v>
`;
