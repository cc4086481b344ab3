// A sandbox tenant filled from a person's own files, read by the same adapters as in the product.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { createOwnFiles, type FilesInMemory } from '#adapters/files/own-files.ts';
import type { TranscriptFile } from '#adapters/files/transcript-file.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { instant, toIso } from '#base/time.ts';
import type { Attendee, Meeting } from '#domain/meeting.ts';
import { address, type Address, type Person } from '#domain/person.ts';
import type { FileProblem, GivenFile, ImportReport, MatchReason, UnmatchedFile } from '#ports/own-files.ts';
import type { Seed, SeedAttendee, SeedMeeting, SeedPerson } from '#sandbox/tenant/seed.ts';
import { formatIn } from '#ui/format.ts';
import { sayProblem } from '#views/say-problem.ts';
import { english } from '#words/catalogue.ts';
import { filesIn, givenFile } from './files-on-disk.ts';

export interface SeedOptions {
  /** An `.ics` file. */
  readonly calendar: string;
  /** A folder of `.vtt` and `.docx` files; folders in it are not read. */
  readonly transcripts?: string;
  /** Whose calendar it is. Default: whom the calendar suggests. */
  readonly me?: string;
  /** Default: now. */
  readonly now?: Date;
}

export interface SeedReport {
  readonly files: ImportReport;
  readonly meetings: number;
  readonly people: number;
  /** Undefined where neither `me` nor the calendar says. */
  readonly owner?: Person;
}

/** Reads the files and gives a seed for the tenant. Never rejects for what stands in files: that is in the report. */
export async function seedFromFiles({ calendar, transcripts, me, now = new Date() }: SeedOptions): Promise<{ seed: Seed; report: SeedReport }> {
  const files = createOwnFiles({
    clock: { now: () => instant(now.getTime()) },
    readTranscript: parseVtt,
    ...(me ? { me: address(me) } : {}),
  });
  const problems: FileProblem[] = [];
  const given = [...(await folderOf(transcripts, problems)), await givenFile(calendar, basename(calendar))];
  const read = await files.add(given);
  const seed = toSeed(files);
  const found = seed.people.find((p) => p.role === 'manager' && files.owner() === p.address);
  return {
    seed,
    report: {
      files: { ...read, problems: [...problems, ...read.problems] },
      meetings: seed.meetings.length, people: seed.people.length,
      ...(found ? { owner: { name: found.name, address: address(found.address) } } : {}),
    },
  };
}

/** The report as lines for a terminal: what was read, what was matched and why, what was not, every problem as file:line. */
export function formatReport({ files, meetings, people, owner }: SeedReport): string {
  const when = ({ subject, start }: { readonly subject: string; readonly start: number }) => `${subject || '(no subject)'}, ${new Date(start).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const format = formatIn('en-GB', 'UTC');
  const group = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`)]);
  return [
    `${meetings} meetings, ${people} people${owner ? `, calendar of ${owner.name} <${owner.address}>` : '; the calendar does not say whose it is: give --me ADDRESS'}`,
    ...files.calendars.map((c) => `  ${c.file}: ${c.meetings} meetings`),
    ...group('Transcripts matched', files.matched.map((m) => `${m.file} -> ${when(m.meeting)} (${reasons[m.because]})`)),
    ...group('Transcripts not matched', files.unmatched.map(({ file, why, candidates = [] }) =>
      `${file}: ${unclear[why]}${why === 'several-fit' ? `; could be ${candidates.slice(0, 3).map(when).join(' or ')}` : ''}`)),
    ...group('Problems', files.problems.map((problem) => sayProblem(problem, english.words, format))),
  ].join('\n');
}

const unclear: { readonly [why in UnmatchedFile['why']]: string } = {
  'no-meeting': 'no meeting fits', 'several-fit': 'not clear which meeting', taken: 'another transcript belongs to the same meeting or fits it as well',
};
const reasons: { readonly [reason in MatchReason]: string } = { time: 'its time', name: 'its name', 'name-and-time': 'its name and time', chosen: 'chosen' };

async function folderOf(folder: string | undefined, problems: FileProblem[]): Promise<readonly GivenFile[]> {
  try {
    return folder === undefined ? [] : await filesIn(folder);
  } catch (thrown) {
    problems.push({ file: folder ?? '', kind: 'not-readable', detail: `The folder cannot be read (${(thrown as NodeJS.ErrnoException).code ?? 'unknown'}).` });
    return [];
  }
}

function toSeed(files: FilesInMemory): Seed {
  const meetings = files.all();
  const owner = files.owner() ?? address('owner@calendar.invalid');
  const people = peopleIn(meetings, owner);
  const ids = new Map(people.map((p) => [address(p.address), p.id]));
  const subjects = new Map(meetings.flatMap((m) => (m.series ? [[m.series, m.subject] as const] : [])));
  return {
    tenant: { id: guidOf(`tenant ${owner}`), name: 'Own files' },
    people,
    adminConsented: ['OnlineMeetings.Read', 'OnlineMeetingTranscript.Read.All'],
    consented: {},
    series: [...subjects].map(([series, subject]) => ({ id: guidOf(`series ${series}`), subject })),
    meetings: meetings.map((m) => toSeedMeeting(m, files.transcriptsOf(m.id), { ids, owner, subjects })),
  };
}

/** Everyone with an address, rooms left out. The owner is the manager; whom the owner meets most can be looked at as an attendee. */
function peopleIn(meetings: readonly Meeting[], owner: Address): readonly SeedPerson[] {
  const seen = new Map<Address, { name: string; times: number }>([[owner, { name: '', times: 0 }]]);
  for (const { organizer, attendees } of meetings) {
    for (const { name, address } of [...attendees.filter((a) => a.kind !== 'room'), organizer]) {
      const before = seen.get(address);
      if (address) seen.set(address, { name: before?.name && before.name !== address ? before.name : name, times: (before?.times ?? 0) + 1 });
    }
  }
  const others = [...seen].filter(([a]) => a !== owner).sort(([a, x], [b, y]) => y.times - x.times || (a < b ? -1 : 1));
  return [...[...seen].filter(([a]) => a === owner), ...others].map(([address, { name }], at) => ({
    id: guidOf(`person ${address}`), name: name || address, address, jobTitle: '',
    ...(at === 0 ? { role: 'manager' as const } : at === 1 ? { role: 'attendee' as const } : {}),
  }));
}

interface SeedFacts {
  readonly ids: ReadonlyMap<Address, string>;
  readonly owner: Address;
  readonly subjects: ReadonlyMap<string, string>;
}

function toSeedMeeting(m: Meeting, transcripts: readonly TranscriptFile[], { ids, owner, subjects }: SeedFacts): SeedMeeting {
  const startOf = ({ facts }: TranscriptFile) => [...facts.startedAt].sort((a, b) => Math.abs(a - m.start) - Math.abs(b - m.start))[0] ?? m.start;
  return {
    id: guidOf(`meeting ${m.id}`),
    ...(m.series ? { series: guidOf(`series ${m.series}`) } : {}),
    type: !m.series ? 'singleInstance' : subjects.get(m.series) === m.subject ? 'occurrence' : 'exception',
    subject: m.subject,
    bodyHtml: '',
    start: toIso(m.start),
    end: toIso(m.end),
    organizer: ids.get(m.organizer.address) ?? ids.get(owner) ?? '',
    attendees: m.attendees.filter((a) => a.response !== 'organizer').map((a) => toSeedAttendee(a, ids)),
    isOnline: m.joinUrl !== undefined || transcripts.length > 0,
    isAllDay: m.isAllDay,
    isCancelled: m.isCancelled,
    sensitivity: m.isPrivate ? 'private' : 'normal',
    showAs: m.showAs === 'unknown' ? 'busy' : m.showAs,
    transcripts: transcripts.map((t) => ({ startedAt: toIso(startOf(t)), vtt: t.text })),
  };
}

function toSeedAttendee({ name, address, kind, response }: Attendee, ids: ReadonlyMap<Address, string>): SeedAttendee {
  const known = kind === 'room' ? undefined : ids.get(address);
  return {
    person: known ?? { name, address },
    type: kind === 'room' ? 'resource' : kind,
    response: response === 'tentative' ? 'tentativelyAccepted' : response === 'organizer' ? 'accepted' : response,
  };
}

/** The same text gives the same GUID, in every run and on every machine. */
function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
