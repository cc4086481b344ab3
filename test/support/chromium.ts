import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { brokenRules } from './axe.ts';

/** For one step in a page. Far above the second or so that a step takes on two busy cores, far below a test's limit. */
const PATIENCE_MS = 20_000;

export interface Tab {
  readonly page: Page;
  /** Announces answers with this status; all others from 400 on fail the test. */
  readonly expectStatus: (status: number) => void;
  /** Announces console errors that match; all others fail the test. */
  readonly expectError: (text: RegExp) => void;
}

/**
 * A tab in which nothing may go wrong unnoticed: page errors, console errors (among them what the page's content
 * security policy blocked), statuses from 400 on and hosts that do not exist fail the running test when it ends.
 */
export async function openTab(context: BrowserContext): Promise<Tab> {
  context.setDefaultTimeout(PATIENCE_MS);
  const statuses = new Set<number>();
  const errors: RegExp[] = [];
  const problems: { readonly text: string; readonly status?: number }[] = [];

  context.on('weberror', (error) => problems.push({ text: `page error: ${error.error().message}` }));
  context.on('console', (message) => {
    // Responses and failed requests are judged themselves; the console repeats them without saying which.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource:')) return;
    problems.push({ text: `console error: ${message.text()}` });
  });
  context.on('response', (response) => {
    const status = response.status();
    // How the hub talks to its broker is no business of the page; a refused consent is a 400 there.
    if (status >= 400 && !new URL(response.url()).pathname.startsWith('/__tenant/')) problems.push({ text: `${status} ${response.request().method()} ${response.url()}`, status });
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left or a frame that is replaced aborts what it was loading.
    if (reason !== 'net::ERR_ABORTED') problems.push({ text: `${reason} ${request.url()}` });
  });
  onTestFinished(() => {
    const unannounced = problems.filter(({ text, status }) => !errors.some((error) => error.test(text)) && (status === undefined || !statuses.has(status)));
    expect(unannounced.map(({ text }) => text)).toEqual([]);
  });

  return {
    page: await context.newPage(),
    expectStatus: (status) => void statuses.add(status),
    expectError: (text) => void errors.push(text),
  };
}

/**
 * What axe finds on the page and in its frames, or in one part of them, one line each; all that it knows, or some of its rules. Tabster's own focus guards are
 * Fluent's business.
 */
export async function axeCheck(page: Page, within?: [frame: string, part: string], rules?: readonly string[]): Promise<void> {
  const part = { ...(within ? { include: [within] } : {}), exclude: [['[data-tabster-dummy]'], ['iframe', '[data-tabster-dummy]']] };
  const broken = await brokenRules(page, part, { resultTypes: ['violations'], ...(rules ? { runOnly: [...rules] } : {}) });
  expect(broken.map(({ id, targets }) => `${id}: ${targets.join(', ')}`)).toEqual([]);
}
