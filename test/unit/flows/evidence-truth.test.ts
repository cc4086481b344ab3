import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGivenNotes } from '#adapters/files/given-notes.ts';
import { connectGraph, type Graph } from '#adapters/graph/graph.ts';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { readInvite } from '#analysis/invite/read-invite.ts';
import { evidenceOnGraph } from '#app/evidence-on-graph.ts';
import { drivenClock, type DrivenClock } from '#app/commands/bench/requests/driven-clock.ts';
import { failed, ok } from '#base/result.ts';
import { days, hours, minus, minutes, plus, seconds, type Instant } from '#base/time.ts';
import type { SourceCoverage } from '#domain/evidence.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { NO_POLICY } from '#domain/policy.ts';
import { address, type Me } from '#domain/person.ts';
import type { Contest, Judgement } from '#domain/verdict.ts';
import { evidenceReading } from '#flows/evidence-reading.ts';
import { MAKING } from '#flows/gather-evidence.ts';
import { createJudgeMeetings, type JudgeMeetings } from '#flows/judge-meetings.ts';
import { sourcesOf } from '#flows/sources-of.ts';
import { linesOfNotes } from '#notes/lines-of-notes.ts';
import { ADMIN_SCOPES, FEATURE_SCOPES, type Feature } from '#ports/consent.ts';
import type { Clock } from '#ports/clock.ts';
import type { GivenNotes } from '#ports/given-notes.ts';
import { base64Url, eventId, guid, onlineMeetingId, threadId, transcriptId } from '#sandbox/tenant/derived-ids.ts';
import type { LogEntry } from '#sandbox/tenant/log.ts';
import { noTranscripts } from '../../support/evidence.ts';
import { READERS, seedOf, worlds, type Truth, type World } from '../../support/evidence-world.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { judgeHere } from '../../support/judge-here.ts';
import { at } from '../../support/meetings.ts';
import { memoryCollection, type MemoryCollection } from '../../support/memory-stores.ts';
import { ADA, tinySeed } from '../../support/tiny-seed.ts';

/** The issue asks for 2,000 in each run of the tests; `EVIDENCE_SEED` runs those of one seed again. */
const RUNS = Number(process.env['EVIDENCE_RUNS'] ?? 2000);
const SEED = Number(process.env['EVIDENCE_SEED'] ?? 20_261_123);

// What happens.

const GIVEN = ['transcripts', 'insights', 'attendance', 'chat-evidence'] as const satisfies readonly Feature[];
type Given = (typeof GIVEN)[number];
const SWITCHES = { transcriptAccess: 'on', speakerNames: 'on' };

type NotesSay = 'decided' | 'talk';

type Says =
  /** Notes that the person gives to a meeting, or takes back. */
  | { readonly about: number; readonly notes: NotesSay | 'back' }
  | { readonly about: number; readonly contest: Contest | undefined }
  /** Where the unclear transcript belongs. */
  | { readonly pick: 'its own' | 'the other' | 'none' };

interface Step {
  readonly hoursPass: number;
  readonly given: readonly Given[];
  readonly switches: { readonly [name: string]: string };
  readonly faults: readonly { readonly fault: { readonly status?: number } }[];
  readonly says: Says | undefined;
  readonly isReopened: boolean;
  /** The person stops it before the request of this number; 0: never. */
  readonly stopBefore: number;
}

const CALM: Step = { hoursPass: 0, given: GIVEN, switches: SWITCHES, faults: [], says: undefined, isReopened: false, stopBefore: 0 };

/** What the tenant's own limits refuse has another code. */
const ON_PURPOSE = 'OnPurpose';

const rarely = fc.integer({ min: 0, max: 5 }).map((n) => n === 0);
const faults = fc.array(fc.record({
  match: fc.constantFrom({ path: '/transcripts' }, { path: 'etadataContent' }, { path: '/attendanceReports' }, { path: '/attendanceReports/' }, { path: '/aiInsights' }, { path: '/aiInsights/' }, { path: '/messages' }, { path: '/$batch' }, { path: 'JoinWebUrl' }, {}),
  times: fc.integer({ min: 1, max: 6 }),
  fault: fc.oneof(
    fc.record({ status: fc.constantFrom(429, 503), code: fc.constant(ON_PURPOSE), retryAfter: fc.constantFrom<unknown>(0, 1, 3, 40, 'absent', 'hidden', { date: 2 }) }),
    fc.constantFrom<{ status?: number; drop?: string }>({ status: 500 }, { status: 504 }, { status: 403 }, { status: 404 }, { status: 401 }, { drop: 'before' }, { drop: 'after' }),
  ),
}), { maxLength: 3 });
const says = fc.oneof(
  fc.record({ about: fc.nat({ max: 4 }), contest: fc.constantFrom<Contest | undefined>({ says: 'not-decided' }, { says: 'decided', what: 'The first' }, { says: 'purpose', purpose: 'inform' }, undefined) }),
  fc.record({ about: fc.nat({ max: 4 }), notes: fc.constantFrom<NotesSay | 'back'>('decided', 'talk', 'back') }),
  fc.record({ pick: fc.constantFrom<'its own' | 'the other' | 'none'>('its own', 'the other', 'none') }),
);
const steps = fc.array(fc.record<Step>({
  hoursPass: fc.constantFrom(0, 0.1, 0.5, 1, 2, 5, 20, 50),
  given: fc.oneof({ weight: 2, arbitrary: fc.constant(GIVEN) }, { weight: 1, arbitrary: fc.subarray([...GIVEN]) }),
  switches: fc.oneof({ weight: 4, arbitrary: fc.constant(SWITCHES) }, { weight: 1, arbitrary: fc.constantFrom({ ...SWITCHES, transcriptAccess: 'off' }, { ...SWITCHES, speakerNames: 'off' }) }),
  faults: fc.oneof(fc.constant([]), faults),
  says: fc.option(says, { nil: undefined }),
  isReopened: rarely,
  stopBefore: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) }),
}), { minLength: 1, maxLength: 3 });

// The product on the tenant, both by one clock.

const FIRST = at('2026-11-16T12:00:00Z');


/** Each run has a month of its own: it meets nothing that the tenant counted in another one's seconds. */
let runs = 0;
let signing = 0;
let tenant: TenantGraph;
let clock: DrivenClock;
const ticking: Clock = { now: () => clock.now(), wait: (time, signal) => clock.wait(time, signal) };
let beforeRequest = (): void => undefined;

beforeAll(async () => {
  clock = drivenClock(FIRST, () => false);
  tenant = await graphOnTenant(tinySeed(), 'manager', ticking, { waits: 'by-clock' });
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => { beforeRequest(); return fetch(input, init); };
});
afterAll(() => tenant.close());

interface Run {
  readonly world: World;
  readonly truths: readonly Truth[];
  readonly meetings: readonly Meeting[];
  readonly idOf: ReadonlyMap<string, MeetingId>;
  readonly judgements: MemoryCollection<Judgement>;
  readonly contests: MemoryCollection<Contest>;
  readonly picks: Map<string, MeetingId | 'none'>;
  readonly said: Map<MeetingId, Contest>;
  /** What notes say that the page holds; they go with it. */
  readonly noted: Map<MeetingId, Set<NotesSay>>;
  /** Meetings whose given notes were once seen to decide: that stays, though the notes go. */
  readonly decidedByNotes: Set<MeetingId>;
  notes: GivenNotes;
  given: readonly Given[];
  flow: JudgeMeetings;
}

function graphFor(who: string, scopesNow: () => readonly string[]): Graph {
  let token: { readonly text: Promise<string>; readonly at: Instant; readonly scopes: string } | undefined;
  return connectGraph({
    origin: 'https://graph.microsoft.com', clock: ticking, random: () => 0,
    async token(scopes, { renew }) {
      const granted = scopesNow();
      if (!scopes.every((scope) => granted.includes(scope))) return failed({ kind: 'consentNeeded', scopes, by: scopes.some((scope) => ADMIN_SCOPES.includes(scope)) ? 'admin' : 'person' });
      const stands = token && !renew && token.scopes === granted.join() && clock.now() < token.at + minutes(50);
      if (!stands) token = { text: tenant.tenant.tokenFor(who, granted), at: clock.now(), scopes: granted.join() };
      signing += 1;
      try {
        return ok(await (token?.text ?? ''));
      } finally {
        signing -= 1;
      }
    },
  });
}

function opened(run: Omit<Run, 'flow'>): JudgeMeetings {
  const who = READERS[run.world.reader];
  const graph = graphFor(who, () => run.given.flatMap((feature) => FEATURE_SCOPES[feature]));
  const me: Me = { id: who, tenant: tinySeed().tenant.id, name: '', address: addressOf(who), ...(run.world.reader === 'guest' ? { isGuest: true as const } : {}) };
  const sources = sourcesOf({ fileTranscripts: noTranscripts, notes: run.notes, evidence: evidenceOnGraph(graph, createOnlineMeetings(graph), me), meetings: () => run.meetings, picks: () => run.picks, clock: ticking });
  return createJudgeMeetings({
    evidence: evidenceReading(sources), judge: judgeHere, judgements: run.judgements, contests: run.contests, recorded: () => ({ decisions: 0, deferred: 0 }), clock: ticking, policy: async () => NO_POLICY,
  });
}

const addressOf = (who: string) => address({ [READERS.organizer]: 'ada@tiny.example', [READERS['co-organizer']]: 'ben@tiny.example', [READERS.attendee]: 'cleo@tiny.example', [READERS.guest]: 'gus@elsewhere.example' }[who] ?? 'dan@tiny.example');

async function begin(world: World): Promise<Run> {
  clock = drivenClock(plus(FIRST, days(30 * (runs += 1))), () => tenant.isBusy() || signing > 0);
  const { seed, truths } = seedOf(world, clock.now());
  await tenant.control('seed', seed);
  await tenant.control('settings', SWITCHES);
  const reader = READERS[world.reader];
  // A guest's own calendar is elsewhere; theirs shows the same meetings.
  const keeper = world.reader === 'guest' ? ADA : reader;
  const calendar = createGraphCalendar(graphFor(keeper, () => FEATURE_SCOPES['my-week']), { id: keeper, tenant: seed.tenant.id, name: '', address: addressOf(keeper) }, (subject, text) => readInvite({ subject, text }));
  const read = await driven(calendar.meetings({ from: minus(clock.now(), days(10)), to: plus(clock.now(), days(10)) }, new AbortController().signal, () => undefined));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const meetings = read.value.map((m): Meeting => (world.reader === 'guest' ? { ...m, iOrganize: false } : m));
  const idOf = new Map(truths.flatMap(({ meeting }) => meetings.filter(({ origin }) => origin.from === 'calendar' && origin.eventId === eventId(keeper, meeting.id, true)).map((m) => [meeting.id, m.id] as const)));
  const run = { world, truths: truths.filter(({ meeting }) => idOf.has(meeting.id)), meetings, idOf, judgements: memoryCollection<Judgement>(), contests: memoryCollection<Contest>(), picks: new Map<string, MeetingId | 'none'>(), said: new Map<MeetingId, Contest>(), noted: new Map<MeetingId, Set<NotesSay>>(), decidedByNotes: new Set<MeetingId>(), notes: noNotesYet(), given: GIVEN };
  return Object.assign(run, { flow: opened(run) });
}

async function driven<T>(work: Promise<T>): Promise<T> {
  let ended = false;
  const end = (): void => { ended = true; };
  work.then(end, end);
  await clock.until(() => ended);
  return work;
}

async function walk(run: Run, step: Step): Promise<void> {
  clock.pass(hours(step.hoursPass));
  run.given = step.given;
  await tenant.control('settings', step.switches);
  await tenant.control('faults', step.faults);
  const stop = new AbortController();
  let requests = 0;
  beforeRequest = () => { if ((requests += 1) === step.stopBefore) stop.abort(); };
  if (step.isReopened) {
    // Quicker nobody opens a page again.
    clock.pass(seconds(2));
    run.notes = noNotesYet();
    run.noted.clear();
    run.flow = opened(run);
    await run.flow.open();
  }
  if (step.says) await say(run, step.says, stop.signal);
  await driven(run.flow.run(run.meetings, stop.signal));
  beforeRequest = () => undefined;
  check(run, !stop.signal.aborted);
}

async function say(run: Run, says: Says, signal: AbortSignal): Promise<void> {
  if ('pick' in says) {
    const owner = run.truths.find(({ unclear }) => unclear);
    if (owner?.unclear) run.picks.set(transcriptId(owner.meeting.id, owner.unclear.at), says.pick === 'none' ? 'none' : run.idOf.get(says.pick === 'its own' ? owner.meeting.id : owner.unclear.other) ?? 'none');
    return;
  }
  const ended = run.meetings.filter(({ end }) => end <= clock.now());
  const about = ended[says.about % Math.max(1, ended.length)];
  if (!about) return;
  if ('notes' in says) return note(run, about, says.notes, signal);
  if (says.contest) run.said.set(about.id, says.contest);
  else run.said.delete(about.id);
  await (says.contest ? run.contests.put(about.id, says.contest) : run.contests.delete(about.id));
  run.flow.contest(about.id, says.contest);
  await driven(run.flow.again(about, run.meetings, signal));
}

const noNotesYet = (): GivenNotes => createGivenNotes({ read: linesOfNotes });

async function note(run: Run, about: Meeting, notes: NotesSay | 'back', signal: AbortSignal): Promise<void> {
  const id = nameOf(run, about);
  const held = run.noted.get(about.id);
  // What went with the page can neither be taken back nor added to.
  if (notes === 'back' ? !held : !held?.size) run.decidedByNotes.delete(about.id);
  if (notes === 'back') {
    if (!held) return;
    run.notes.takeBack(about.id);
    run.noted.set(about.id, new Set());
    run.decidedByNotes.delete(about.id);
  } else {
    run.noted.set(about.id, new Set([...(held ?? []), notes]));
    const given = await run.notes.give(about.id, { text: notes === 'decided' ? `Notes\nDecision: we take the offer of lot-${id}notes.` : `Notes\nThe offer of lot-${id}notes was talked about.` });
    expect(given.ok).toBe(true);
  }
  await driven(run.flow.again(about, run.meetings, signal));
}

/** The seed's name of a meeting. */
const nameOf = ({ idOf }: Run, { id }: Meeting): string => [...idOf].find(([, of]) => of === id)?.[0] ?? '';

// What the tenant answered, by its log.

interface Answered {
  readonly at: number;
  readonly path: string;
  readonly ids: readonly string[];
}

function answers(): readonly Answered[] {
  return tenant.tenant.log().flatMap(({ at: when, url, base, status, requestBody, responseBody }) => {
    const inner = (requestBody as { requests?: readonly { id: string; url: string }[] } | undefined)?.requests ?? [];
    const responses = new Map(((responseBody as { responses?: readonly { id: string; status: number; body?: unknown }[] } | undefined)?.responses ?? []).map((r) => [r.id, r]));
    const all = inner.length > 0 ? inner.map((r) => ({ url: r.url, status: responses.get(r.id)?.status, body: responses.get(r.id)?.body })) : [{ url: url.slice(base.length), status, body: responseBody }];
    return all.filter((one) => one.status === 200).map((one): Answered => ({ at: Date.parse(when), path: decodeURIComponent(one.url.split('?')[0] ?? ''), ids: idsIn(one.body) }));
  });
}

const idsIn = (body: unknown): readonly string[] => {
  const list = (body as { value?: unknown } | null | undefined)?.value;
  // A message is known by its words.
  return Array.isArray(list) ? (list as readonly { id?: string; body?: { content?: string } }[]).map(({ id = '', body: words }) => (words ? lotIn(words.content ?? '') ?? id : id)) : [];
};

type OfSeries = 'transcript' | 'insights' | 'attendance';
const PLACE: { readonly [source in OfSeries]: string } = { transcript: 'transcripts', insights: 'aiInsights', attendance: 'attendanceReports' };

/** What the tenant has of a meeting, by source: what is its own, and what only the person can tell. */
function truthOf({ meeting, unclear }: Truth, source: OfSeries, { picks, idOf, truths }: Run): { readonly own: readonly string[]; readonly open: readonly string[] } {
  if (source === 'insights') return { own: meeting.insights ? [base64Url(`1##${guid(`${meeting.id}/insight`)}`)] : [], open: [] };
  if (source === 'attendance') return { own: (meeting.attendance ?? []).map((_, n) => guid(`${meeting.id}/report/${n}`)), open: [] };
  const clear = meeting.transcripts.map((_, n) => transcriptId(meeting.id, n)).filter((_, n) => n !== unclear?.at);
  const owner = truths.find((t) => t.unclear && (t.meeting.id === meeting.id || t.unclear.other === meeting.id));
  const doubtful = owner?.unclear && transcriptId(owner.meeting.id, owner.unclear.at);
  const pick = doubtful && picks.get(doubtful);
  return { own: doubtful && pick === idOf.get(meeting.id) ? [...clear, doubtful] : clear, open: doubtful && pick === undefined ? [doubtful] : [] };
}

// What must hold.

function check(run: Run, isWhole: boolean): void {
  const { judgements, contests } = run.flow.state.getSnapshot();
  expect(new Map(contests)).toEqual(run.said);
  const heard = answers();
  const wrong = run.truths.flatMap((truth) => {
    const judgement = judgements.get(run.idOf.get(truth.meeting.id) ?? '' as MeetingId);
    if (!judgement) return isWhole && Date.parse(truth.meeting.end) <= clock.now() - minutes(1) ? [`${truth.meeting.id}: not judged`] : [];
    return [
      ...(isWhole ? wordOf(run.said.get(judgement.meeting), judgement) : []),
      ...(['transcript', 'insights', 'attendance'] as const).flatMap((source) => (isWhole ? falseClaim(truth, source, judgement, run, heard) : [])),
      ...(isWhole ? [...chatClaim(truth, judgement, heard), ...ofInvitation(truth, judgement, run), ...ofNotes(judgement, run)] : []),
      ...unsupported(judgement),
      ...(isWhole ? spread(truth, judgement, run) : []),
    ].map((what) => `${truth.meeting.id}: ${what}`);
  });
  expect([...wrong, ...brokenLimits()]).toEqual([]);
}

function wordOf(said: Contest | undefined, { verdict }: Judgement): readonly string[] {
  const holds = !said || (said.says === 'decided' ? verdict.kind === 'decided' && verdict.how === 'answered'
    : said.says === 'not-decided' ? verdict.kind === 'light' || (verdict.kind === 'no-decision-recorded' && verdict.how === 'answered')
    : verdict.kind === 'not-judged' && verdict.why === 'purpose');
  return [...(holds ? [] : [`"${said?.says}" was said, and the verdict is ${verdict.kind}`]), ...(!said && 'how' in verdict && verdict.how === 'answered' ? ['an answer that was taken back counts'] : [])];
}

function falseClaim(truth: Truth, source: OfSeries, { coverage }: Judgement, run: Run, heard: readonly Answered[]): readonly string[] {
  const claim = coverage[source];
  const { own, open } = truthOf(truth, source, run);
  const under = `/onlineMeetings/${onlineMeetingId(truth.room, ADA, truth.inChannel)}/${PLACE[source]}`;
  const list = heard.findLast(({ path }) => path.endsWith(under));
  const there = own.filter((id) => list?.ids.includes(id));
  const unread = there.filter((id) => !heard.some(({ path }) => path.includes(`${under}/${id}`)));
  const isOpen = open.some((id) => list?.ids.includes(id));
  if (claim?.state === 'read' && claim.complete) return !list || there.length === 0 || unread.length > 0 || isOpen ? [`${source} is called whole; of ${there.length} listed ${unread.length} were not read${isOpen ? ', one is unclear' : ''}`] : [];
  if (claim?.state !== 'absent') return [];
  const made = Date.parse(truth.meeting.end) + MAKING[source] - minutes(1);
  return !list || there.length > 0 || isOpen || list.at < made ? [`${source} is called absent; listed: ${list ? there.length : 'never'}, made after ${made - (list?.at ?? 0)} ms`] : [];
}

/** A chat is whole when every message of the meeting's part was on a page that was read. */
function chatClaim({ meeting, room }: Truth, { coverage: { chat } }: Judgement, heard: readonly Answered[]): readonly string[] {
  if (chat?.state === 'absent') return ['a chat is called absent'];
  if (chat?.state !== 'read' || !chat.complete) return [];
  const seen = new Set(heard.filter(({ path }) => path === `/chats/${threadId(room)}/messages`).flatMap(({ ids }) => ids));
  const missing = (meeting.messages ?? []).flatMap(({ html }) => lotIn(html) ?? []).filter((lot) => !seen.has(lot));
  return missing.length > 0 ? [`the chat is called whole; ${missing.length} of ${meeting.messages?.length} messages were not read`] : [];
}

/** It takes a meeting out of judgement, or leaves questions open; a person's word goes before. */
function ofInvitation({ meeting, invite }: Truth, { verdict, coverage, findings, meeting: id }: Judgement, run: Run): readonly string[] {
  if (invite === 'informs' && !run.said.has(id)) return verdict.kind === 'not-judged' ? [] : [`the invitation informs, and the verdict is ${verdict.kind}`];
  if (verdict.kind === 'not-judged') return [];
  const asked = findings.filter(({ source }) => source === 'invite').flatMap(({ quotes }) => quotes.map(({ text }) => lotIn(text)));
  return JSON.stringify(asked) === JSON.stringify(invite === 'asks' ? [`lot-${meeting.id}invite`] : []) && isWholeRead(coverage.invite) ? [] : [`the invitation asks ${JSON.stringify(asked)}, read: ${coverage.invite?.state}`];
}

/** What a person gave is read whole, decides, and can be taken back. */
function ofNotes({ meeting, verdict, coverage: { notes }, findings }: Judgement, { noted, decidedByNotes, said }: Run): readonly string[] {
  const held = noted.get(meeting);
  const found = findings.filter(({ source }) => source === 'notes');
  if (found.some(({ kind }) => kind === 'decision')) decidedByNotes.add(meeting);
  if (verdict.kind === 'not-judged') return [];
  const mustDecide = held?.has('decided') || decidedByNotes.has(meeting);
  return [
    ...(held?.size && !isWholeRead(notes) ? ['given notes were not read'] : []),
    ...(held?.size === 0 && (notes?.state === 'read' || found.length > 0) ? ['notes that were taken back count'] : []),
    ...(mustDecide && !said.has(meeting) && verdict.kind !== 'decided' ? [`given notes decide, and the verdict is ${verdict.kind}`] : []),
  ];
}

const isWholeRead = (read: SourceCoverage | undefined): boolean => read?.state === 'read' && read.complete;

const unsupported = ({ verdict, coverage }: Judgement): readonly string[] =>
  verdict.kind === 'no-decision-recorded' && verdict.how === 'found' && ![coverage.transcript, coverage.insights, coverage.record].some(isWholeRead)
    ? [`flagged with ${JSON.stringify(coverage)}`] : [];

/** Quotes of what is another meeting's. */
function spread(truth: Truth, { findings }: Judgement, run: Run): readonly string[] {
  const { own } = truthOf(truth, 'transcript', run);
  const lots = new Set(run.truths.flatMap(({ meeting }) => meeting.transcripts.flatMap(({ vtt }, n) => (own.includes(transcriptId(meeting.id, n)) ? [lotIn(vtt)] : []))));
  return findings.flatMap(({ source = 'transcript', quotes }) => quotes.flatMap(({ text }) => lotIn(text) ?? [])
    .filter((lot) => (source === 'transcript' ? !lots.has(lot) : !lot.startsWith(`lot-${truth.meeting.id}`))).map((lot) => `quotes ${lot} of ${source}`));
}

const lotIn = (text: string): string | undefined => /lot-\w+/.exec(text)?.[0];

/** As the tenant's own limits refuse. */
const OWN_THROTTLING = '"code":"TooManyRequests"';

function brokenLimits(): readonly string[] {
  return tenant.tenant.log().flatMap((entry: LogEntry) => {
    const { n, inner = 0, underWay = 0, status, responseBody } = entry;
    const text = JSON.stringify(responseBody ?? '');
    return [
      ...(inner > 20 ? [`${n}: ${inner} in a batch`] : []),
      ...(underWay > 4 ? [`${n}: ${underWay} Outlook requests under way`] : []),
      ...(text.includes(OWN_THROTTLING) ? [`${n}: more at once than the service allows`] : []),
      ...(status === 400 || text.includes('"status":400') ? [`${n}: a request that Graph does not understand`] : []),
    ];
  });
}

/** When nothing is in the way any more, all that this person may read has been read, and is said. A refusal is believed, also where it was a mistake. */
function checkAtRest(run: Run, wasRefused: boolean): void {
  const { judgements } = run.flow.state.getSnapshot();
  const heard = answers();
  const { reader, hasLicence } = run.world;
  const isMember = reader !== 'guest' && reader !== 'forwarded';
  const expected = run.truths.flatMap((truth) => {
    const judgement = judgements.get(run.idOf.get(truth.meeting.id) ?? '' as MeetingId);
    if (!judgement || judgement.verdict.kind === 'not-judged') return [];
    const may: { readonly [source in OfSeries]: boolean } = { transcript: isMember, insights: isMember && hasLicence && !truth.inChannel, attendance: (reader === 'organizer' || reader === 'co-organizer') && !truth.inChannel };
    return (['transcript', 'insights', 'attendance'] as const).map((source) => {
      const { own, open } = truthOf(truth, source, run);
      const should = !may[source] ? 'not-permitted' : open.length > 0 ? 'unclear' : own.length > 0 ? 'whole' : 'absent';
      const claim = judgement.coverage[source];
      const is = claim?.state !== 'read' ? claim?.state : claim.complete ? 'whole' : claim.gaps.includes('unassigned') ? 'unclear' : 'part';
      return is === should || (wasRefused && is === 'not-permitted') ? '' : `${truth.meeting.id} ${source} is ${is}, not ${should}`;
    }).concat(isLeftUnread(truth, judgement, isMember, heard) ? [`${truth.meeting.id}: flagged without its whole chat`] : []);
  });
  expect(expected.filter(Boolean)).toEqual([]);
}

function isLeftUnread(truth: Truth, { verdict }: Judgement, isMember: boolean, heard: readonly Answered[]): boolean {
  if (verdict.kind !== 'no-decision-recorded' || verdict.how !== 'found' || !isMember || truth.inChannel) return false;
  const chat = heard.findLast(({ path }) => path === `/chats/${threadId(truth.room)}/messages`);
  return truth.chat === 'decided' || truth.chat === 'long' || chat === undefined || chat.at < Date.parse(truth.meeting.end) + hours(48);
}

test(`whoever asks, whatever is granted and goes wrong: no verdict claims what was not read, flags without ground, or loses a person’s word (${RUNS} runs, seed ${SEED})`, async () => {
  await fc.assert(fc.asyncProperty(worlds, steps, async (world, all) => {
    const run = await begin(world);
    for (const step of all) await walk(run, step);
    await walk(run, { ...CALM, hoursPass: 80, isReopened: true });
    await walk(run, { ...CALM, hoursPass: 1 });
    checkAtRest(run, all.some((step) => step.faults.some(({ fault }) => fault.status === 403)));
  }), { numRuns: RUNS, seed: SEED });
}, 60_000 + RUNS * 500);
