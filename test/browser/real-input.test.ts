import { describe, expect, test } from 'vitest';
import { loadOracle } from '../support/oracle.ts';
import { realInput } from '../support/real-input.ts';
import { openProduct } from '../support/stage.ts';
import { acceptConsent, allowCalendar, cardsInChats, fillDebrief, openInTeams, tenantLog } from '../support/walk.ts';

const now = new Date();
const input = await realInput(now);

describe.skipIf(!input)('thirty real meetings in Teams', () => {
  const stage = openProduct(() => {
    if (!input) throw new Error('Without them this is skipped.');
    return input.seed;
  }, now);

  test('are read and judged in the worker, and a flagged one is debriefed, written back and taken back', async () => {
    const { page } = stage.tab;
    const app = await openInTeams(page);
    await allowCalendar(page);
    await app.getByRole('link', { name: /^Debrief/ }).or(app.getByRole('button', { name: /^Debrief/ })).first().click();
    await fillDebrief(app, { question: 'Which of the three do we take?', own: 'Nobody had the figures', decider: 'Robin Example', by: '', cue: 'I open the agenda', action: 'ask for the figures' });
    await app.getByRole('button', { name: 'See what will be written' }).click();
    await app.getByRole('button', { name: 'Write to the meeting chat' }).click();
    await acceptConsent(page);
    await app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor();
    expect(await cardsInChats(stage.site)).toHaveLength(1);
    await page.reload();
    await app.getByText('Debriefed').first().waitFor();
    await app.getByRole('listitem').filter({ hasText: 'Debriefed' }).getByRole('link').first().click();
    await app.getByRole('button', { name: 'Undo this write' }).click();
    await expect.poll(() => cardsInChats(stage.site), { timeout: 20_000 }).toEqual([]);
    const oracle = await loadOracle();
    if (oracle) expect(oracle.checkLog(await tenantLog(stage.site))).toEqual([]);
  });
});
