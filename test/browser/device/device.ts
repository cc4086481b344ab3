// The storage adapter as a page has it, for the tests to call.
export { forgetDevice, forgetOtherAccounts } from '#adapters/storage/forget-device.ts';
export { openDeviceStores } from '#adapters/storage/device-stores.ts';
export { otherTabs } from '#adapters/storage/other-tabs.ts';
export { sessionLastWords } from '#adapters/storage/session-last-words.ts';
export { keptRows, rowsInOrder } from '#adapters/storage/kept-rows.ts';
