import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares text with `<name>.approved.txt` beside the golden tests; a mismatch shows the difference. With ACCEPT=1 in
 * the environment the text is approved instead: read the change before you commit it, it is a change of the product.
 */
export function expectApproved(name: string, text: string): void {
  const file = join(import.meta.dirname, `${name}.approved.txt`);
  if (process.env.ACCEPT === '1') writeFileSync(file, text);
  expect(text, `${name}: run again with ACCEPT=1 if this is what it should say`).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
}
