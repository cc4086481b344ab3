import { describe, expect, test } from 'vitest';
import type { OutlookForm } from '#sandbox/host/outlook-form.ts';
import { eventId } from '#sandbox/tenant/derived-ids.ts';
import { axeCheck } from '../support/chromium.ts';
import { PANES } from '../support/languages.ts';
import { APP_HOST } from '../support/microsoft.ts';
import { misfits, shootFrame } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';
import { ADA, TINY_NOW, tinySeed } from '../support/tiny-seed.ts';

const stage = openProduct(() => tinySeed(), new Date(TINY_NOW));

/** The weekly of the tiny tenant, which has met three times, as its organizer has it open. */
const FORM: OutlookForm = {
  mode: 'compose', id: eventId(ADA, 'weekly', false), recurs: true, subject: 'Weekly sync', start: Date.parse('2026-11-02T09:00:00Z'), end: Date.parse('2026-11-02T09:30:00Z'),
  body: '<p>Agenda</p>', rooms: [], organizer: { name: 'Ada Brandt', address: 'ada@tiny.example', answer: 'organizer' }, required: [{ name: 'Ben Okafor', address: 'ben@tiny.example' }], optional: [],
};

describe.each([['de', 'de-AT', 'de-DE ltr'], ['ar', 'ar-EG', 'ar rtl']] as const)('in %s', (tag, locale, language) => {
  const { pane: say, outside } = PANES[tag];

  test('Outlook’s pane is read in it, fits at each width, and fetches no English', async () => {
    const { page } = stage.tab;
    const asked: string[] = [];
    // Office.js brings words of its own, of errors that nobody sees.
    page.on('request', (request) => {
      const { host, pathname } = new URL(request.url());
      if (host === APP_HOST) asked.push(pathname);
    });
    await page.goto(`https://outlook.office.com/outlook.html?app=https://${APP_HOST}/outlook-pane.html&form=${encodeURIComponent(JSON.stringify(FORM))}&person=manager&locale=${locale}`);
    const pane = page.frameLocator('iframe[title="Debrief"]');
    const look = async (name: string): Promise<void> => {
      for (const [theme, back, front] of [['light', '#ffffff', '#242424'], ['dark', '#1f1f1f', '#ffffff']] as const) {
        await page.evaluate(([bodyBackgroundColor = '', bodyForegroundColor = '']) => window.outlook?.protocol.changeTheme({ bodyBackgroundColor, bodyForegroundColor }), [back, front]);
        for (const width of [450, 280]) {
          await page.locator('iframe[title="Debrief"]').evaluate((element: HTMLElement, px) => { element.style.width = `${px}px`; }, width);
          await expect.poll(() => misfits(pane), { message: `${name}, ${theme}, ${width} px` }).toEqual([]);
          await shootFrame(page, `pane-${tag}-${name}-${theme}-${width}`);
        }
      }
      await axeCheck(page, ['iframe[title="Debrief"]', 'main']);
    };
    await pane.getByText(say.past.notKnown).first().waitFor();
    expect(await pane.locator('html').evaluate((html: HTMLElement) => `${html.lang} ${html.dir}`)).toBe(language);
    await pane.getByRole('textbox', { name: say.aim.success }).fill('One supplier is named');
    await look('compose');
    await pane.getByRole('button', { name: say.write.look.insert }).click();
    await pane.getByRole('group', { name: say.write.label }).waitFor();
    await look('preview');
    expect(asked.filter((path) => /\/(?:en|catalogue)-/.test(path))).toEqual([]);
  });

  test('its page says where it belongs, in a browser of that language', async () => {
    const { page } = stage.tab;
    await page.addInitScript((tag) => { Object.defineProperty(navigator, 'language', { value: tag }); }, locale);
    await page.goto(`https://${APP_HOST}/outlook-pane.html`);
    await page.getByText(outside.what).waitFor();
    expect(await page.locator('html').evaluate((html: HTMLElement) => `${html.lang} ${html.dir}`)).toBe(language);
  });
});
