import { expect, test } from 'vitest';
import { ADA, BEN } from '../../support/tiny-seed.ts';
import { tinyTenant } from '../../support/tiny-tenant.ts';

type Item = { readonly isOrganizer?: boolean; readonly body?: { readonly content: string }; readonly error?: string };

test('an invitation that the organizer’s Outlook sends stands in every mailbox, cleaned, with its way into the meeting byte for byte', async () => {
  const tenant = await tinyTenant();
  const open = async (person: string): Promise<Item> => (await tenant.control(`item?person=${person}&id=weekly-3`)) as unknown as Item;
  const before = (await open(ADA)).body?.content ?? '';
  await tenant.control('send', { id: 'weekly-3', html: before.replace('<body>', '<body><h2 onclick="x()">Debrief</h2>') });
  const [ada, ben] = [await open(ADA), await open(BEN)];
  expect([ada.isOrganizer, ben.isOrganizer, ada.body?.content, ben.body?.content]).toEqual([true, false, before.replace('<body>', '<body><h2>Debrief</h2>'), before.replace('<body>', '<body><h2>Debrief</h2>')]);
  const [sent] = (await tenant.control('state'))['events'] as readonly { readonly id: string; readonly mails: number; readonly joinBlockWhole: boolean }[];
  expect([sent?.id, sent?.mails, sent?.joinBlockWhole]).toEqual(['weekly-3', 1, true]);
});
