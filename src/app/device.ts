import { lockIn } from '#adapters/storage/browser-lock.ts';
import { openDeviceStores } from '#adapters/storage/device-stores.ts';
import { otherTabs } from '#adapters/storage/other-tabs.ts';
import { forgetLastWords } from '#adapters/storage/session-last-words.ts';
import type { Result } from '#base/result.ts';
import type { Me } from '#domain/person.ts';
import type { ErrandEntry } from '#flows/errand.ts';
import type { KeptOwn } from '#flows/own-documents.ts';
import type { OutboxEntry, WrittenRecord } from '#flows/outbox-entry.ts';
import type { Failure } from '#ports/failure.ts';
import type { Lock, OtherTabs, Stores } from '#ports/stores.ts';
import { DEVICE_CLEARED } from '#surfaces/personal-tab/device-cleared.ts';
import { isOutboxEntry } from './kept-values.ts';

/** What tabs tell each other when the device was cleared for their account. */
export const FORGOTTEN = 'forgotten';

/** What one account keeps on this device, and the other pages of Debrief that share it. */
export interface Device {
  readonly stores: Stores<OutboxEntry, WrittenRecord, KeptOwn, ErrandEntry>;
  readonly lock: Lock;
  readonly tabs: OtherTabs;
}

export async function openDevice(me: Me): Promise<Result<Device, Failure>> {
  const stores = await openDeviceStores<OutboxEntry, WrittenRecord, KeptOwn, ErrandEntry>(me, { outbox: isOutboxEntry });
  // Each account has a leader of its own, so that nobody waits for the tab of another account.
  return stores.ok ? { ok: true, value: { stores: stores.value, lock: lockIn(`debrief/${me.tenant}/${me.id}`), tabs: tabsOf(me) } } : stores;
}

const channels = new Map<string, OtherTabs>();

/** A tab whose person's device was wiped in another one drops what it held itself, and starts anew unless a page holds words. */
export function tabsOf(me: Me): OtherTabs {
  const name = `${me.tenant}/${me.id}`;
  const known = channels.get(name);
  if (known) return known;
  const tabs = otherTabs(name);
  channels.set(name, tabs);
  tabs.hear((what) => {
    if (what !== FORGOTTEN) return;
    forgetLastWords(me);
    if (dispatchEvent(new Event(DEVICE_CLEARED, { cancelable: true }))) location.reload();
  });
  return tabs;
}
