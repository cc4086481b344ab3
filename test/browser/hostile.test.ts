import { expect, test } from 'vitest';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { writeAsColleague } from '../support/colleague.ts';
import { openProduct } from '../support/stage.ts';
import { acceptConsent, allowCalendar, cardsInChats, fillDebrief, openInTeams } from '../support/walk.ts';

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

const stage = openProduct((now) => hostile(firstWalk(now)));

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

/** A colleague's message: hostile HTML, and a card that passes itself off as the manager's. */
const FORGED = {
  body: { contentType: 'html', content: `${ALL}<attachment id="1"></attachment>` },
  attachments: [{
    id: '1', contentType: 'application/vnd.microsoft.card.adaptive',
    content: JSON.stringify({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: `forged ${ALL}` }] }),
  }],
};

test('markup and script in subjects, names, bodies, chat, transcripts and one’s own words are text, and nothing of it runs', async () => {
  const { page } = stage.tab;
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
  await writeAsColleague(stage.site, 'Pell 2 product steering', FORGED);
  await app.getByRole('button', { name: 'Write to the meeting chat' }).click();
  await acceptConsent(page);
  await app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor();
  await page.reload();
  await app.getByRole('link', { name: /Pell 2 product steering/ }).first().click();
  await app.getByRole('button', { name: 'Undo this write' }).waitFor();
  expect(await executed()).toEqual([false, false]);

  const [card] = (await cardsInChats(stage.site)).filter((c) => !c.includes('forged'));
  const actions = JSON.stringify((JSON.parse(card ?? '{}') as { actions?: unknown }).actions);
  expect(actions).not.toMatch(/javascript:/);
  expect(card).not.toMatch(/[^\\]\]\(javascript:/);
});
