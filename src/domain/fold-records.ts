import type { Instant } from '#base/time.ts';
import type { Commitment } from './commitment.ts';
import type { Meeting } from './meeting.ts';
import type { Address, Me } from './person.ts';
import type { MeetingRecord } from './record.ts';
import { sameDecision, samePromise, sameWords } from './same-words.ts';
import type { Author, Said, SharedRecord } from './shared-record.ts';

/** One record with who sent it. */
export interface SeenRecord {
  /** As the chat names the sender; `id` is the directory's. */
  readonly author: Omit<Author, 'isMe'>;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly record: MeetingRecord;
}

export interface FoldAbout {
  readonly me: Me;
  readonly meeting: Meeting;
  /** The organizer's directory id, as the chat tells it. */
  readonly organizerId?: string;
}

/** One sender with everything they said, oldest card first. */
interface Voice {
  readonly by: Author;
  /** The addresses that are this sender's own. */
  readonly speaksFor: ReadonlySet<Address>;
  readonly since: Instant;
  readonly records: readonly MeetingRecord[];
}

/**
 * All authors' records of one occurrence as one. Who said something is who sent it, whatever name stands inside: nobody
 * accepts a promise, or tells what became of one, for another. What is there keeps its place when more comes: authors stand
 * in the order of their first cards, their entries as they wrote them.
 */
export function foldRecords(seen: readonly SeenRecord[], about: FoldAbout): SharedRecord {
  const { meeting } = about;
  const voices = voicesOf(seen, about);
  const byRank = [...voices.filter((v) => isOrganizer(v, about)), ...voices.filter((v) => !isOrganizer(v, about))];
  const first = <T>(of: (record: MeetingRecord) => T | undefined): Said<T> | undefined => said(byRank, (r) => [of(r)].filter((x) => x !== undefined))[0];
  const [intent, purpose, successCondition] = [first((r) => r.intent), first((r) => r.purpose), first((r) => r.successCondition)];
  const agendaOf = byRank.find((v) => v.records.some((r) => (r.agenda?.length ?? 0) > 0));
  const understood = voices.flatMap((v) => said([v], (r) => (r.understood ? [r.understood] : [])).slice(0, 1));
  const reflection = said(voices, (r) => r.reflection ?? [], (a, b) => sameWords(a.asked, b.asked) && sameWords(a.answer, b.answer));
  const changed = seen.map((s) => s.changedAt);
  return {
    meeting: meeting.id,
    subject: meeting.subject,
    start: meeting.start,
    end: meeting.end,
    ...(intent ? { intent } : {}),
    ...(purpose ? { purpose } : {}),
    ...(successCondition ? { successCondition } : {}),
    agenda: agendaOf ? said([agendaOf], (r) => r.agenda ?? [], (a, b) => sameWords(a.question, b.question)) : [],
    decisions: said(voices, (r) => r.decisions, sameDecision),
    openQuestions: said(voices, (r) => r.openQuestions, (a, b) => sameWords(a.question, b.question)),
    commitments: commitmentsOf(voices),
    checkIns: voices.flatMap((v) => said([v], (r) => r.checkIns ?? [], samePromise).filter(({ what }) => v.speaksFor.has(what.owner.address))),
    closeChecks: voices.flatMap((v) => said([v], (r) => (r.closeCheck ? [r.closeCheck] : [])).slice(0, 1)),
    ...(understood.length > 0 ? { understood } : {}),
    ...(reflection.length > 0 ? { reflection } : {}),
    ...(changed.length > 0 ? { changedAt: Math.max(...changed) as Instant } : {}),
  };
}

/** What an author says twice stands once, at its first place. */
function said<T>(voices: readonly Voice[], of: (record: MeetingRecord) => readonly T[], same: (a: T, b: T) => boolean = () => false): readonly Said<T>[] {
  return voices.flatMap(({ by, records }) => {
    const all = records.flatMap(of);
    return all.flatMap((what, at) => (all.slice(0, at).some((earlier) => same(earlier, what)) ? [] : [{ by, at, what }]));
  });
}

/** A promise that its owner made stands as theirs; what others put to them stands as asked, until then. */
function commitmentsOf(voices: readonly Voice[]): readonly Said<Commitment>[] {
  const all = voices.flatMap((voice) => said([voice], (r) => r.commitments, samePromise).map((one) => ({ ...one, voice, what: asItStands(one.what, voice) })));
  const isAccepted = ({ action, owner }: Commitment): boolean =>
    all.some(({ what, voice }) => !what.asked && voice.speaksFor.has(owner.address) && sameWords(what.action, action));
  return all.filter(({ what }) => !what.asked || !isAccepted(what)).map(({ by, at, what }) => ({ by, at, what }));
}

function asItStands(given: Commitment, { speaksFor }: Voice): Commitment {
  if (!speaksFor.has(given.owner.address)) return { ...given, asked: true };
  const { cue, action, owner, due, obstacle, fallback } = given;
  return { cue, action, owner, ...(due === undefined ? {} : { due }), ...(obstacle === undefined ? {} : { obstacle }), ...(fallback === undefined ? {} : { fallback }) };
}

function voicesOf(seen: readonly SeenRecord[], about: FoldAbout): readonly Voice[] {
  const inOrder = seen.toSorted((a, b) => a.createdAt - b.createdAt || (a.author.id < b.author.id ? -1 : 1));
  const bySender = new Map<string, SeenRecord[]>();
  for (const one of inOrder) bySender.set(one.author.id, [...(bySender.get(one.author.id) ?? []), one]);
  const taken = new Set<Address>();
  return [...bySender.values()].flatMap((cards) => {
    const [oldest] = cards;
    if (!oldest) return [];
    const { id, name, ...more } = oldest.author;
    const speaksFor = addressesOf(cards, about, taken);
    for (const address of speaksFor) taken.add(address);
    // Only where the service names nobody does the name inside stand.
    return [{ by: { id, name: name || oldest.record.author.name, isMe: id === about.me.id, ...more }, speaksFor, since: oldest.createdAt, records: cards.map((c) => c.record) }];
  });
}

/**
 * The chat tells a sender's id and name, a calendar tells addresses: a sender is taken at their word about their own
 * address, save where it is known to be another's.
 */
function addressesOf(cards: readonly SeenRecord[], { me, meeting, organizerId }: FoldAbout, taken: ReadonlySet<Address>): ReadonlySet<Address> {
  const id = cards[0]?.author.id;
  const name = cards[0]?.author.name ?? '';
  const named = meeting.attendees.filter((a) => a.kind !== 'room' && sameWords(a.name, name));
  const isAnothers = (claimed: Address): boolean =>
    (claimed === me.address && id !== me.id)
    || (claimed === meeting.organizer.address && organizerId !== undefined && id !== organizerId)
    || (meeting.attendees.some((a) => a.address === claimed) && named.length > 0 && named.every((a) => a.address !== claimed))
    || taken.has(claimed);
  const own = [...(id === me.id ? [me.address] : []), ...(id === organizerId ? [meeting.organizer.address] : [])];
  const byName = named.length === 1 ? named.map((a) => a.address) : [];
  return new Set([...own, ...[...byName, ...cards.map((c) => c.record.author.address)].filter((claimed) => !isAnothers(claimed))]);
}

const isOrganizer = ({ by, speaksFor }: Voice, { meeting, organizerId }: FoldAbout): boolean =>
  organizerId === undefined ? speaksFor.has(meeting.organizer.address) : by.id === organizerId;
