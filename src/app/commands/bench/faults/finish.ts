import type { Devices, Still } from './devices.ts';
import type { Schedule } from './schedule.ts';

/** Rounds in which time moves until nothing is owed any more; with a service that is well a handful does. */
const MOST_ROUNDS = 150;
/** How often persons try again what is refused before they leave it where it stands. */
const PATIENCE = 6;
/** At first time moves from wait to wait, then ever further, as on a device that sleeps. */
const FIRST_STRIDE = 30_000;
const LONGEST_STRIDE = 3_600_000;
/** A tab that was killed may not have told the others what it stored; they look for themselves every 30 s. */
const A_MINUTE = 60_000;

/**
 * Everything is well again: each device is online, has room, a good token and an open tab. Time moves until the outboxes
 * are empty, or hold only what their persons were shown as refused and left. Gives what they see then.
 */
export async function finish(devices: Devices, { atEnd }: Schedule): Promise<Still['shown']> {
  const owners = Array.from({ length: devices.count }, (_, device) => device);
  for (const device of owners) {
    devices.change(device, { offline: false, full: false, token: 'good' });
    if (!(await devices.tabAt({ device, tab: 0 }))) devices.told.problem(`device ${device} does not open`);
  }
  devices.calm();
  let patience = PATIENCE;
  let stride = FIRST_STRIDE;
  let isRest = false;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const device of owners) await devices.tabAt({ device, tab: 0 });
    const { shown, next } = await devices.settle();
    // A state that its tab had no room to keep is shown in that tab alone.
    const refused = shown.filter(({ state }) => state === 'refused' || state === 'unreadable');
    if (shown.every((entry) => refused.some(({ device, id }) => device === entry.device && id === entry.id))) {
      if (shown.length === 0 || patience === 0) {
        if (isRest) return shown;
        isRest = true;
        devices.move(A_MINUTE);
        continue;
      }
      patience -= 1;
      // Shown in every tab of a device, and answered once.
      const once = new Map(refused.map((entry) => [`${entry.device} ${entry.id}`, entry]));
      for (const entry of once.values()) if (entry.state === 'refused') devices[atEnd](entry, entry.id);
      continue;
    }
    isRest = false;
    if (round < 20 && next !== undefined) devices.moveTo(Math.max(next, devices.elapsed()));
    else {
      devices.move(stride);
      stride = Math.min(LONGEST_STRIDE, stride * 2);
    }
  }
  const { shown } = await devices.settle();
  devices.told.problem(`never came to an end: ${JSON.stringify(shown)}`);
  return shown;
}
