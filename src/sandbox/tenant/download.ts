import { downloadOfFile } from './app-folder.ts';
import { downloadOfPage } from './loop-pages.ts';
import { Refusal } from './refusal.ts';
import type { Tenancy } from './tenancy.ts';

/** The content behind a download address, which needs no token and tells nobody who asks. */
export function download(tenancy: Tenancy, target: string): Response {
  const key = target.replace('/download/', '');
  const found = downloadOfFile(tenancy, key) ?? downloadOfPage(tenancy, key);
  if (!found) throw new Refusal(404, 'itemNotFound', 'Item not found');
  return found;
}
