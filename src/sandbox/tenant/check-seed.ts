import type { Seed, SeedMeeting } from './seed.ts';

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;

/** What is wrong with a seed that came from outside, each with its place. An empty list: it can be used. */
export function seedProblems(posted: unknown): string[] {
  const seed = posted as Seed;
  if (typeof seed !== 'object' || seed === null) return ['seed: an object is wanted'];
  const lists = (['people', 'series', 'meetings', 'adminConsented'] as const).filter((name) => !Array.isArray(seed[name])).map((name) => `${name}: a list is wanted`);
  if (typeof seed.tenant?.id !== 'string') lists.push('tenant.id: a text is wanted');
  if (typeof seed.consented !== 'object') lists.push('consented: an object is wanted');
  if (lists.length > 0) return lists;
  const people = new Set(seed.people.map(({ id }) => id));
  const series = new Set(seed.series.map(({ id }) => id));
  return [
    ...twice(seed.people.map(({ id }) => id)).map((id) => `people: the id ${id} stands twice`),
    ...twice(seed.meetings.map(({ id }) => id)).map((id) => `meetings: the id ${id} stands twice`),
    ...seed.meetings.flatMap((meeting, at) => meetingProblems(meeting, people, series).map((problem) => `meetings[${at}].${problem}`)),
  ];
}

/** What is wrong with one meeting, each with its place in it. */
export function meetingProblems(meeting: SeedMeeting, people: ReadonlySet<string>, series: ReadonlySet<string>): string[] {
  const out: string[] = [];
  if (!people.has(meeting.organizer)) out.push(`organizer: ${meeting.organizer} is none of the people`);
  if (meeting.series !== undefined && !series.has(meeting.series)) out.push(`series: ${meeting.series} is none of the series`);
  if ((meeting.series === undefined) !== (meeting.type === 'singleInstance')) out.push(`type: ${meeting.type} does not fit a meeting ${meeting.series === undefined ? 'without' : 'with'} a series`);
  for (const name of ['start', 'end'] as const) if (!UTC.test(meeting[name])) out.push(`${name}: ${meeting[name]} is no UTC time`);
  if (out.length === 0 && Date.parse(meeting.end) < Date.parse(meeting.start)) out.push(`end: ${meeting.end} lies before the start`);
  const lists: unknown[] = [meeting.attendees, meeting.transcripts];
  if (!lists.every(Array.isArray)) return [...out, 'attendees, transcripts: lists are wanted'];
  for (const [at, { person }] of meeting.attendees.entries()) if (typeof person === 'string' && !people.has(person)) out.push(`attendees[${at}].person: ${person} is none of the people`);
  for (const [at, message] of (meeting.messages ?? []).entries()) {
    if (!people.has(message.from)) out.push(`messages[${at}].from: ${message.from} is none of the people`);
    if (!UTC.test(message.at)) out.push(`messages[${at}].at: ${message.at} is no UTC time`);
  }
  for (const [at, { joined, left }] of (meeting.attendance ?? []).flat().entries()) {
    if (!UTC.test(joined) || !UTC.test(left)) out.push(`attendance[${at}]: ${joined} or ${left} is no UTC time`);
  }
  for (const [at, { startedAt }] of meeting.transcripts.entries()) if (!UTC.test(startedAt)) out.push(`transcripts[${at}].startedAt: ${startedAt} is no UTC time`);
  return out;
}

function twice(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}
