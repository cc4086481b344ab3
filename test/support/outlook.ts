import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OutlookForm } from '#sandbox/host/outlook-form.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { JOIN_BLOCKS } from './invitations.ts';
import { APP_HOST } from './microsoft.ts';
import { REVIEWERS } from './review.ts';

/** What Outlook tells of its themes: its white, its black, and a contrast theme of the system. */
export const OUTLOOK_THEMES = { light: ['#ffffff', '#242424'], dark: ['#1f1f1f', '#ffffff'], contrast: ['#000000', '#ffff00'] } as const;

/** The numbers of Office.js's calls. */
export const OUTLOOK_CALL = { subject: 18, body: 37, write: 38 } as const;

export interface BesideOptions {
  /** More of Outlook's address. */
  readonly query?: string;
  /** The page that is framed, with its own query; the product's own without it. */
  readonly page?: string;
}

/** The pane beside an appointment in Outlook on the web, once it knows which. */
export async function besideOutlook(hub: Page, form: OutlookForm, { query = '', page = '/outlook-pane.html' }: BesideOptions = {}): Promise<FrameLocator> {
  await hub.goto(`https://outlook.office.com/outlook.html?app=${encodeURIComponent(`https://${APP_HOST}${page}`)}&form=${encodeURIComponent(JSON.stringify(form))}&person=manager&${query}`);
  const pane = paneIn(hub);
  await pane.getByRole('heading', { level: 1, name: form.subject }).waitFor();
  return pane;
}

/** Debrief's own frame beside the appointment. */
export const paneIn = (hub: Page): FrameLocator => hub.frameLocator('iframe[title="Debrief"]');

/** Half of 320 px is what the pane has at 200 % zoom. */
export const setPaneWidth = (hub: Page, px: number): Promise<void> => hub.locator('iframe[title="Debrief"]').evaluate((frame: HTMLElement, width) => { frame.style.width = `${width}px`; }, px);

/** Outlook changes its colours while the pane stands there; done once the pane shows them. */
export async function changeOutlookTheme(hub: Page, name: keyof typeof OUTLOOK_THEMES): Promise<void> {
  const [bodyBackgroundColor, bodyForegroundColor] = OUTLOOK_THEMES[name];
  await hub.evaluate((colours) => window.outlook?.protocol.changeTheme(colours), { bodyBackgroundColor, bodyForegroundColor });
  await expect.poll(() => lookOf(hub)).toBe(name);
  // What is out of sight would be on its way to the new colours for seconds.
  await paneIn(hub).locator('html').evaluate((html) => {
    for (const one of html.querySelectorAll('*')) void getComputedStyle(one).color;
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
}

/** Which of the product's themes the pane is drawn in, by the colour behind everything. */
const lookOf = async (hub: Page): Promise<string> => {
  const ground = await paneIn(hub).locator('main').first().evaluate((main) => getComputedStyle(main.parentElement ?? main).backgroundColor);
  const [red = 255] = ground.match(/\d+/g)?.map(Number) ?? [];
  return red > 128 ? 'light' : red > 0 ? 'dark' : 'contrast';
};

/** A meeting of the seed as Outlook has it open. */
export function formOf(seed: Seed, id: string, given: Partial<OutlookForm> = {}): OutlookForm {
  const meeting = seed.meetings.find((one) => one.id === id);
  if (!meeting) throw new Error(`The seed has no meeting ${id}.`);
  const [ada, ...others] = REVIEWERS.map(({ name, address }) => ({ name, address }));
  return {
    mode: 'compose', recurs: false, subject: meeting.subject, start: Date.parse(meeting.start), end: Date.parse(meeting.end),
    body: `<html><body><p>Bring the figures.</p>${JOIN_BLOCKS[0] ?? ''}</body></html>`, rooms: [], optional: [], organizer: { name: '', address: '', ...ada, answer: 'organizer' }, required: others, ...given,
  };
}
