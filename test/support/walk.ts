import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LogEntry } from '#sandbox/tenant/log.ts';
import type { Activity } from '#sandbox/tenant/state.ts';
import { APP_HOST, type Microsoft } from './microsoft.ts';

/** Debrief's own frame inside the hub. */
export const debriefIn = (hub: Page): FrameLocator => hub.frameLocator('iframe[title="Debrief"]');

export async function openInTeams(page: Page, query = 'person=manager'): Promise<FrameLocator> {
  await page.goto(`https://teams.microsoft.com/?app=https://${APP_HOST}/personal-tab.html&${query}`);
  return debriefIn(page);
}

/** The hub's own dialog, after something in Debrief has asked for consent. */
export const acceptConsent = (hub: Page): Promise<void> => hub.getByRole('button', { name: 'Accept' }).click();

export async function allowCalendar(hub: Page): Promise<void> {
  await debriefIn(hub).getByRole('button', { name: 'Allow' }).click();
  await acceptConsent(hub);
}

/**
 * My week once every meeting in it was looked at, on a device that knew none before. The bar that tells of it proves nothing by not
 * being there: looking begins behind the list, and the bar is fetched behind both. So something is flagged first, and the bar could show.
 */
export async function weekIsJudged(app: FrameLocator, flagged: string, flags = 'Busy, no decision recorded'): Promise<void> {
  await app.getByRole('region', { name: flags, exact: true }).getByRole('link', { name: flagged }).first().waitFor();
  await expect.poll(() => app.locator('html').evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /\/progress-[^/]+\.js$/.test(name)))).toBe(true);
  await app.getByRole('progressbar').waitFor({ state: 'detached' });
}

/**
 * My week once nothing moves there any more: while its meetings are judged, flags come in above the list, and a click may fall
 * beside what it was meant for. That no bar is there proves nothing, it may be still to come; so no meeting may say that it waits.
 */
export async function weekIsThere(app: FrameLocator, meeting: string, waiting = 'Not judged yet'): Promise<void> {
  await app.getByRole('link', { name: meeting }).first().waitFor();
  await expect.poll(() => app.getByText(waiting, { exact: true }).count(), { timeout: 20_000 }).toBe(0);
  await app.getByRole('progressbar').waitFor({ state: 'detached' });
}

/** Goes from My week to a meeting. */
export async function openMeeting(app: FrameLocator, name: string): Promise<void> {
  await weekIsThere(app, name);
  await app.getByRole('link', { name }).first().click();
  await app.getByRole('heading', { name, level: 1 }).waitFor();
}

export interface DebriefAnswers {
  readonly question: string;
  readonly own: string;
  readonly decider: string;
  readonly by: string;
  readonly cue: string;
  readonly action: string;
}

/** Fills the decision debrief and switches every field on. */
export async function fillDebrief(app: FrameLocator, answers: DebriefAnswers): Promise<void> {
  const text = (name: string) => app.getByRole('textbox', { name, exact: true });
  await text('What had to be decided?').fill(answers.question);
  await app.getByRole('textbox', { name: 'In your own words' }).fill(answers.own);
  await app.getByRole('combobox', { name: 'Who decides' }).fill(answers.decider);
  await app.getByLabel('By', { exact: true }).fill(answers.by);
  await text('When').fill(answers.cue);
  await text('I will').fill(answers.action);
  for (const sharing of await app.getByRole('switch').all()) await sharing.check();
}

interface TenantState {
  readonly activities: readonly Activity[];
  readonly messages: Readonly<Record<string, readonly Message[]>>;
}
interface Message {
  readonly deletedAt?: number;
  readonly attachments?: readonly { readonly content?: string | null }[];
}

async function control(microsoft: Microsoft, path: string, body?: unknown): Promise<unknown> {
  const request = new Request(`https://sandbox.example.test/__tenant/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  const answer = await microsoft.tenant.fetch(request);
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  return answer.json();
}

export const setFaults = (microsoft: Microsoft, faults: readonly object[]): Promise<unknown> => control(microsoft, 'faults', faults);
export const resetTenant = (microsoft: Microsoft): Promise<unknown> => control(microsoft, 'reset', {});
export const tenantLog = async (microsoft: Microsoft): Promise<{ entries: readonly LogEntry[] }> => (await control(microsoft, 'log')) as { entries: readonly LogEntry[] };

/** Contents of all cards that stand in any chat of the tenant. */
export async function cardsInChats(microsoft: Microsoft): Promise<readonly string[]> {
  const { messages } = (await control(microsoft, 'state')) as TenantState;
  return Object.values(messages).flat().filter((m) => m.deletedAt === undefined).flatMap((m) => (m.attachments ?? []).flatMap((a) => a.content ?? []));
}

/** What went to anybody's activity feed. */
export const noticesSent = async (microsoft: Microsoft): Promise<readonly Activity[]> => ((await control(microsoft, 'state')) as TenantState).activities;
