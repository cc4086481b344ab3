import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import type { OutlookForm } from '#sandbox/host/outlook-form.ts';
import { eventId } from '#sandbox/tenant/derived-ids.ts';
import { putInvite, restOf, takeInvite, wordsOf } from '#notes/find-invite.ts';
import { renderAim, THIS_MEETING } from '#notes/invite.ts';
import { readAim } from '#notes/read-aim.ts';
import { axeCheck } from '../support/chromium.ts';
import { JOIN_BLOCKS } from '../support/invitations.ts';
import { APP_HOST } from '../support/microsoft.ts';
import { misfits, shootFrame } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';
import { ADA as MANAGER, TINY_NOW, tinySeed } from '../support/tiny-seed.ts';

const stage = openProduct(() => tinySeed(), new Date(TINY_NOW));

const HOUR = 3_600_000;
/** A text of somebody's, tables that look like ours, a broken tag, the way into the meeting. */
const BODY = `<html><head>\r\n<style>p.MsoNormal {margin:0}</style></head><body lang="EN-US"><div class="WordSection1"><p class="MsoNormal">Agenda &amp; numbers<o:p></o:p></p><table border=1><tr><td>Purpose</td><td>theirs &lt; ours</td></tr></table>${JOIN_BLOCKS[0]}<p>after it</p>\r\n</div></body></html>`;
const ADA = { name: 'Ada Brandt', address: 'ada@tiny.example', answer: 'organizer' } as const;

/** The weekly of the tiny tenant, which has met three times, as its organizer has it open. */
const SERIES: OutlookForm = {
  mode: 'compose', id: eventId(MANAGER, 'weekly', false), recurs: true, subject: 'Weekly sync', start: Date.parse('2026-11-02T09:00:00Z'), end: Date.parse('2026-11-02T09:30:00Z'),
  body: BODY, rooms: [], organizer: ADA, required: [{ name: 'Ben Okafor', address: 'ben@tiny.example' }], optional: [],
};
/** One that nobody has saved yet, in the next hour but one. */
const UNSAVED: OutlookForm = {
  mode: 'compose', body: BODY, rooms: [], organizer: ADA, required: SERIES.required, optional: [], recurs: false, subject: 'Supplier choice', start: Math.ceil(Date.now() / HOUR) * HOUR + HOUR, end: Math.ceil(Date.now() / HOUR) * HOUR + 2 * HOUR,
};

async function beside(form: OutlookForm, query = ''): Promise<FrameLocator> {
  await stage.tab.page.goto(`https://outlook.office.com/outlook.html?app=https://${APP_HOST}/outlook-pane.html&form=${encodeURIComponent(JSON.stringify(form))}&person=manager&${query}`);
  const pane = stage.tab.page.frameLocator('iframe[title="Debrief"]');
  await pane.getByRole('heading', { level: 1, name: form.subject }).waitFor();
  return pane;
}

const body = (): Promise<string> => stage.tab.page.evaluate(() => window.outlook?.protocol.form().body ?? '');
const button = (pane: FrameLocator, name: string | RegExp) => pane.getByRole('button', { name, exact: typeof name === 'string' });
const type = (pane: FrameLocator, name: string, words: string): Promise<void> => pane.getByRole('textbox', { name }).fill(words);

async function sayWhatFor(pane: FrameLocator): Promise<void> {
  await type(pane, 'What must be true when it ends?', 'One supplier is named');
  await pane.getByRole('combobox', { name: 'Purpose' }).selectOption('Decide');
  await button(pane, 'Add a question').click();
  await pane.getByRole('textbox', { name: 'Question 1' }).fill('Which supplier do we take?');
  await pane.getByRole('combobox', { name: 'Who decides question 1' }).fill('Ada Brandt');
}

const STANDS = 'It stands in the invitation.';

test('the aim of an appointment goes into its invitation, is brought up to date, and undo leaves everything as it came', async () => {
  const pane = await beside(UNSAVED);
  await sayWhatFor(pane);
  await button(pane, 'Preview for the invitation').click();
  await pane.getByRole('group', { name: 'The block in the invitation' }).getByText('Which supplier do we take?').waitFor();
  expect(await body()).toBe(BODY);
  await button(pane, 'Put it into the invitation').click();
  await pane.getByRole('main').getByText(STANDS).waitFor();
  const first = await body();
  expect([readAim(first), takeInvite(first, THIS_MEETING)]).toEqual([{ purpose: 'decide', successCondition: 'One supplier is named', questions: [{ question: 'Which supplier do we take?', decider: 'Ada Brandt' }] }, BODY]);

  await type(pane, 'Which goal does the series serve?', 'Fewer suppliers');
  await button(pane, 'Preview the change').click();
  await button(pane, 'Update the invitation').click();
  await pane.getByRole('main').getByText(STANDS).waitFor();
  expect([readAim(await body())?.intent, restOf(await body(), THIS_MEETING)]).toEqual(['Fewer suppliers', wordsOf(BODY)]);
  await button(pane, 'Undo').click();
  await pane.getByRole('main').getByText('The invitation is as it was').waitFor();
  expect([await body(), await pane.getByRole('textbox', { name: 'Which goal does the series serve?' }).inputValue()]).toEqual([first, 'Fewer suppliers']);
});

test('an invitation that was changed in Outlook after the preview is not overwritten', async () => {
  const pane = await beside(UNSAVED);
  await sayWhatFor(pane);
  await button(pane, 'Preview for the invitation').click();
  await pane.getByRole('group', { name: 'The block in the invitation' }).waitFor();
  await stage.tab.page.evaluate((body) => window.outlook?.protocol.change({ body }), BODY.replace('after it', 'after it, and more'));
  await button(pane, 'Put it into the invitation').click();
  await pane.getByText('The invitation was changed meanwhile').waitFor();
  expect(await body()).toBe(BODY.replace('after it', 'after it, and more'));
});

test('another appointment beside the pinned pane has its own words, and the first one has its own again', async () => {
  const pane = await beside({ ...UNSAVED, id: eventId(MANAGER, 'filler-1', false) });
  const { page } = stage.tab;
  const choose = async (form: OutlookForm): Promise<void> => {
    await page.evaluate((next) => window.outlook?.protocol.choose(next), form);
    await pane.getByRole('heading', { level: 1, name: form.subject }).waitFor();
  };
  const success = pane.getByRole('textbox', { name: 'What must be true when it ends?' });
  await success.fill('One supplier is named');
  await choose({ ...UNSAVED, id: eventId(MANAGER, 'filler-2', false), subject: 'Another' });
  await expect.poll(() => success.inputValue()).toBe('');
  await choose({ ...UNSAVED, id: eventId(MANAGER, 'filler-1', false) });
  await expect.poll(() => success.inputValue()).toBe('One supplier is named');
});

test('a write that Outlook does not answer is said to be open, and one that it does late is noticed and can be undone', async () => {
  const pane = await beside(UNSAVED);
  const { page } = stage.tab;
  await sayWhatFor(pane);
  await button(pane, 'Preview for the invitation').click();
  await pane.getByRole('group', { name: 'The block in the invitation' }).waitFor();
  await page.evaluate(() => window.outlook?.protocol.fail(38, 'silent'));
  await button(pane, 'Put it into the invitation').click();
  await pane.getByText('Outlook has not answered yet').first().waitFor({ timeout: 30_000 });
  await shootFrame(page, 'pane-unclear');
  expect(await misfits(pane)).toEqual([]);
  const late = putInvite(BODY, renderAim({ purpose: 'decide', successCondition: 'One supplier is named', questions: [{ question: 'Which supplier do we take?', decider: 'Ada Brandt' }] }) ?? '', THIS_MEETING);
  await page.evaluate((body) => window.outlook?.protocol.change({ body, rooms: [], required: [] }), late);
  await pane.getByRole('main').getByText(STANDS).waitFor();
  await page.evaluate(() => window.outlook?.protocol.fail(38, undefined));
  await button(pane, 'Undo').click();
  await pane.getByRole('main').getByText('The invitation is as it was').waitFor();
  expect(await body()).toBe(BODY);
});

test('a write that takes long is said to be waited for, and who waits no longer is back at the fields with what they typed', async () => {
  const pane = await beside(UNSAVED);
  const { page } = stage.tab;
  await sayWhatFor(pane);
  await button(pane, 'Preview for the invitation').click();
  await page.evaluate(() => window.outlook?.protocol.fail(38, 'silent'));
  await button(pane, 'Put it into the invitation').click();
  await button(pane, 'Stop waiting').waitFor();
  await shootFrame(page, 'pane-waiting');
  expect(await misfits(pane)).toEqual([]);
  await button(pane, 'Stop waiting').press('Enter');
  await pane.getByText('You have stopped waiting.').waitFor();
  await shootFrame(page, 'pane-stopped');
  await expect.poll(() => button(pane, 'Preview for the invitation').evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await pane.getByRole('textbox', { name: 'What must be true when it ends?' }).inputValue()).toBe('One supplier is named');
});

test('what was typed before signing in goes along with the person, and nothing of it stays where nobody is named', async () => {
  const pane = await beside(UNSAVED, 'auth=no-bridge');
  await sayWhatFor(pane);
  await pane.getByRole('heading', { level: 1 }).click();
  const keptFor = (name: string): Promise<number> => pane.locator('body').evaluate((_, owner) => new Promise<number>((resolve) => {
    const opening = indexedDB.open(`debrief/${owner}`);
    opening.onsuccess = () => {
      if (!opening.result.objectStoreNames.contains('aims')) return resolve(-1);
      const count = opening.result.transaction('aims').objectStore('aims').count();
      count.onsuccess = () => {
        opening.result.close();
        resolve(count.result);
      };
    };
  }), name);
  await expect.poll(() => keptFor('this-device/this-device')).toBe(1);
  const again = await beside(UNSAVED);
  await expect.poll(() => again.getByRole('textbox', { name: 'What must be true when it ends?' }).inputValue()).toBe('One supplier is named');
  await expect.poll(() => keptFor('this-device/this-device')).toBe(0);
});

test('what was typed is there when the pane is opened again', async () => {
  await sayWhatFor(await beside(UNSAVED));
  const again = await beside(UNSAVED);
  await expect.poll(() => again.getByRole('textbox', { name: 'What must be true when it ends?' }).inputValue()).toBe('One supplier is named');
});

test('a series says what its last times took; nothing for axe to report, nothing cut off, in each look and width and at twice the size', async () => {
  const pane = await beside(SERIES);
  const { page } = stage.tab;
  await pane.getByText(/^Last 3 times: 3 person-hours, not enough data on decisions/).waitFor();
  await sayWhatFor(pane);
  const frame = page.locator('iframe[title="Debrief"]');
  const look = async (name: string): Promise<void> => {
    for (const [theme, back, front] of [['light', '#ffffff', '#242424'], ['dark', '#1f1f1f', '#ffffff']] as const) {
      await page.evaluate(([bodyBackgroundColor = '', bodyForegroundColor = '']) => window.outlook?.protocol.changeTheme({ bodyBackgroundColor, bodyForegroundColor }), [back, front]);
      for (const width of [450, 320, 280, 160]) {
        await frame.evaluate((element: HTMLElement, px) => { element.style.width = `${px}px`; }, width);
        await expect.poll(() => misfits(pane), { message: `${name}, ${theme}, ${width} px` }).toEqual([]);
        if (width === 320) await axeCheck(page, ['iframe[title="Debrief"]', 'main']);
        await shootFrame(page, `pane-${name}-${theme}-${width}`);
      }
    }
    await page.emulateMedia({ forcedColors: 'active' });
    await frame.evaluate((element: HTMLElement) => { element.style.width = '320px'; });
    await axeCheck(page, ['iframe[title="Debrief"]', 'main']);
    await shootFrame(page, `pane-${name}-forced`);
    await page.emulateMedia({ forcedColors: 'none' });
  };
  await look('compose');
  await button(pane, 'Preview for the invitation').click();
  await pane.getByRole('group', { name: 'The block in the invitation' }).waitFor();
  await look('preview');
});

test('everything from the first field to undo can be done with the keyboard alone', async () => {
  const pane = await beside(UNSAVED);
  const { page } = stage.tab;
  const to = async (name: string): Promise<void> => {
    const seen: string[] = [];
    for (let steps = 0; steps < 30; steps += 1) {
      const focused = await pane.locator(':focus').evaluateAll(([element]) => element?.getAttribute('aria-label') ?? (element as HTMLInputElement | undefined)?.labels?.[0]?.textContent ?? element?.textContent ?? '');
      if (focused === name) return;
      seen.push(focused);
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${name}: ${seen.join(' | ')}`);
  };
  await pane.getByRole('textbox', { name: 'What must be true when it ends?' }).focus();
  await page.keyboard.type('One is named');
  await to('Preview for the invitation');
  await page.keyboard.press('Enter');
  await pane.getByRole('group', { name: 'The block in the invitation' }).waitFor();
  await to('Put it into the invitation');
  await page.keyboard.press('Enter');
  await pane.getByRole('main').getByText(STANDS).waitFor();
  await to('Undo');
  await page.keyboard.press('Enter');
  await pane.getByRole('main').getByText('The invitation is as it was').waitFor();
  expect(await body()).toBe(BODY);
});

test('who looks at an ended meeting sees what it was for and the verdict of their own Debrief, and reflects without leaving the pane', async () => {
  const said = putInvite(BODY, renderAim({ intent: 'Ship on time', questions: [{ question: 'Do we ship on Friday?' }] }) ?? '', THIS_MEETING);
  const at = (time: string): number => Date.parse(`2026-11-09T${time}Z`);
  const pane = await beside({ ...SERIES, mode: 'read', recurs: false, id: eventId(MANAGER, 'weekly-2', false), seriesId: eventId(MANAGER, 'weekly', false), subject: 'Renamed in Outlook', start: at('09:00:00'), end: at('09:30:00'), body: said });
  await pane.getByText('Ship on time').waitFor();
  await pane.getByText('Only you see this').waitFor();
  await axeCheck(stage.tab.page, ['iframe[title="Debrief"]', 'main']);
  expect(await misfits(pane)).toEqual([]);
  await shootFrame(stage.tab.page, 'pane-read');
  await button(pane, 'Reflect on this meeting').click();
  await pane.getByRole('heading', { name: 'What had to be decided?' }).waitFor();
  await shootFrame(stage.tab.page, 'pane-reflect');
  await button(pane, 'Back to the appointment').click();
  await pane.getByText('Ship on time').waitFor();
});
