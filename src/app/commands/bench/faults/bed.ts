import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { listen } from '#sandbox/tenant/node-server.ts';
import { newSigningKey } from '#sandbox/tenant/token.ts';
import { findChromium } from '../../chromium-of-machine.ts';
import { NamedError } from '../named-error.ts';
import type { Schedule } from './schedule.ts';
import type { Play, Story } from './story.ts';
import { openTenantRoom, type TenantRoom } from './tenant-room.ts';

/** One Chromium on loopback, and a tenant for each schedule that is played in it. */
export interface Bed {
  play(schedule: Schedule): Promise<{ readonly story: Story; readonly room: TenantRoom }>;
  close(): Promise<void>;
}

const HTML = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Faults</title><link rel="icon" href="data:,"><script src="/page.js"></script></html>';
/** Real time for one schedule; most take a quarter of a second. */
const LONGEST_PLAY = 120_000;

export async function openBed(): Promise<Bed> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new NamedError('no-chromium', 'There is no Chromium on this machine: install it, or set CHROMIUM_PATH.');
  const scripts = await bundled();
  const rooms = new Map<string, TenantRoom>();
  const signingKey = await newSigningKey();
  const server = await listen({
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const script = scripts[pathname];
      if (script !== undefined) return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=3600' } });
      const room = rooms.get(pathname.split('/')[1] ?? '');
      return room ? room.fetch(request) : new Response(HTML, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    },
  }, { port: 0 });
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.url);

  return {
    async play(schedule) {
      const name = `s${schedule.number}`;
      const room = await openTenantRoom(schedule, `/${name}`, signingKey);
      rooms.set(name, room);
      try {
        const given: Play = { schedule, tenant: `${server.url}/${name}`, prefix: name };
        const story = await Promise.race([
          page.evaluate((play) => (globalThis as unknown as { play: (given: Play) => Promise<Story> }).play(play), given),
          tooLong(schedule.number),
        ]);
        return { story, room };
      } finally {
        rooms.delete(name);
      }
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

function tooLong(number: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new NamedError('hanging-schedule', `schedule ${number} did not end within ${LONGEST_PLAY / 1000} s`)), LONGEST_PLAY).unref();
  });
}

/** The page and a tab's thread, each as one plain script, by their paths. */
async function bundled(): Promise<{ readonly [path: string]: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-faults-'));
  try {
    for (const name of ['page', 'tab']) {
      await build({
        configFile: false,
        logLevel: 'error',
        publicDir: false,
        build: { outDir: folder, emptyOutDir: false, target: 'es2023', minify: true, lib: { entry: join(import.meta.dirname, `${name}.ts`), name, formats: ['iife'], fileName: () => `${name}.js` } },
      });
    }
    return Object.fromEntries(['page', 'tab'].map((name) => [`/${name}.js`, readFileSync(join(folder, `${name}.js`), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
