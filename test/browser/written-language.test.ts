import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { LABELS } from '#notes/labels.ts';
import { parseCard } from '#notes/parse-card.ts';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { LANGUAGES_WHOLE } from '../support/languages.ts';
import { shootFrame } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';
import { acceptConsent, cardsInChats, openInTeams, weekIsThere } from '../support/walk.ts';

const FLAGGED = 'Pell 2 product steering';

const stage = openProduct(firstWalk);

test.each([['de', 'de-AT'], ['ar', 'ar-AE']] as const)('who reads Debrief in %s sees the card in it before it is written, and it is read back', async (tag, locale) => {
  const { page, microsoft } = { ...stage.tab, microsoft: stage.site };
  const { words } = LANGUAGES_WHOLE[tag];
  const toForm = async (theme: string): Promise<FrameLocator> => {
    const app = await openInTeams(page, `person=manager&locale=${locale}&theme=${theme}`);
    const allow = app.getByRole('button', { name: words.need.allow });
    const meeting = app.getByRole('link', { name: FLAGGED, exact: true }).first();
    await allow.or(meeting).first().waitFor();
    if (await allow.isVisible()) {
      await allow.click();
      await acceptConsent(page);
    }
    await weekIsThere(app, FLAGGED, words.verdict.name.waiting);
    await meeting.click();
    await app.getByRole('link', { name: words.meetingPage.debrief.start }).or(app.getByRole('link', { name: words.meetingPage.debrief.goOn })).first().click();
    await app.getByRole('switch').first().waitFor();
    return app;
  };
  let app = await toForm('default');
  await app.locator('main').getByRole('textbox').first().fill('Nordwind 2');
  await app.getByRole('switch').first().check();
  const preview = app.getByRole('heading', { name: words.preview.title, level: 1 });
  await app.getByRole('button', { name: words.debrief.toPreview }).click();
  await preview.waitFor();
  const { label } = LABELS[tag];
  for (const shown of [label.meeting, label.when, label.author]) await app.getByText(shown, { exact: true }).first().waitFor();
  await shootFrame(page, `8-${tag}-preview-light`);
  app = await toForm('dark');
  await app.getByRole('button', { name: words.debrief.toPreview }).click();
  await app.getByText(label.meeting, { exact: true }).first().waitFor();
  await shootFrame(page, `8-${tag}-preview-dark`);
  await app.getByRole('button', { name: words.preview.write(words.targets.chat) }).click();
  await acceptConsent(page);
  await expect.poll(async () => (await cardsInChats(microsoft)).filter((card) => card.includes(`"${label.meeting}"`)).map((card) => parseCard(card).ok)).toEqual([true]);
}, 120_000);
