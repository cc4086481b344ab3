import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openTab } from '../support/chromium.ts';
import { startMicrosoft, type Microsoft } from '../support/microsoft.ts';
import { loadOracle } from '../support/oracle.ts';
import { realInput } from '../support/real-input.ts';
import { acceptConsent, allowCalendar, cardsInChats, fillDebrief, openInTeams, tenantLog } from '../support/walk.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist', 'app');
const now = new Date();
const input = await realInput(now);

describe.skipIf(!input)('thirty real meetings in Teams', () => {
  let microsoft: Microsoft;
  let browser: Browser;

  beforeAll(async () => {
    if (!input) return;
    microsoft = await startMicrosoft({ seed: input.seed, now: now.toISOString(), dist: DIST });
    browser = await launch(microsoft);
  });
  afterAll(async () => {
    await browser.close();
    await microsoft.stop();
  });

  test('are read and judged in the worker, and a flagged one is debriefed, written back and taken back', async () => {
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    const { page } = await openTab(context);
    const app = await openInTeams(page);
    await allowCalendar(page);
    await app.getByRole('link', { name: /^Debrief/ }).or(app.getByRole('button', { name: /^Debrief/ })).first().click();
    await fillDebrief(app, { question: 'Which of the three do we take?', own: 'Nobody had the figures', decider: 'Robin Example', by: '', cue: 'I open the agenda', action: 'ask for the figures' });
    await app.getByRole('button', { name: 'See what will be written' }).click();
    await app.getByRole('button', { name: 'Write to the meeting chat' }).click();
    await acceptConsent(page);
    await app.getByRole('heading', { name: 'Written to the meeting chat' }).waitFor();
    expect(await cardsInChats(microsoft)).toHaveLength(1);
    await page.reload();
    await app.getByText('Debriefed').first().waitFor();
    await app.getByRole('listitem').filter({ hasText: 'Debriefed' }).getByRole('link').first().click();
    await app.getByRole('button', { name: 'Undo this write' }).click();
    await expect.poll(() => cardsInChats(microsoft), { timeout: 20_000 }).toEqual([]);
    const oracle = await loadOracle();
    if (oracle) expect(oracle.checkLog(await tenantLog(microsoft))).toEqual([]);
    await context.close();
  });
});
