import type { Seed, SeedMeeting } from '#sandbox/tenant/seed.ts';
import { ADA, BEN, CLEO, TINY_VTT, tinySeed } from './tiny-seed.ts';

/** A guest of the tiny tenant. */
export const GUS = '44444444-4444-4444-a444-444444444444';
/** Of the organisation, invited to nothing. */
export const DAN = '55555555-5555-4555-a555-555555555555';

export const LOOP_LINK = 'https://tiny.sharepoint.example/:fl:/g/contentstorage/notes?e=Gxé1';

const everybody: SeedMeeting['attendees'] = [ADA, BEN, CLEO, GUS].map((person) => ({ person, type: 'required', response: 'accepted' }));

const held = (given: Partial<SeedMeeting> & Pick<SeedMeeting, 'id' | 'subject' | 'start' | 'end'>): SeedMeeting => ({
  type: 'singleInstance', bodyHtml: '<p>Decide the date. Ada decides.</p>', organizer: ADA, attendees: everybody, isOnline: true, isAllDay: false, isCancelled: false, sensitivity: 'normal', showAs: 'busy',
  transcripts: [{ startedAt: given.start, vtt: TINY_VTT }], ...given,
});

/** The tiny tenant with everything that a meeting can leave behind; Ada has a Copilot licence, and Ben organizes `Planning` with her. */
export function evidenceSeed(more: Partial<Seed> = {}): Seed {
  const tiny = tinySeed();
  return {
    ...tiny,
    people: [
      ...tiny.people.map((person) => (person.id === ADA ? { ...person, copilot: true as const } : person)),
      { id: GUS, name: 'Gus Weller', address: 'gus@elsewhere.example', jobTitle: 'Guest', hasMailbox: false },
      { id: DAN, name: 'Dan Osei', address: 'dan@tiny.example', jobTitle: 'Engineer' },
    ],
    meetings: [
      ...tiny.meetings,
      held({
        id: 'planning', subject: 'Planning', start: '2026-11-10T09:00:00Z', end: '2026-11-10T10:00:00Z', coOrganizers: [BEN],
        messages: [
          { from: BEN, at: '2026-11-10T08:00:00Z', html: '<p>Far too early</p>' },
          { from: BEN, at: '2026-11-10T09:50:00Z', html: '<p>We ship on <b>Friday</b>.</p><p>Ada tells sales.</p>' },
          { from: ADA, at: '2026-11-10T10:05:00Z', html: '<p>I will, by noon &amp; in writing.</p>' },
        ],
        attendance: [[
          { person: ADA, joined: '2026-11-10T09:00:30Z', left: '2026-11-10T10:10:30Z' },
          { person: BEN, joined: '2026-11-10T09:05:00Z', left: '2026-11-10T09:30:00Z' },
          { person: BEN, joined: '2026-11-10T09:35:00Z', left: '2026-11-10T10:00:00Z' },
          { person: { name: 'Nia Cole', address: 'nia@elsewhere.example' }, joined: '2026-11-10T09:10:00Z', left: '2026-11-10T09:11:00Z' },
        ]],
        insights: {
          notes: [{ title: 'Release', text: 'The team agreed to ship on Friday.', subpoints: [{ title: 'Risk', text: 'The translation may be late.' }] }],
          actions: [{ title: 'Tell sales', text: 'Tell sales about Friday.', owner: 'Ada Brandt' }],
        },
      }),
      held({ id: 'channel', subject: 'In the channel', start: '2026-11-11T09:00:00Z', end: '2026-11-11T10:00:00Z', inChannel: true }),
    ],
    loopPages: [{ id: 'notes', name: 'Notes.loop', link: LOOP_LINK, html: '<h1>Notes</h1><script>alert(1)</script><p>Decided: Friday.</p>', readers: [ADA] }],
    ...more,
  };
}
