import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphInvites } from '#adapters/graph/graph-invites.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { connectGraph } from '#adapters/graph/graph.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { loopOnGraph } from '#app/loop-on-graph.ts';
import { ok, type Result } from '#base/result.ts';
import { days, instant, minus, plus, type LocalDate } from '#base/time.ts';
import { address } from '#domain/person.ts';
import { recordKey } from '#domain/record.ts';
import { rowKey } from '#domain/team-list.ts';
import { putInvite } from '#notes/find-invite.ts';
import { renderCard } from '#notes/card.ts';
import { renderInvite } from '#notes/invite.ts';
import type { Clock } from '#ports/clock.ts';
import { aRecord } from './meetings.ts';
import type { Microsoft } from './microsoft.ts';
import { control, REVIEWERS, SUBJECT, TENANT } from './review.ts';

export const SITE = 'https://tiny.sharepoint.com/teams/launch';
/** What the loop needs to write everywhere. */
export const EVERYWHERE = ['User.Read', 'Calendars.ReadWrite', 'OnlineMeetings.Read', 'Chat.ReadWrite', 'Files.ReadWrite.AppFolder', 'Tasks.ReadWrite', 'Sites.Selected'];
const { signal } = new AbortController();
export const promiseOf = (id: string): string => `ask for the figures of ${REVIEWERS.find((one) => one.id === id)?.name ?? ''}`;
const LINK = 'https://debrief.example.test/';

/** Something of a person's in each place where Debrief writes, as another device of theirs has written it; a file of choices that names the team's site. */
export async function writeEverywhere(microsoft: Microsoft, id: string): Promise<void> {
  const { access_token: token } = await control(microsoft, 'broker', { person: id, clientId: 'another-device', scopes: EVERYWHERE, consent: true });
  const before = globalThis.fetch;
  globalThis.fetch = (input, init) => microsoft.tenant.fetch(new Request(input, init));
  try {
    await writeAll(id, String(token));
  } finally {
    globalThis.fetch = before;
  }
}

async function writeAll(id: string, token: string): Promise<void> {
  const person = REVIEWERS.find((one) => one.id === id);
  const me = { id, tenant: TENANT, name: person?.name ?? '', address: address(person?.address ?? '') };
  const clock: Clock = { now: () => instant(Date.now()), wait: (time) => new Promise((resolve) => { setTimeout(resolve, time); }) };
  const graph = connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok(token), clock, random: () => 0 });
  const [chat, invites, places] = [createGraphMeetingChat(graph, createOnlineMeetings(graph), me), createGraphInvites(graph), loopOnGraph(graph, 'https://graph.microsoft.com')];
  const now = instant(Date.now());
  const meetings = done(await createGraphCalendar(graph, me).meetings({ from: minus(now, days(2)), to: plus(now, days(10)) }, signal, () => undefined));
  const [ended, next] = meetings.filter(({ subject }) => subject === SUBJECT).toSorted((a, b) => a.start - b.start);
  if (!ended || next?.origin.from !== 'calendar') throw new Error('no review in the calendar');
  const record = aRecord(ended, { author: me, commitments: [{ cue: 'When it is Monday', action: promiseOf(id), owner: me }] });
  const thread = done(await chat.chatOf(ended, signal));
  if (thread === undefined) throw new Error('the review has no chat');
  done(await chat.post(thread, renderCard(record, { openUrl: LINK }), signal));
  if (next.iOrganize) {
    const { html, etag } = done(await invites.read(next.origin.eventId, signal));
    done(await invites.write(next.origin.eventId, putInvite(html, renderInvite(record) ?? '', recordKey(record)), etag, signal));
  }
  done(await places.tasks.add('key', { title: promiseOf(id), note: '', about: SUBJECT, link: LINK }, signal));
  done(await graph.send({ method: 'POST', path: `/me/todo/lists/${await ownList(graph)}/tasks`, scopes: [], body: { title: 'Buy milk' } }, signal));
  done(await places.blocks.make({ weekday: 'friday', time: '15:00', zone: 'Europe/Paris' }, { subject: 'Finish my week', html: '<p>Open</p>' }, new Date().toISOString().slice(0, 10) as LocalDate, id, signal));
  done(await places.teamList(SITE).add({ key: rowKey(ended.id, me, 'outcome'), meeting: ended.id, kind: 'outcome', choice: 'nothing' }, signal));
  done(await places.folder.write('2026-10.json', { version: 1, commitments: {} }, undefined, signal));
  done(await places.folder.write('preferences.json', { version: 1, preferences: { 'team-site': { value: SITE } } }, undefined, signal));
}

/** The list that everybody has from the beginning. */
async function ownList(graph: ReturnType<typeof connectGraph>): Promise<string> {
  const { value } = done(await graph.send({ method: 'GET', path: '/me/todo/lists', scopes: [] }, signal)) as { value: { id: string; wellknownListName: string }[] };
  return value.find(({ wellknownListName }) => wellknownListName === 'defaultList')?.id ?? '';
}

function done<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

interface State {
  readonly messages: { readonly [chat: string]: readonly { readonly from: string; readonly deletedAt?: number; readonly attachments: readonly object[] }[] };
  readonly files: { readonly [person: string]: object };
  readonly tasks: { readonly [person: string]: readonly { readonly tasks: readonly { readonly fields: { readonly title: string } }[] }[] };
  readonly sites: { readonly [id: string]: { readonly lists: readonly { readonly items: readonly { readonly by: string }[] }[] } };
  readonly ownEvents: { readonly [item: string]: { readonly person: string } };
  /** What has been changed in the calendar: what invitations say now. */
  readonly events: object;
}

/** How much of a person's stands in each place of the tenant; in `tasks` the titles. */
export async function standing(microsoft: Microsoft, id: string) {
  const state = (await control(microsoft, 'state')) as unknown as State;
  return {
    cards: Object.values(state.messages).flat().filter(({ from, deletedAt, attachments }) => from === id && deletedAt === undefined && attachments.length > 0).length,
    invitations: JSON.stringify(state.events).includes(promiseOf(id)) ? 1 : 0,
    tasks: (state.tasks[id] ?? []).flatMap(({ tasks }) => tasks.map(({ fields }) => fields.title)),
    blocks: Object.values(state.ownEvents).filter(({ person }) => person === id).length,
    rows: Object.values(state.sites).flatMap(({ lists }) => lists.flatMap(({ items }) => items)).filter(({ by }) => by === id).length,
    files: Object.keys(state.files[id] ?? {}),
  };
}
