import type { Frame, FrameLocator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Seed, SeedMeeting } from '#sandbox/tenant/seed.ts';
import { axeCheck } from '../support/chromium.ts';
import { largeSeed } from '../support/large-calendar.ts';
import { appFrame, smoothnessOf } from '../support/long-tasks.ts';
import { longTranscript, RARE_WORDS } from '../support/long-transcript.ts';
import { openProduct } from '../support/stage.ts';
import { acceptConsent, allowCalendar, openInTeams } from '../support/walk.ts';

const CUES = 10_000;
const LONG = 'Twelve hours of stocktaking';

const stage = openProduct((now) => withLongMeeting(largeSeed(60, now), now));

/** Yesterday, from six in the morning to six in the evening, with two others. */
function withLongMeeting(seed: Seed, now: Date): Seed {
  const day = new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);
  const [manager, ...others] = seed.people;
  const long: SeedMeeting = {
    id: 'long', type: 'singleInstance', subject: LONG, bodyHtml: '<p>Bring boots.</p>', start: `${day}T06:00:00Z`, end: `${day}T18:00:00Z`,
    organizer: manager?.id ?? '', attendees: others.slice(0, 2).map(({ id }) => ({ person: id, type: 'required', response: 'accepted' })),
    isOnline: true, isAllDay: false, isCancelled: false, sensitivity: 'normal', showAs: 'busy',
    transcripts: [{ startedAt: `${day}T06:00:00Z`, vtt: longTranscript({ hours: 11.9, cues: CUES, seed: 7, form: 'download' }) }],
  };
  return { ...seed, meetings: [...seed.meetings, long] };
}

async function open(theme = 'default'): Promise<FrameLocator> {
  const app = await openInTeams(stage.tab.page, `person=manager&theme=${theme}`);
  await app.getByRole('button', { name: 'Allow' }).waitFor();
  return app;
}

/** To the transcript, by the first quote that leads there. */
async function openReader(app: FrameLocator): Promise<void> {
  await allowCalendar(stage.tab.page);
  await app.getByRole('link', { name: LONG }).first().click();
  await app.getByRole('link', { name: 'Show in the transcript' }).first().click({ timeout: 60_000 });
  await app.getByRole('list', { name: 'What was said' }).waitFor();
}

const focused = (frame: Frame) => frame.evaluate(() => document.activeElement?.textContent ?? '');
/** Whether the search is in sight, and nothing of what has the focus lies under what sticks to the window's upper end. */
const inReach = (frame: Frame) => frame.evaluate(() => {
  const search = document.querySelector('[role=search]')?.parentElement;
  const stuck = search?.getBoundingClientRect();
  const focus = document.activeElement;
  if (!search || !stuck || !focus || focus === document.body) return 'nothing has the focus';
  const at = focus.getBoundingClientRect();
  if (stuck.top < -1 || stuck.bottom > window.innerHeight) return `the search stands at ${stuck.top} to ${stuck.bottom} of ${window.innerHeight}`;
  if (stuck.height > window.innerHeight / 3) return `the search takes ${stuck.height} of ${window.innerHeight}`;
  return search.contains(focus) || at.top >= stuck.bottom - 1 ? 'in reach' : `the focus, at ${at.top}, lies under the search, until ${stuck.bottom}`;
});
const rowsDrawn = (frame: Frame) => frame.evaluate(() => document.querySelectorAll('[aria-posinset]').length);

test('the focus lands on the heading of the page once the person has allowed it to be read', async () => {
  const app = await open();
  await allowCalendar(stage.tab.page);
  await app.getByRole('link', { name: LONG }).first().waitFor();
  const frame = await appFrame(stage.tab.page);
  expect(await frame.evaluate(() => `${document.activeElement?.tagName}: ${document.activeElement?.textContent}`)).toBe('H1: My week');
});

describe(`a transcript of twelve hours, ${CUES} lines`, () => {
  test('is judged and read while somebody types, with no task over 50 ms', { retry: 2 }, async () => {
    const app = await open();
    await app.getByRole('button', { name: 'Allow' }).click();
    const frame = await appFrame(stage.tab.page);
    const seen = await smoothnessOf(stage.browser, frame, async () => {
      await acceptConsent(stage.tab.page);
      await frame.waitForFunction((name) => {
        const link = [...document.querySelectorAll<HTMLAnchorElement>('a')].find((a) => a.textContent === name);
        if (link) window.location.hash = `${link.hash}/debrief`;
        return link !== undefined;
      }, LONG);
      await (await frame.waitForSelector('textarea')).focus();
      await stage.tab.page.keyboard.type('Which of the two halls do we take for the crates that came too late this time?', { delay: 30 });
      await frame.evaluate(() => { window.location.hash = window.location.hash.replace(/\/debrief$/, ''); });
      await frame.waitForFunction(() => {
        const link = document.querySelector<HTMLAnchorElement>('figcaption a');
        link?.click();
        return link !== null;
      }, undefined, { timeout: 60_000 });
      await frame.waitForFunction(() => document.querySelectorAll('[aria-posinset]').length > 0, undefined, { timeout: 60_000 });
      await frame.focus('input[type=search]');
      await stage.tab.page.keyboard.type(RARE_WORDS, { delay: 30 });
      await frame.waitForFunction(() => document.querySelectorAll('mark').length > 0);
    });
    console.log(`${CUES} lines judged, opened and searched: longest task ${seen.longest} ms (${seen.top.join(', ')} ms; ${seen.wall} ms by the clock), ${seen.tasks} tasks.`);
    expect(seen.longest).toBeLessThanOrEqual(50);
  });

  test('opens at the place of a quote, which has the focus, and draws only what is near', async () => {
    const app = await open();
    await allowCalendar(stage.tab.page);
    await app.getByRole('link', { name: LONG }).first().click();
    const quoted = app.locator('figcaption', { has: app.getByRole('link', { name: 'Show in the transcript' }) }).first();
    const said = /^([\d:]+) of the recording/.exec(await quoted.innerText({ timeout: 60_000 }))?.[1] ?? 'no place';
    await quoted.getByRole('link').click();
    const place = app.locator('[aria-current=location][aria-posinset]');
    await place.waitFor();
    const frame = await appFrame(stage.tab.page);
    await expect.poll(() => focused(frame)).toContain('Quoted as evidence');
    expect(await focused(frame)).toContain(said);
    expect({
      setSize: await place.getAttribute('aria-setsize'), few: (await rowsDrawn(frame)) < 60, inView: await place.evaluate((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top > 0 && bottom < window.innerHeight;
      }),
    }).toEqual({ setSize: String(CUES), few: true, inView: true });
  });

  test('is searched with the keyboard alone: to the places, round the end, into the text and back', async () => {
    const app = await open();
    await openReader(app);
    const frame = await appFrame(stage.tab.page);
    const { keyboard } = stage.tab.page;
    const search = app.getByRole('searchbox', { name: 'Search in the transcript' });
    await search.focus();
    await keyboard.type(RARE_WORDS.toUpperCase());
    await app.getByText('1 of 1', { exact: true }).waitFor();
    await app.locator('mark', { hasText: RARE_WORDS }).waitFor();
    await keyboard.press('ArrowDown');
    await expect.poll(() => focused(frame)).toContain(RARE_WORDS);
    await keyboard.press('Home');
    await expect.poll(() => frame.evaluate(() => document.activeElement?.getAttribute('aria-posinset'))).toBe('1');
    await keyboard.press('End');
    await expect.poll(() => frame.evaluate(() => document.activeElement?.getAttribute('aria-posinset'))).toBe(String(CUES));

    await search.focus();
    await keyboard.press('Escape');
    await keyboard.type('which of the two halls');
    const count = app.getByRole('status').filter({ hasText: /of \d+$/ });
    const first = await count.innerText();
    await keyboard.press('Shift+Enter');
    await keyboard.press('Enter');
    expect(await count.innerText()).toBe(first);
    await keyboard.press('Escape');
    await keyboard.type('no such words anywhere');
    await app.getByText('Not found').waitFor();
  });

  test.each([[320, 480], [640, 360]])('keeps the search in reach and the focus out from under it in a window of %i by %i', async (width, height) => {
    const app = await open();
    await openReader(app);
    const frame = await appFrame(stage.tab.page);
    await expect.poll(() => focused(frame)).toContain('Quoted as evidence');
    await stage.tab.page.setViewportSize({ width, height });
    await app.getByRole('searchbox').focus();
    await stage.tab.page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(frame)).toContain('Quoted as evidence');
    const seen: Record<string, string> = {};
    const keys = ['PageDown', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'PageUp', 'ArrowUp', 'Shift+Tab', 'Shift+Tab', 'Tab', 'Tab'];
    for (const [number, key] of keys.entries()) {
      await stage.tab.page.keyboard.press(key);
      await expect.poll(() => inReach(frame), { message: `${number}: ${key}` }).toBe('in reach');
      seen[`${number}: ${key}`] = await frame.evaluate(() => document.activeElement?.getAttribute('role') ?? document.activeElement?.tagName ?? '');
    }
    // The keys did go through rows, marks and the search.
    expect(new Set(Object.values(seen))).toEqual(new Set(['listitem', 'BUTTON']));
  });

  test('goes where the last of several fast keys leads, and fetches nobody back who has left for what stands above', async () => {
    const app = await open();
    await openReader(app);
    const frame = await appFrame(stage.tab.page);
    const { keyboard } = stage.tab.page;
    const row = (): Promise<string | null | undefined> => frame.evaluate(() => document.activeElement?.getAttribute('aria-posinset'));
    await expect.poll(() => focused(frame)).toContain('Quoted as evidence');
    await Promise.all([keyboard.press('End'), keyboard.press('PageUp')]);
    await expect.poll(row).toBe(String(CUES - 10));
    await Promise.all([keyboard.press('Home'), keyboard.press('Shift+Tab')]);
    await app.locator('[aria-posinset="1"]').waitFor();
    // Drawn, and drawn once more, as a row would be that has the focus.
    await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await row()).toBe(null);
  });

  test('leads from a mark of its timeline to the place', async () => {
    const app = await open();
    await openReader(app);
    const marks = app.getByRole('group', { name: 'What was found, along the time' }).getByRole('button');
    const name = (await marks.last().getAttribute('aria-label')) ?? '';
    await marks.last().click();
    const quoted = /“(.*?)…?”$/.exec(name)?.[1] ?? 'no quote';
    const frame = await appFrame(stage.tab.page);
    await expect.poll(() => focused(frame)).toContain(quoted);
  });

  test.each(['default', 'dark', 'contrast'])('meets no accessibility fault in the %s theme, wide and narrow', async (theme) => {
    const app = await open(theme);
    await openReader(app);
    await app.locator('[aria-current=location][aria-posinset]').waitFor();
    await app.getByRole('searchbox').fill('halls');
    await app.locator('mark').first().waitFor();
    await axeCheck(stage.tab.page);
    await stage.tab.page.setViewportSize({ width: 320, height: 700 });
    await app.locator('[aria-posinset]').first().waitFor();
    await axeCheck(stage.tab.page);
    expect(await (await appFrame(stage.tab.page)).evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
