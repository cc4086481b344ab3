// Draws manifest/icons/*.png from the SVG files beside them: node --import tsx src/app/commands/package/draw-icons.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../chromium-of-machine.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'manifest', 'icons');
const SIZES = { color: 192, outline: 32, color32x32: 32 } as const;

const executablePath = findChromium();
if (!executablePath) throw new Error('Icons need Chromium: install it or set CHROMIUM_PATH.');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--force-color-profile=srgb'] });
for (const [name, size] of Object.entries(SIZES)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
