import { afterEach, describe, expect, test } from 'vitest';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { inAllThemes } from '../support/looks.ts';
import { loadOracle } from '../support/oracle.ts';
import { openProduct } from '../support/stage.ts';
import { unknownMessages } from '../support/teams-js-facts.ts';
import { acceptConsent, allowCalendar, cardsInChats, debriefIn, fillDebrief, openInTeams, openMeeting, setFaults, tenantLog, weekIsThere } from '../support/walk.ts';

const FLAGGED = 'Pell 2 product steering';
const ANSWERS = {
  question: 'Do we ship with the seal we have?',
  own: 'The drop test was not there',
  decider: 'Ingrid Solheim',
  by: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
  cue: 'I open the steering page on Monday',
  action: 'ask for the drop-test figures',
};

const stage = openProduct(firstWalk);
afterEach(async () => {
  const passed = await stage.tab.page.evaluate(() => window.hosted?.protocol.passed.map(({ way, func }) => ({ way, func, args: [] })));
  expect(unknownMessages(passed ?? [])).toEqual([]);
  const oracle = await loadOracle();
  if (!oracle) return;
  const complaints = oracle.checkLog(await tenantLog(stage.site));
  console.log(`Graph contract: ${oracle.amendments} amendments, ${complaints.length} complaints.`);
  expect(complaints).toEqual([]);
});

describe('a manager in Teams', () => {
  test('walks from a flagged meeting to a card in its chat, written once though a 429 and a lost answer came, and takes it back', async () => {
    const { page } = stage.tab;
    const app = await openInTeams(page);
    await allowCalendar(page);

    await openMeeting(app, FLAGGED);
    await app.getByRole('heading', { name: FLAGGED, level: 1 }).waitFor();
    await app.getByText('Busy, no decision recorded').first().waitFor();
    await app.locator('blockquote:visible').first().waitFor();
    await app.getByRole('heading', { name: 'What would clear the flag' }).waitFor();

    await app.getByRole('button', { name: 'Start the debrief' }).or(app.getByRole('link', { name: 'Start the debrief' })).click();
    await fillDebrief(app, ANSWERS);
    await app.getByRole('button', { name: 'See what will be written' }).click();
    await app.getByRole('heading', { name: 'This is what will be written' }).waitFor();
    for (const words of [ANSWERS.question, ANSWERS.own, ANSWERS.action]) expect(await app.getByText(words).first().isVisible()).toBe(true);

    stage.tab.expectStatus(429);
    stage.tab.expectError(/net::ERR_|Failed to fetch/);
    await setFaults(stage.site, [
      { match: { method: 'POST', path: '/messages' }, times: 1, fault: { status: 429, retryAfter: 1 } },
      { match: { method: 'POST', path: '/messages' }, times: 1, fault: { drop: 'after' } },
    ]);
    await app.getByRole('button', { name: 'Write to the meeting chat' }).click();
    await acceptConsent(page);
    await app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor();
    const cards = await cardsInChats(stage.site);
    expect(cards).toHaveLength(1);
    expect(cards[0]).toContain(ANSWERS.question);

    await page.reload();
    const again = debriefIn(page);
    await openMeeting(again, FLAGGED);
    await again.getByText(ANSWERS.question).first().waitFor();
    await again.getByRole('button', { name: 'Undo this write' }).click();
    await expect.poll(() => cardsInChats(stage.site), { timeout: 20_000 }).toEqual([]);
  });

  test('finds what was typed after the page was closed in the middle of a debrief', async () => {
    const { page } = stage.tab;
    const app = await openInTeams(page);
    await allowCalendar(page);
    await openMeeting(app, FLAGGED);
    await app.getByRole('button', { name: 'Start the debrief' }).or(app.getByRole('link', { name: 'Start the debrief' })).click();
    await fillDebrief(app, ANSWERS);
    await app.getByText(/^Kept on this device/).first().waitFor();
    await page.reload();
    const again = debriefIn(page);
    await openMeeting(again, FLAGGED);
    await again.getByRole('button', { name: 'Go on with your draft' }).or(again.getByRole('link', { name: 'Go on with your draft' })).click();
    expect(await again.getByRole('textbox', { name: 'What had to be decided?', exact: true }).inputValue()).toBe(ANSWERS.question);
    expect(await again.getByRole('textbox', { name: 'I will', exact: true }).inputValue()).toBe(ANSWERS.action);
  });

  test('clears a flag by recording what was decided, and gets there from the card’s link', async () => {
    const { page } = stage.tab;
    const app = await openInTeams(page);
    await allowCalendar(page);
    await openMeeting(app, FLAGGED);
    await app.getByRole('link', { name: 'Record what was decided' }).click();
    await app.getByRole('textbox', { name: 'What had to be decided?', exact: true }).fill(ANSWERS.question);
    await app.getByRole('radio', { name: 'It was decided' }).check();
    await app.getByRole('textbox', { name: /decided/i }).last().fill('We wait for the new seal');
    for (const sharing of (await app.getByRole('switch').all()).slice(0, 2)) await sharing.check();
    await app.getByRole('button', { name: 'See what will be written' }).click();
    await app.getByRole('button', { name: 'Write to the meeting chat' }).click();
    await acceptConsent(page);
    await app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor();
    const [card] = await cardsInChats(stage.site);
    const { actions } = JSON.parse(card ?? '{}') as { actions: { url: string }[] };
    await page.goto(`https://teams.microsoft.com/?person=manager&app=${encodeURIComponent(actions[0]?.url ?? '')}`);
    await debriefIn(page).getByRole('heading', { name: FLAGGED, level: 1 }).waitFor();
    await debriefIn(page).getByText('Decided', { exact: true }).first().waitFor();
    // What this device kept stands until the meeting is judged again.
    await expect.poll(() => debriefIn(page).getByText('Busy, no decision recorded').count()).toBe(0);
  });

  test('contests a flag with one tap, and takes it back after a reload', async () => {
    const { page } = stage.tab;
    const app = await openInTeams(page);
    await allowCalendar(page);
    await openMeeting(app, FLAGGED);
    await app.getByRole('button', { name: 'This was meant to inform' }).click();
    await app.getByText('Not judged').first().waitFor();
    await page.reload();
    const again = debriefIn(page);
    await again.getByRole('heading', { name: 'My week', level: 1 }).waitFor();
    await openMeeting(again, FLAGGED);
    await again.getByText('Not judged').first().waitFor();
    await again.getByRole('button', { name: /take .*back/i }).click();
    await again.getByText('Busy, no decision recorded').first().waitFor();
  });

  test('sees hostile subjects, names and bodies as text', async () => {
    const { page } = stage.tab;
    const app = await openInTeams(page);
    await allowCalendar(page);
    await app.getByText('Review: <script> in comments field').first().waitFor();
    expect(await page.frames()[1]?.evaluate(() => document.documentElement.dataset['executed'])).toBeUndefined();
  });

  test('debriefs a flag, sees what will be written, writes it and takes it back with the keyboard alone, in any theme', async () => {
    const { page } = stage.tab;
    const app = await openInTeams(page);
    const hands = await keyboardOf(page);
    await app.getByRole('button', { name: 'Allow' }).waitFor();
    await inAllThemes(page, 'f1-asked');
    await hands.enter('Allow');
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await hands.enter('Accept');
    await weekIsThere(app, FLAGGED);
    await inAllThemes(page, 'f2-week');
    await hands.enter(FLAGGED);
    await app.getByRole('heading', { name: FLAGGED, level: 1 }).waitFor();
    expect(await hands.at()).toBe(FLAGGED);
    await app.getByRole('link', { name: 'Start the debrief' }).waitFor();
    await inAllThemes(page, 'f3-meeting');
    await hands.enter('Start the debrief');
    await app.getByRole('button', { name: 'See what will be written' }).waitFor();
    await hands.to('What had to be decided?');
    await hands.type(ANSWERS.question);
    await hands.press('Tab', 'Space');
    await hands.to('Who decides');
    await hands.type(ANSWERS.decider);
    await hands.to('By');
    await hands.typeDay(ANSWERS.by);
    await inAllThemes(page, 'f4-form');
    await hands.press('Control+Enter');
    await app.getByRole('heading', { name: 'This is what will be written' }).waitFor();
    await inAllThemes(page, 'f5-preview');
    await hands.enter('Write to the meeting chat');
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await hands.enter('Accept');
    await app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor();
    expect((await cardsInChats(stage.site)).map((card) => card.includes(ANSWERS.question))).toEqual([true]);
    await inAllThemes(page, 'f6-written');
    await hands.enter('Undo this write');
    await app.getByRole('heading', { name: 'Taken back' }).waitFor();
    expect(await cardsInChats(stage.site)).toEqual([]);
    await inAllThemes(page, 'f7-taken-back');
  });
});
