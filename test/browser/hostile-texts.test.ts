import type { FrameLocator, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { OWN_LIMITS } from '#templates/own-template.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { HOSTILE_TEXTS } from '../data/hostile-texts.ts';
import { APP_HOST, HOSTS, startMicrosoft } from '../support/microsoft.ts';
import { meetingOfAll, postCard, review, SUBJECT } from '../support/review.ts';
import { productWithPolicy } from '../support/policy-file.ts';
import { openStage } from '../support/stage.ts';
import { BEN, CLEO } from '../support/tiny-seed.ts';
import { debriefIn, openMeeting, resetTenant, weekIsThere } from '../support/walk.ts';

// The built pages carry the content security policy of an installation; a report of it in the console fails the test, too.

const DAY = 86_400_000;

/** Each text once as the subject of a meeting, the name of a guest and a body, over the last five days. */
function hostile(now: Date): Seed {
  const seed = review(now);
  const at = (index: number): Date => new Date(now.getTime() - DAY - (index % 5) * DAY - Math.floor(index / 5) * 600_000);
  const iso = (time: Date): string => time.toISOString().replace(/\.\d+Z$/, 'Z');
  const meetings = HOSTILE_TEXTS.map((text, index) => {
    const meeting = meetingOfAll({ id: `hostile-${index}`, start: iso(at(index)), end: iso(new Date(at(index).getTime() + 600_000)), subject: text, bodyHtml: text, isOnline: false });
    return { ...meeting, attendees: [...meeting.attendees, { person: { name: text, address: `guest${index}@tiny.example` }, type: 'required', response: 'accepted' } as const] };
  });
  return { ...seed, meetings: [...seed.meetings, ...meetings] };
}

const { dist, setPolicy } = productWithPolicy();
const now = new Date();
const stage = openStage(() => startMicrosoft({ seed: hostile(now), now: now.toISOString(), dist }), (microsoft) => microsoft);
let asked: string[] = [];

beforeEach(async () => {
  await resetTenant(stage.site);
  setPolicy(JSON.stringify({ version: 1 }));
  stage.tab.expectError(/^403 GET \S+\/transcripts$/);
  asked = [];
  stage.context.on('request', (request) => asked.push(request.url()));
  // Whatever a payload would do, it does by one of these.
  await stage.context.addInitScript(() => {
    const run = (): undefined => void Object.assign(window, { executed: true });
    Object.assign(window, { alert: run, msgbox: run });
  });
});

/** Nothing ran in any frame, and nobody was asked for anything who has no part in the product. */
async function expectNothingRan(page: Page): Promise<void> {
  const executed = await Promise.all(page.frames().map((frame) => frame.evaluate(() => 'executed' in window)));
  expect(executed.filter(Boolean)).toEqual([]);
  const elsewhere = asked.map((url) => new URL(url)).filter(({ protocol, hostname }) => protocol.startsWith('http') && !HOSTS.includes(hostname));
  expect(elsewhere.map(({ href }) => href)).toEqual([]);
}

async function open(page: Page, hash = '', person = 'manager'): Promise<FrameLocator> {
  await page.goto('about:blank');
  await page.goto(`https://teams.microsoft.com/?person=${person}&app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html${hash}`)}`);
  return debriefIn(page);
}

/**
 * Puts every text into every field that takes one, as a person would type or paste it; gives how many fields there were.
 * `spread`: every text into one of the fields, which are all drawn by the same piece.
 */
const typeAll = (app: FrameLocator, spread = false): Promise<number> => app.locator('main').evaluate(async (main, { texts, spread }) => {
  let most = 0;
  for (let at = 0; at < texts.length; at += spread ? most || 1 : 1) {
    const fields = [...main.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea:not([readonly]), input[type=text], input[type=url], input:not([type])')];
    most = Math.max(most, fields.length);
    for (const [index, field] of fields.entries()) {
      const type = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
      Object.getOwnPropertyDescriptor(type.prototype, 'value')?.set?.call(field, texts[(spread ? at + index : at) % texts.length]);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await new Promise((drawn) => { requestAnimationFrame(drawn); });
  }
  return most;
}, { texts: HOSTILE_TEXTS, spread });

const reads = async (app: FrameLocator): Promise<string> => app.locator('main').evaluate((main) => main.textContent);
/** As it is read in one line. */
const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('each of 197 hostile texts is a text, runs nothing and asks nobody', () => {
  test('as the subject of a meeting, the name of a guest, and an invitation', async () => {
    const { page } = stage.tab;
    const app = await open(page);
    await weekIsThere(app, SUBJECT);
    // The list grows while it is drawn; a control character or two reads otherwise on the page.
    await expect.poll(async () => {
      const shown = line(await reads(app));
      return HOSTILE_TEXTS.filter((text) => !shown.includes(line(text))).length;
    }, { timeout: 20_000 }).toBeLessThan(HOSTILE_TEXTS.length / 20);
    await expectNothingRan(page);
  });

  test('typed into every field of every template, a contest and the settings', async () => {
    const { page } = stage.tab;
    const app = await open(page);
    await openMeeting(app, SUBJECT);
    await app.getByRole('button', { name: 'We did decide…' }).or(app.getByRole('textbox', { name: /What was decided/ })).first().click();
    expect(await typeAll(app)).toBeGreaterThan(0);
    await app.getByRole('link', { name: /debrief/i }).first().click();
    const template = app.getByRole('combobox', { name: 'Template' });
    await template.waitFor();
    for (const id of ['attendee-reflection', 'after-action-review', 'close-check', 'start-stop-continue', 'grow', 'premortem']) {
      await template.selectOption(id);
      expect(await typeAll(app, true), id).toBeGreaterThan(0);
    }
    // With a field of each kind.
    await template.selectOption('decision-debrief');
    await app.getByRole('radio', { name: 'It was decided' }).check();
    expect(await typeAll(app)).toBeGreaterThan(5);
    for (const sharing of await app.getByRole('switch').all()) await sharing.check();
    await app.getByRole('button', { name: 'See what will be written' }).click();
    await app.getByRole('heading', { name: 'This is what will be written' }).waitFor();
    await expectNothingRan(page);
    const settings = await open(page, '#/settings');
    await settings.getByRole('textbox', { name: 'Address of the site' }).waitFor();
    expect(await typeAll(settings)).toBe(1);
    await expectNothingRan(page);
  });

  test('in a colleague’s card: in the record of the meeting, among what can be chosen, and in the agreement', async () => {
    const { page } = stage.tab;
    const chunks = Array.from({ length: 8 }, (_, at) => HOSTILE_TEXTS.filter((_text, index) => index % 8 === at));
    for (const [at, texts] of chunks.entries()) {
      const [first = '', second = ''] = texts;
      await postCard(stage.site, at % 2 === 0 ? BEN : CLEO, {
        intent: first, successCondition: second,
        decisions: texts.map((text) => ({ question: text, outcome: { kind: 'decided', text }, decider: text })),
        openQuestions: texts.slice(0, 8).map((text) => ({ question: text, inTheWay: [text], decider: text })),
        reflection: texts.slice(8, 16).map((text) => ({ asked: text, answer: text })),
        understood: { is: 'decision', what: first },
      });
    }
    const tab = await open(page);
    await openMeeting(tab, SUBJECT);
    await tab.getByRole('region', { name: 'What people understood was decided' }).getByText(/Ben Okafor: /).waitFor();
    await expectNothingRan(page);
    const attendee = await open(page, '', 'attendee');
    await openMeeting(attendee, SUBJECT);
    await attendee.getByRole('link', { name: /debrief/i }).first().click();
    await attendee.getByRole('group', { name: 'What was decided?' }).getByRole('radio').nth(6).waitFor();
    await expectNothingRan(page);

    await page.goto(`https://teams.microsoft.com/?app=${encodeURIComponent(`https://${APP_HOST}/meeting.html`)}&surface=panel&meeting=review-1&person=manager`);
    const panel = debriefIn(page);
    await panel.getByRole('button', { name: /Skip/ }).click();
    await panel.getByText(line(chunks[0]?.[3] ?? ''), { exact: true }).first().waitFor();
    expect(await typeAll(panel, true)).toBeGreaterThan(0);
    const shown = line(await reads(panel));
    expect(HOSTILE_TEXTS.filter((text) => shown.includes(line(text))).length).toBeGreaterThan(150);
    await expectNothingRan(page);
  });

  test('as the words of an organisation’s templates', async () => {
    const { page } = stage.tab;
    const fit = (longest: number): readonly string[] => HOSTILE_TEXTS.filter((text) => text.trim() !== '' && text.length <= longest);
    const [whys, options] = [fit(OWN_LIMITS.why), fit(OWN_LIMITS.option)];
    expect(whys.length).toBeGreaterThan(190);
    // Twelve templates at most: one long text and 24 short ones each.
    const templates = Array.from({ length: 12 }, (_, at) => ({
      version: 1, id: `t${at}`, name: (fit(OWN_LIMITS.name)[at] ?? '') + String(at), why: whys[at * 16] ?? 'x',
      prompts: Array.from({ length: 6 }, (_prompt, n) => {
        const from = (at * 6 + n) * 4;
        const four = [...new Set([0, 1, 2, 3].map((step) => options[(from + step) % options.length] ?? ''))];
        const ask = whys[(at * 6 + n) * 3 % whys.length] ?? '';
        return { id: `p${n}`, kind: 'choice', ask: `${ask.slice(0, OWN_LIMITS.ask - 4)} ${n}`, hint: (whys[(at * 6 + n) * 2 % whys.length] ?? 'x').slice(0, OWN_LIMITS.hint), options: four };
      }),
    }));
    setPolicy(JSON.stringify({ version: 1, templates }));
    const app = await open(page);
    await openMeeting(app, SUBJECT);
    await app.getByRole('link', { name: /debrief/i }).first().click();
    const template = app.getByRole('combobox', { name: 'Template' });
    await template.waitFor();
    for (const { id } of templates) {
      await template.selectOption(`own:${id}`);
      await app.getByRole('radio').nth(20).waitFor();
      await app.getByRole('radio').first().check();
      await expectNothingRan(page);
    }
  });

  test('in a policy file that cannot be used, each told with its line', async () => {
    const { page } = stage.tab;
    for (let from = 0; from < HOSTILE_TEXTS.length; from += 40) {
      const texts = HOSTILE_TEXTS.slice(from, from + 40);
      setPolicy(JSON.stringify({ version: 1, steward: texts[0], off: texts, [texts[1] ?? '']: 1 }, undefined, 1));
      const app = await open(page, '#/settings');
      await app.getByText('The policy file cannot be used').waitFor();
      expect(await app.getByText(/^Line \d+: off\[/).count()).toBe(new Set(texts).size);
      await expectNothingRan(page);
    }
    setPolicy(HOSTILE_TEXTS[0] ?? '');
    const app = await open(page, '#/settings');
    await app.getByText(/^Line 1: /).waitFor();
    await expectNothingRan(page);
  });
});
