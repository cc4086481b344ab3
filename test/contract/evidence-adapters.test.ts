import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphEvidence } from '#adapters/graph/graph-evidence.ts';
import { createGraphInvites } from '#adapters/graph/graph-invites.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createGraphNotebook } from '#adapters/graph/graph-notebook.ts';
import { createGraphNotesByLink } from '#adapters/graph/graph-notes-by-link.ts';
import { createGraphWorkingHours } from '#adapters/graph/graph-working-hours.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { connectGraph, type Graph } from '#adapters/graph/graph.ts';
import { loopOnGraph } from '#app/loop-on-graph.ts';
import { ok } from '#base/result.ts';
import { days, minus, plus, type LocalDate } from '#base/time.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { recordedIn } from '#flows/card-words.ts';
import { htmlLines } from '#notes/html-lines.ts';
import { ADMIN_SCOPES, FEATURE_SCOPES, type Feature } from '#ports/consent.ts';
import type { PerSeries } from '#ports/evidence.ts';
import type { ChatId } from '#ports/meeting-chat.ts';
import { threadId } from '#sandbox/tenant/derived-ids.ts';
import { needsAdmin } from '#sandbox/tenant/scopes.ts';
import { evidenceSeed, LOOP_LINK } from '../support/evidence-seed.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../support/graph-on-tenant.ts';
import { launchSite } from '../support/launch-site.ts';
import { loadOracle } from '../support/oracle.ts';
import { ADA, BEN, CLEO, TINY_NOW } from '../support/tiny-seed.ts';

const oracle = await loadOracle();
const { signal } = new AbortController();
const linesOf = (html: string): readonly string[] => htmlLines(html).map(({ text }) => text);
const clock = fixedClock(TINY_NOW);
let on: TenantGraph;
beforeEach(async () => { on = await graphOnTenant(evidenceSeed(), ADA, clock); });
afterEach(() => on.close());

const evidenceOf = (graph: Graph, me = on.me): ReturnType<typeof createGraphEvidence> => createGraphEvidence(graph, createOnlineMeetings(graph), me, linesOf, recordedIn);

const window = { from: minus(clock.now(), days(56)), to: plus(clock.now(), days(15)) };
const calendarOf = (graph: Graph): ReturnType<typeof createGraphCalendar> => createGraphCalendar(graph, on.me, () => ({ questions: [] }));

async function meetingsOf(graph: Graph): Promise<readonly Meeting[]> {
  const all = await calendarOf(graph).meetings(window, signal, () => undefined);
  if (!all.ok) throw new Error(JSON.stringify(all.failure));
  return all.value.filter(({ joinUrl, isCancelled }) => joinUrl && !isCancelled);
}

/** Everything that a source has of a meeting. */
async function readAll<T>(source: PerSeries<T>, meeting: Meeting): Promise<void> {
  const listed = await source.list(meeting, signal);
  if (!listed.ok || listed.value.state !== 'read') return;
  for (const span of listed.value.value) await source.read(meeting, span, signal);
}

async function readEverything(graph: Graph, meeting: Meeting): Promise<void> {
  const evidence = evidenceOf(graph);
  await readAll(evidence.recordings, meeting);
  await readAll(evidence.insights, meeting);
  await readAll(evidence.attendance, meeting);
  await evidence.chat.between(meeting, meeting.start, plus(meeting.end, days(2)), signal);
}

test.runIf(oracle).each([
  ['the organizer', ADA, {}],
  ['a co-organizer', BEN, {}],
  ['an attendee', CLEO, {}],
  ['the organizer of a tenant without transcripts', ADA, { transcriptAccess: 'off' as const }],
  ['the organizer of a tenant without names', ADA, { speakerNames: 'off' as const }],
])('Microsoft\'s metadata has nothing against what the sources of evidence ask and are answered, for %s', { timeout: 60_000 }, async (_who, who, settings) => {
  on.close();
  on = await graphOnTenant(evidenceSeed({ settings }), who, clock);
  for (const meeting of await meetingsOf(on.graph)) await readEverything(on.graph, meeting);
  const notes = createGraphNotesByLink(on.graph, linesOf);
  await createGraphWorkingHours(on.graph).read(signal);
  await notes.read(LOOP_LINK, signal);
  await notes.read('https://tiny.sharepoint.example/none', signal);
  const log = on.tenant.log();
  const broken = log.filter(({ status = 599 }) => status >= 400 && ![403, 404].includes(status)).map(({ method, url, status }) => `${status} ${method} ${url}`);
  // What every example of Microsoft's documentation shows of an answer, the tenant's answer has too.
  const poorer = oracle?.poorerThanExamples({ entries: log });
  expect({ complaints: oracle?.checkLog({ entries: log }), poorer, broken }).toEqual({ complaints: [], poorer: [], broken: [] });
});

/** What each feature does, as the product does it. */
const FEATURES: Readonly<Record<Feature, (graph: Graph, meeting: Meeting) => Promise<unknown>>> = {
  'my-week': async (graph, { origin }) => {
    await calendarOf(graph).meetings(window, signal, () => undefined);
    if (origin.from !== 'calendar') return;
    await calendarOf(graph).invitedAt?.(origin.eventId, signal);
    await calendarOf(graph).named?.(origin.eventId, signal);
  },
  'transcripts': (graph, meeting) => readAll(evidenceOf(graph).recordings, meeting),
  'insights': (graph, meeting) => readAll(evidenceOf(graph).insights, meeting),
  'attendance': (graph, meeting) => readAll(evidenceOf(graph).attendance, meeting),
  'chat-evidence': (graph, meeting) => evidenceOf(graph).chat.between(meeting, meeting.start, plus(meeting.end, days(2)), signal),
  'notes-link': (graph) => createGraphNotesByLink(graph, linesOf).read(LOOP_LINK, signal),
  'chat-card': async (graph, meeting) => {
    const chats = createGraphMeetingChat(graph, createOnlineMeetings(graph), on.me);
    const chat = await chats.chatOf(meeting, signal);
    if (!chat.ok || !chat.value) return;
    const card = { summaryHtml: '<p>Debrief</p>', cardJson: '{"type":"AdaptiveCard"}' };
    const posted = await chats.post(chat.value, card, signal);
    if (!posted.ok) return;
    await chats.replace(chat.value, posted.value.messageId, card, signal);
    await chats.ownCards(chat.value, meeting.start, signal);
  },
  'invite': async (graph, meeting) => {
    const invites = createGraphInvites(graph);
    const eventId = meeting.origin.from === 'calendar' ? meeting.origin.eventId : '';
    const invite = await invites.read(eventId, signal);
    if (invite.ok) await invites.write(eventId, `${invite.value.html}<p>Debrief</p>`, invite.value.etag, signal);
  },
  'onenote': async (graph, meeting) => {
    const notebook = createGraphNotebook(graph);
    await notebook.create({ title: meeting.subject, html: '<div data-id="debrief"><p>Decided.</p></div>', at: meeting.start }, signal);
    const pages = await notebook.pagesFrom(meeting.start, signal);
    for (const { id } of pages.ok ? pages.value : []) {
      const page = await notebook.content(id, signal);
      const element = /id="(div:[^"]*)" data-id="debrief"/.exec(page.ok ? page.value : '')?.[1];
      if (element) await notebook.replace(id, new Map([[element, '<p></p>']]), signal);
      await notebook.append(id, '<p>More.</p>', signal);
      await notebook.remove(id, signal);
    }
  },
  'own-copy': async (graph) => {
    const { folder } = loopOnGraph(graph, 'https://graph.microsoft.com');
    await folder.write('2026-11.json', { version: 1 }, undefined, signal);
    await folder.list(signal);
  },
  'tasks': async (graph) => {
    const { tasks } = loopOnGraph(graph, 'https://graph.microsoft.com');
    await tasks.add('key', { title: 'a', note: '', about: '', link: '' }, signal);
    await tasks.all(signal);
  },
  'weekly-block': async (graph) => {
    const { blocks } = loopOnGraph(graph, 'https://graph.microsoft.com');
    await blocks.make({ weekday: 'friday', time: '15:00', zone: 'Europe/Paris' }, { subject: 'Finish my week', html: '<p>Open</p>' }, '2026-11-16' as LocalDate, 'once', signal);
    await blocks.standing('Europe/Paris', signal);
  },
  'nudge': (graph) => loopOnGraph(graph, 'https://graph.microsoft.com').nudges.send({ chat: threadId('weekly') as ChatId, to: BEN, commitment: 'a' }, signal),
  'working-hours': (graph) => createGraphWorkingHours(graph).read(signal),
  'team-list': async (graph) => {
    const list = loopOnGraph(graph, 'https://graph.microsoft.com').teamList('https://tiny.sharepoint.com/teams/launch');
    await list.setUp(signal);
    await list.add({ key: 'k', meeting: 'm' as MeetingId, kind: 'outcome', choice: 'nothing' }, signal);
  },
};

/** Below these, what a join address tells is asked first; only where Graph does not know it is the meeting looked up. */
const BY_ADDRESS: { readonly [feature in Feature]?: string } = { 'transcripts': '/transcripts', 'insights': '/aiInsights', 'attendance': '/attendanceReports', 'chat-evidence': '/messages' };

/** Uses one feature with a token of these scopes alone, and gives what the tenant refused. */
async function refusedWith(feature: Feature, scopes: readonly string[]): Promise<readonly string[]> {
  await on.control('sites', [launchSite({ grant: 'manage', lists: [] })]);
  const planning = (await meetingsOf(on.graph)).find(({ subject }) => subject === 'Planning') as Meeting;
  const from = on.tenant.log().length;
  const token = await on.tenant.tokenFor(ADA, scopes);
  const graph = connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok(token), clock: { now: () => clock.now(), wait: async () => undefined }, random: () => 0 });
  await FEATURES[feature](graph, planning);
  const path = BY_ADDRESS[feature];
  if (path) await on.control('faults', { match: { path }, times: 1, fault: { status: 404 } });
  await FEATURES[feature](graph, planning);
  return on.tenant.log().slice(from).filter(({ status = 599 }) => status === 401 || status === 403).map(({ method, url }) => `${method} ${new URL(url).pathname}`);
}

describe.each(Object.keys(FEATURES) as Feature[])('the feature %s', (feature) => {
  const scopes = FEATURE_SCOPES[feature];
  test('works with its own scopes alone', async () => {
    expect(await refusedWith(feature, scopes)).toEqual([]);
  });

  // Signing in asks for it by itself, and no call of Graph needs it.
  test.each(scopes.filter((scope) => scope !== 'User.Read'))('is refused something without %s', async (scope) => {
    expect(await refusedWith(feature, scopes.filter((other) => other !== scope))).not.toEqual([]);
  });
});

test('the scopes that need an administrator are those that Microsoft says need one, and sites', () => {
  const all = [...new Set(Object.values(FEATURE_SCOPES).flat())];
  expect([...ADMIN_SCOPES].sort()).toEqual([...all.filter(needsAdmin), 'Sites.Selected'].sort());
});
