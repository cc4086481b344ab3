/**
 * Told to the window where another tab has cleared this device, or signed out. As with `beforeunload`, a page that holds
 * words which nothing else holds prevents the default; otherwise this tab starts anew.
 */
export const DEVICE_CLEARED = 'debrief-device-cleared';
