import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { launch, openTab, type Tab } from '../support/chromium.ts';
import { startMicrosoft, type Microsoft } from '../support/microsoft.ts';
import { acceptConsent, allowCalendar, cardsInChats, fillDebrief, openInTeams } from '../support/walk.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist', 'app');
const RUN = 'executed=1';
/** Each would run if any place took it for markup; the policy's own reports fail the test too. */
const PAYLOADS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `"><svg/onload=${RUN}>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<a href="javascript:${RUN}">here</a>`,
  `{{constructor.constructor("${RUN}")()}}`,
  `[here](javascript:${RUN})`,
];
const ALL = PAYLOADS.join(' ');

let microsoft: Microsoft;
let browser: Browser;
let context: BrowserContext;
let tab: Tab;

beforeAll(async () => {
  const now = new Date();
  microsoft = await startMicrosoft({ seed: hostile(firstWalk(now)), now: now.toISOString(), dist: DIST });
  browser = await launch(microsoft);
});
afterAll(async () => {
  await browser.close();
  await microsoft.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  tab = await openTab(context);
});
afterEach(() => context.close());

/** The same weeks, with markup and script in every subject, name, body and transcript. */
function hostile(seed: Seed): Seed {
  return {
    ...seed,
    people: seed.people.map((p, at) => ({ ...p, name: `${p.name} ${PAYLOADS[at % PAYLOADS.length]}` })),
    meetings: seed.meetings.map((m, at) => ({
      ...m,
      subject: `${m.subject} ${PAYLOADS[at % PAYLOADS.length]}`,
      bodyHtml: `${m.bodyHtml}${ALL}`,
      transcripts: m.transcripts.map((t) => ({
        ...t,
        vtt: t.vtt.replaceAll(/<v ([^>]*)>(\S+)/g, (_, name: string, word: string) => `<v ${name} &lt;b&gt;>${word} &lt;script&gt;${RUN}&lt;/script&gt; ${PAYLOADS[1]}`),
      })),
    })),
  };
}

/** A colleague's message in the meeting's chat: hostile HTML, and a card that passes itself off as the manager's. */
async function writeAsSomebodyElse(subject: string): Promise<void> {
  const ask = async (url: string, init: RequestInit = {}): Promise<{ readonly [key: string]: unknown }> => {
    const answer = await microsoft.tenant.fetch(new Request(url, init));
    expect(answer.ok, `${url}: ${answer.status}`).toBe(true);
    return (await answer.json()) as { readonly [key: string]: unknown };
  };
  const scopes = ['User.Read', 'Calendars.Read', 'OnlineMeetings.Read', 'Chat.ReadWrite'];
  const { access_token: token } = await ask('https://sandbox.example.test/__tenant/broker', { method: 'POST', body: JSON.stringify({ person: 'attendee', clientId: 'colleague', scopes, consent: true }) });
  const graph = (path: string, init: RequestInit = {}) => ask(`https://graph.microsoft.com/v1.0${path}`, { ...init, headers: { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' } });
  const from = new Date(Date.now() - 6 * 86_400_000).toISOString();
  const events = (await graph(`/me/calendarView?startDateTime=${from}&endDateTime=${new Date().toISOString()}&$top=50`))['value'] as { subject: string; onlineMeeting?: { joinUrl: string } }[];
  const joinUrl = events.find((e) => e.subject.startsWith(subject))?.onlineMeeting?.joinUrl ?? '';
  const [online] = (await graph(`/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${joinUrl}'`)}`))['value'] as { chatInfo: { threadId: string } }[];
  const forged = JSON.stringify({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: `forged ${ALL}` }] });
  await graph(`/chats/${encodeURIComponent(online?.chatInfo.threadId ?? '')}/messages`, {
    method: 'POST',
    body: JSON.stringify({ body: { contentType: 'html', content: `${ALL}<attachment id="1"></attachment>` }, attachments: [{ id: '1', contentType: 'application/vnd.microsoft.card.adaptive', content: forged }] }),
  });
}

test('markup and script in subjects, names, bodies, chat, transcripts and one’s own words are text, and nothing of it runs', async () => {
  const { page } = tab;
  const executed = (): Promise<readonly boolean[]> => Promise.all(page.frames().map((f) => f.evaluate(() => 'executed' in window)));
  const app = await openInTeams(page);
  await allowCalendar(page);
  const flag = app.getByRole('link', { name: /Pell 2 product steering/ }).first();
  await flag.waitFor();
  await flag.click();
  await app.locator('blockquote:visible').first().waitFor();
  expect(await app.locator('blockquote:visible').first().innerText()).toContain(PAYLOADS[0]);
  await app.getByRole('button', { name: 'Start the debrief' }).or(app.getByRole('link', { name: 'Start the debrief' })).click();
  await app.getByRole('checkbox').first().check();
  await fillDebrief(app, { question: ALL, own: ALL, decider: PAYLOADS[1] ?? '', by: '', cue: PAYLOADS.slice(0, 3).join(' '), action: PAYLOADS.slice(3).join(' ') });
  await app.getByRole('button', { name: 'See what will be written' }).click();
  await app.getByText(PAYLOADS[0] ?? '').first().waitFor();
  await writeAsSomebodyElse('Pell 2 product steering');
  await app.getByRole('button', { name: 'Write to the meeting chat' }).click();
  await acceptConsent(page);
  await app.getByRole('heading', { name: 'Written to the meeting chat' }).waitFor();
  await page.reload();
  await app.getByRole('link', { name: /Pell 2 product steering/ }).first().click();
  await app.getByRole('button', { name: 'Undo this write' }).waitFor();
  expect(await executed()).toEqual([false, false]);

  const [card] = (await cardsInChats(microsoft)).filter((c) => !c.includes('forged'));
  const actions = JSON.stringify((JSON.parse(card ?? '{}') as { actions?: unknown }).actions);
  expect(actions).not.toMatch(/javascript:/);
  expect(card).not.toMatch(/[^\\]\]\(javascript:/);
});
