import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { largeSeed } from '../support/large-calendar.ts';
import { appFrame, slowDown, smoothnessOf } from '../support/long-tasks.ts';
import { openProduct } from '../support/stage.ts';
import { acceptConsent, openInTeams } from '../support/walk.ts';

const EVENTS = 2000;

const stage = openProduct((now) => largeSeed(EVENTS, now, { transcripts: 2 }));

/** The week is drawn whole: as many rows as its days hold. */
const weekIsShown = (frame: Frame) => frame.waitForFunction(() => document.querySelectorAll('h3').length >= 5, undefined, { timeout: 60_000 });
const isJudging = (frame: Frame) => frame.evaluate(() => document.querySelector('[role=progressbar]') !== null);

describe(`a calendar of ${EVENTS} events in 8 weeks`, () => {
  // The machine has other work too, which can only lengthen a task: the best of three runs is the product's.
  // 50 ms is where browsers begin to call a task long; a processor four times slower may take four times as long.
  test.each([{ times: 1, limit: 50 }, { times: 4, limit: 200 }])('is read, scrolled and typed in with no task over $limit ms on a processor $times times slower, while judging runs', { retry: 2 }, async ({ times, limit }) => {
    const { page } = stage.tab;
    const app = await openInTeams(page);
    await app.getByRole('button', { name: 'Allow' }).click();
    const frame = await appFrame(page);
    await slowDown(stage.context, frame, times);
    await isJudging(frame);

    let wasJudging = false;
    const seen = await smoothnessOf(stage.browser, frame, async () => {
      await acceptConsent(page);
      await weekIsShown(frame);
      await page.mouse.move(640, 600);
      for (let turn = 0; turn < 40; turn += 1) {
        await page.mouse.wheel(0, turn < 30 ? 400 : -600);
        await frame.waitForFunction(() => true);
      }
      await frame.evaluate(() => {
        const link = document.querySelector<HTMLAnchorElement>('a[href^="#/meeting/"]');
        window.location.hash = `${link?.hash ?? ''}/debrief`;
      });
      await (await frame.waitForSelector('textarea')).focus();
      await page.keyboard.type('Do we take the second hall, or wait for the offer of the first one?', { delay: 30 });
      await frame.evaluate(() => { window.location.hash = '#/week'; });
      await weekIsShown(frame);
      wasJudging = await isJudging(frame);
    });
    console.log(`${EVENTS} events, processor ${times} times slower: longest task ${seen.longest} ms (${seen.top.join(', ')} ms; ${seen.wall} ms by the clock), ${seen.tasks} tasks.`);
    expect({ wasJudging, isSmooth: seen.longest <= limit }).toEqual({ wasJudging: true, isSmooth: true });
  });
});
