import { createTenant, type Tenant } from '#sandbox/tenant/create-tenant.ts';
import { eventId } from '#sandbox/tenant/derived-ids.ts';
import { memoryStore } from '#sandbox/tenant/store.ts';
import { TEAM_COLUMNS, TEAM_LIST } from '#domain/team-list.ts';
import type { KeptSite } from '#sandbox/tenant/state.ts';
import { ATTENDEE, COLLEAGUE, INVITED, meetingOf, ORGANIZER, SEED, SITE, START } from './scene.ts';
import type { Schedule } from './schedule.ts';

/** One schedule's tenant, with the time that its devices share and everything that was ever sent to it. */
export interface TenantRoom {
  readonly tenant: Tenant;
  fetch(request: Request): Promise<Response>;
  /** Asks Graph as a person, past all faults that are left. */
  graph(person: string, method: string, path: string, body?: unknown): Promise<unknown>;
  control(path: string, body?: unknown): Promise<unknown>;
  /** Address, headers and body of every request, as text. */
  readonly sent: readonly string[];
}

export async function openTenantRoom(schedule: Schedule, prefix: string, signingKey: JsonWebKey): Promise<TenantRoom> {
  let elapsed = 0;
  let notes = 0;
  const sent: string[] = [];
  const tenant = createTenant({
    store: memoryStore(),
    seed: () => SEED,
    now: () => START + elapsed,
    sleep: (ms) => new Promise((resolve) => { setTimeout(resolve, ms); }),
    signingKey,
    prefix,
  });
  const gate = openGate();
  const tokens = new Map<string, { readonly from: number; readonly token: Promise<string> }>();

  /** Signing takes longer than most requests, so a token is used for a while. */
  function tokenOf(person: string): Promise<string> {
    const known = tokens.get(person);
    if (known && elapsed - known.from < 1_800_000) return known.token;
    const token = tenant.tokenFor(person);
    tokens.set(person, { from: elapsed, token });
    return token;
  }
  const origin = 'http://127.0.0.1';

  async function graph(person: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const headers = { 'authorization': `Bearer ${await tokenOf(person)}`, 'prefer': 'IdType="ImmutableId"', 'content-type': 'application/json' };
    const answer = await tenant.fetch(new Request(`${origin}${prefix}/v1.0${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }

  async function control(path: string, body?: unknown): Promise<unknown> {
    const answer = await tenant.fetch(new Request(`${origin}${prefix}/__tenant/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }));
    return answer.json();
  }

  /** Somebody else writes into the chat, or the organizer into the invitation with Outlook, between two requests of Debrief. */
  async function colleague(edits: string, meeting: string): Promise<Response> {
    notes += 1;
    try {
      if (edits === 'invite') await noteInInvitation(INVITED[meeting] ?? meeting);
      else await noteInChat(meeting, edits === 'card');
      return new Response(null, { status: 204 });
    } catch {
      // A fault that was meant for Debrief has hit the colleague.
      return new Response(null, { status: 204 });
    }
  }

  async function noteInInvitation(meeting: string): Promise<void> {
    const path = `/me/events/${eventId(ORGANIZER, meeting, true)}`;
    const { body } = (await graph(ORGANIZER, 'GET', path)) as { body: { content: string } };
    const note = `<p>Note ${notes} of a colleague</p>`;
    const content = notes % 2 === 0 ? body.content.replace(/<body[^>]*>/, (tag) => `${tag}${note}`) : body.content.replace('</body>', `${note}</body>`);
    await graph(ORGANIZER, 'PATCH', path, { body: { contentType: 'html', content } });
  }

  /** A colleague's card repeats ours, key and all. */
  async function noteInChat(meeting: string, isCard: boolean): Promise<void> {
    const found = (await graph(COLLEAGUE, 'GET', `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${meetingOf(meeting, COLLEAGUE).joinUrl}'`)}`)) as { value: { chatInfo: { threadId: string } }[] };
    const path = `/chats/${encodeURIComponent(found.value[0]?.chatInfo.threadId ?? '')}/messages`;
    const { value } = (await graph(COLLEAGUE, 'GET', path)) as { value: { attachments: { id: string; contentType: string; content: string }[]; body: object }[] };
    const card = isCard ? value.find(({ attachments }) => attachments.length > 0) : undefined;
    await graph(COLLEAGUE, 'POST', path, card ? { body: card.body, attachments: card.attachments } : { body: { content: `Note ${notes} of a colleague` } });
  }

  await control('settings', { ifMatch: schedule.ifMatch });
  await control('sites', [teamSite()]);
  return {
    tenant, sent, graph, control,
    async fetch(request) {
      const url = new URL(request.url);
      const asked = url.pathname.slice(prefix.length);
      elapsed = Math.max(elapsed, Number(request.headers.get('x-elapsed') ?? 0));
      if (asked === '/token') return new Response(await tokenOf(url.searchParams.get('for') ?? ''));
      if (asked === '/colleague') return gate.alone(() => colleague(url.searchParams.get('edits') ?? '', url.searchParams.get('meeting') ?? ''));
      if (asked.startsWith('/__tenant/')) return tenant.fetch(request);
      sent.push(`${request.url}\n${JSON.stringify([...request.headers])}\n${await request.clone().text()}`);
      return gate.among(() => tenant.fetch(request));
    },
  };
}

const teamSite = (): KeptSite => ({
  id: SITE.id, host: SITE.host, path: SITE.path, name: 'Move', grant: 'write', members: [ORGANIZER, ATTENDEE, COLLEAGUE],
  lists: [{ id: 'cccccccc-1111-4111-a111-111111111111', name: TEAM_LIST, items: [], columns: TEAM_COLUMNS.map((column) => ({ ...column, choices: null })) }],
});

/** Many may be inside at once, or one alone. */
function openGate(): { among<T>(work: () => Promise<T>): Promise<T>; alone<T>(work: () => Promise<T>): Promise<T> } {
  let last: Promise<unknown> = Promise.resolve();
  const inside = new Set<Promise<unknown>>();
  return {
    async among(work) {
      await last;
      const working = work();
      const settled = working.catch(() => undefined).then(() => void inside.delete(settled));
      inside.add(settled);
      return working;
    },
    alone(work) {
      const turn = last.then(async () => {
        await Promise.all(inside);
        return work();
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
