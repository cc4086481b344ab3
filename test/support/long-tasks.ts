import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';

/** Debrief's own frame inside the hub, once it has gone to its page. */
export async function appFrame(page: Page): Promise<Frame> {
  for (;;) {
    const found = page.frames().find((frame) => /^[^?#]*\/personal-tab\.html/.test(frame.url()));
    if (found) return found;
    await page.waitForEvent('framenavigated');
  }
}

/** Slows the frame's processor down so many times; a frame of another site runs in its own process. */
export async function slowDown(context: BrowserContext, frame: Frame, times: number): Promise<void> {
  const session = await context.newCDPSession(frame);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

export interface Smoothness {
  readonly tasks: number;
  /** The longest stretch in which the page's thread could answer nobody, in milliseconds of its processor's time. */
  readonly longest: number;
  /** The five longest, longest first. */
  readonly top: readonly number[];
  /** The longest by the wall clock, which counts what else the machine did. */
  readonly wall: number;
}

const CATEGORIES = ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/**
 * How long the page's own thread was busy at a time while `act` went on. Processor time of the browser's tasks, because
 * on a machine with other work a task by the wall clock is as long as that machine pleases. `act` should use mouse, keys
 * and cheap conditions only: looking for roles is work of the page's thread too.
 */
export async function smoothnessOf(browser: Browser, frame: Frame, act: () => Promise<void>): Promise<Smoothness> {
  await browser.startTracing(frame.page(), { categories: CATEGORIES });
  await frame.evaluate(() => performance.mark('act-begins'));
  await act();
  await frame.evaluate(() => performance.mark('act-ends'));
  return measured(JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] });
}

/** Chromium's trace event format: times in microseconds; `tdur` is thread time. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

function measured({ traceEvents }: { readonly traceEvents: readonly TraceEvent[] }): Smoothness {
  const begins = traceEvents.find(({ name }) => name === 'act-begins');
  const ends = traceEvents.find(({ name }) => name === 'act-ends');
  if (!begins || !ends) throw new Error('The trace does not hold what was measured.');
  const tasks = traceEvents.filter(({ name, pid, tid, ts }) => name === 'RunTask' && pid === begins.pid && tid === begins.tid && ts > begins.ts && ts < ends.ts);
  const millis = (of: (task: TraceEvent) => number | undefined) => tasks.map((task) => Math.round((of(task) ?? 0) / 1000)).sort((a, b) => b - a);
  const busy = millis(({ tdur, dur }) => tdur ?? dur);
  return { tasks: tasks.length, longest: busy[0] ?? 0, top: busy.slice(0, 5), wall: millis(({ dur }) => dur)[0] ?? 0 };
}
