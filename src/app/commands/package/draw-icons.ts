// Draws manifest/icons/*.png and public/icons/*.png from the SVG files in manifest/icons: node --import tsx src/app/commands/package/draw-icons.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../chromium-of-machine.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const FOLDER = join(ROOT, 'manifest', 'icons');
/** Teams takes its icons out of the package, Outlook fetches them from the site. */
const IN_PACKAGE = { color: 192, outline: 32, color32x32: 32 } as const;
/** The ribbon's three sizes, and the two by which the add-in-only manifest shows the add-in in lists. */
const ON_SITE = [16, 32, 64, 80, 128] as const;

const executablePath = findChromium();
if (!executablePath) throw new Error('Icons need Chromium: install it or set CHROMIUM_PATH.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--force-color-profile=srgb'] });
for (const [name, size] of Object.entries(IN_PACKAGE)) await draw(name, size, join(FOLDER, `${name}.png`));
for (const size of ON_SITE) await draw('ribbon', size, join(ROOT, 'public', 'icons', `outlook-${size}.png`));
await browser.close();

async function draw(name: string, size: number, path: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}
