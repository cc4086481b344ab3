import fc from 'fast-check';
import { hours, instant, minutes, plus, toIso, type Instant } from '#base/time.ts';
import type { Seed, SeedMeeting } from '#sandbox/tenant/seed.ts';
import { DAN, GUS } from './evidence-seed.ts';
import { ADA, BEN, CLEO, tinySeed } from './tiny-seed.ts';

/** A transcript of one meeting: minutes after its start, and how long. Its words carry its number, so that quotes tell where they are from. */
export interface Part {
  readonly from: number;
  readonly length: number;
  readonly isDecisive: boolean;
}

export interface Held {
  readonly parts: readonly Part[];
  /** A last transcript lies as much in the next occurrence as in this one; of the last occurrence it is left out. */
  readonly isUnclear: boolean;
  readonly insights: 'none' | 'undecided' | 'decided';
  readonly reports: 0 | 1 | 2;
  /** `long`: a decision, and so much talk after it that it stands on the second page. */
  readonly chat: 'silent' | 'talk' | 'decided' | 'long';
  /** What the invitation says: nothing of it, what is to be decided, or that it only informs. */
  readonly invite: 'plain' | 'asks' | 'informs';
  readonly isShort: boolean;
}

export interface Singly extends Held {
  readonly kind: 'scheduled' | 'channel' | 'one-to-one';
  /** Hours before now that it ends. */
  readonly ago: number;
}

export interface World {
  readonly reader: 'organizer' | 'co-organizer' | 'attendee' | 'guest' | 'forwarded';
  readonly hasLicence: boolean;
  readonly series: readonly Held[];
  /** Hours before now that the first occurrence begins. The second follows at once, a third the day after. */
  readonly seriesAgo: number;
  readonly singles: readonly Singly[];
}

const parts = fc.array(fc.record<Part>({ from: fc.constantFrom(0, 2, 20), length: fc.constantFrom(10, 25, 70), isDecisive: fc.integer({ min: 0, max: 3 }).map((n) => n === 0) }), { maxLength: 2 });
const held = {
  parts, isUnclear: fc.boolean(), insights: fc.constantFrom<Held['insights']>('none', 'none', 'undecided', 'decided'),
  reports: fc.constantFrom<Held['reports']>(0, 1, 2), chat: fc.constantFrom<Held['chat']>('silent', 'silent', 'talk', 'talk', 'decided', 'decided', 'long'),
  invite: fc.constantFrom<Held['invite']>('plain', 'plain', 'plain', 'plain', 'asks', 'asks', 'informs'), isShort: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
};

export const worlds: fc.Arbitrary<World> = fc.record<World>({
  reader: fc.constantFrom<World['reader']>('organizer', 'organizer', 'co-organizer', 'attendee', 'guest', 'forwarded'),
  hasLicence: fc.boolean(),
  series: fc.array(fc.record<Held>(held), { maxLength: 3 }),
  seriesAgo: fc.constantFrom(3, 5, 30, 60),
  singles: fc.array(fc.record<Singly>({ ...held, kind: fc.constantFrom<Singly['kind']>('scheduled', 'scheduled', 'channel', 'one-to-one'), ago: fc.constantFrom(-3, 0.2, 1, 3, 20, 60) }), { maxLength: 2 }),
});

export const READERS = { 'organizer': ADA, 'co-organizer': BEN, 'attendee': CLEO, 'guest': GUS, 'forwarded': DAN } as const;

/** What the tenant has of a meeting, as a test needs it. */
export interface Truth {
  readonly meeting: SeedMeeting;
  readonly room: string;
  readonly inChannel: boolean;
  readonly chat: Held['chat'];
  readonly invite: Held['invite'];
  /** The place of its unclear transcript among its transcripts, and the meeting that it may as well belong to. */
  readonly unclear?: { readonly at: number; readonly other: string };
}

export function seedOf({ reader, hasLicence, series, seriesAgo, singles }: World, now: Instant): { readonly seed: Seed; readonly truths: readonly Truth[] } {
  const begins = (at: number): Instant => plus(instant(now - hours(seriesAgo)), hours(at === 2 ? 25 : at));
  const who = READERS[reader];
  const truths = [
    ...series.map((one, at) => truthOf(one, { id: `s${at}`, series: 'series', start: begins(at), kind: 'scheduled', reader: who, ...(one.isUnclear && at === 0 && series.length > 1 ? { other: 's1' } : {}) })),
    ...singles.map((one, at) => truthOf(one, { id: `m${at}`, start: instant(now - hours(one.ago) - lengthOf(one)), kind: one.kind, reader: who })),
  ];
  const tiny = tinySeed();
  return {
    truths,
    seed: {
      ...tiny,
      people: [
        ...tiny.people, { id: GUS, name: 'Gus Weller', address: 'gus@elsewhere.example', jobTitle: 'Guest', hasMailbox: false as const },
        { id: DAN, name: 'Dan Osei', address: 'dan@tiny.example', jobTitle: 'Engineer' },
      ].map((person) => (person.id === who && hasLicence ? { ...person, copilot: true as const } : person)),
      series: series.length > 0 ? [{ id: 'series', subject: 'Series' }] : [],
      meetings: truths.map(({ meeting }) => meeting),
    },
  };
}

interface Placed {
  readonly id: string;
  readonly series?: string;
  readonly start: Instant;
  readonly kind: Singly['kind'];
  readonly reader: string;
  readonly other?: string;
}

/** Occurrences of a series follow each other, so those are always an hour. */
const lengthOf = ({ isShort }: Held): number => minutes(isShort ? 15 : 60);

function truthOf(one: Held, { id, series, start, kind, reader, other }: Placed): Truth {
  const end = instant(start + (series ? minutes(60) : lengthOf(one)));
  const inTime = one.parts.filter(({ from, length }) => !series || from + length <= 60);
  const said = [...inTime.map((part, n) => ({ ...part, number: n })), ...(other ? [{ from: 30, length: 60, isDecisive: false, number: 9 }] : [])];
  const invited = kind === 'one-to-one' ? [ADA, ...(reader === ADA || reader === DAN ? [BEN] : [reader])] : [ADA, BEN, CLEO, GUS];
  const stays = (from: Instant, to: Instant) => invited.map((person) => ({ person, joined: iso(from), left: iso(to) }));
  const half = instant((start + end) / 2);
  return {
    room: series ?? id, inChannel: kind === 'channel', chat: one.chat, invite: one.invite,
    ...(other ? { unclear: { at: said.length - 1, other } } : {}),
    meeting: {
      id, ...(series ? { series } : {}), type: series ? 'occurrence' : 'singleInstance', subject: `Meeting ${id}`, bodyHtml: INVITES[one.invite](id),
      start: iso(start), end: iso(end), organizer: ADA,
      attendees: invited.map((person) => ({ person, type: 'required', response: 'accepted' })),
      isOnline: true, isAllDay: false, isCancelled: false, sensitivity: 'normal', showAs: 'busy', coOrganizers: [BEN],
      ...(kind === 'channel' ? { inChannel: true as const } : {}),
      ...(reader === DAN ? { forwardedTo: [DAN] } : {}),
      transcripts: said.map(({ from, length, isDecisive, number }) => ({ startedAt: iso(plus(start, minutes(from))), vtt: vtt(`${id}${number}`, length, isDecisive) })),
      attendance: [[], [stays(start, end)], [stays(start, half), stays(half, end)]][one.reports] ?? [],
      ...(one.insights === 'none' ? {} : { insights: { notes: [{ title: 'Supplier', text: one.insights === 'decided' ? `We decided to take the offer of lot-${id}0.` : `The team talked about the offer of lot-${id}0 and its price.` }], actions: [] } }),
      ...(one.chat === 'silent' ? {} : { messages: written(one.chat, id).map((html, n) => ({ from: ADA, at: iso(instant(end - minutes(5) + n * 1000)), html })) }),
    },
  };
}

const INVITES: { readonly [is in Held['invite']]: (id: string) => string } = {
  plain: () => '<p>As agreed.</p>',
  asks: (id) => `<p>To decide:</p><ul><li>Do we take the offer for lot-${id}invite this year?</li></ul>`,
  informs: () => '<p>This one is for your information only, you need not prepare anything for it.</p>',
};

/** One page of a chat holds 50. */
const LONG_TALK = 55;

/** Each message has a lot of its own. */
function written(chat: Exclude<Held['chat'], 'silent'>, id: string): readonly string[] {
  const talk = (n: number): string => `<p>The room for lot-${id}chat${n} is warm today.</p>`;
  const decided = `<p>Decision: we take the offer of lot-${id}chat0.</p>`;
  return { talk: [talk(0)], decided: [decided], long: [decided, ...Array.from({ length: LONG_TALK }, (_, n) => talk(n + 1))] }[chat];
}

const vtt = (lot: string, length: number, isDecisive: boolean): string => ['WEBVTT',
  cue(0, `Good morning, let us look at the offer for lot-${lot} and at what it would cost us this year.`),
  cue(1, isDecisive ? `Good. We decided to take the offer for lot-${lot}.` : `We could come back to lot-${lot} next week, when the others are here.`),
  cue(length - 1, 'Thank you all, that is it for today, and see you around.'),
].join('\n\n');

const cue = (minute: number, text: string): string => `${clock(minute * 60)}.000 --> ${clock(minute * 60 + 59)}.000\n<v Ada Brandt>${text}</v>`;
const clock = (second: number): string => [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map((n) => String(n).padStart(2, '0')).join(':');

const iso = (at: Instant): string => toIso(at).replace('.000Z', 'Z');
