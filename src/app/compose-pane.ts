import { connectOutlook } from '#adapters/hosts/outlook/outlook-host.ts';
import { once } from '#base/once.ts';
import type { Result } from '#base/result.ts';
import type { OpenDebrief } from '#flows/open-debrief.ts';
import type { Appointment } from '#ports/appointment.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Clipboard, Host } from '#ports/host.ts';
import type { LastWords } from '#ports/last-words.ts';
import { composeOn } from './compose-live.ts';
import { openDevice, type Device } from './device.ts';
import type { PolicyOfPage } from './policy-of-page.ts';
import type { Settings } from './settings.ts';

/** The parts that Outlook's pane is mounted with. */
export interface ComposedPane {
  /** The person's own product, as the personal tab has it: before anybody is signed in it says what is needed. */
  readonly debrief: OpenDebrief;
  /** The appointment beside which the pane stands. */
  readonly appointment: Appointment;
  /** What this device keeps for whoever is signed in, or for nobody in particular before that. */
  readonly device: () => Promise<Result<Device, Failure>>;
  readonly host: Host;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly lastWords: LastWords;
  readonly adminLink: (scopes: readonly string[]) => string;
  /** What the organisation has set; absent where the page names no file. */
  readonly policy?: PolicyOfPage['reading'];
}

/** Puts the parts of the pane together; undefined outside Outlook. `personalPage`: the personal tab beside it. */
export async function composePane(settings: Settings, personalPage = './personal-tab.html'): Promise<ComposedPane | undefined> {
  const outlook = await connectOutlook();
  if (!outlook) return undefined;
  const { host, appointment, nested } = outlook;
  const openUrl = new URL(personalPage, location.href).href;
  const { debrief, clipboard, clock, lastWords, adminLink, policy, who } = composeOn({ host, nested }, settings, openUrl);
  const devices = new Map<string, () => Promise<Result<Device, Failure>>>();

  function device(): Promise<Result<Device, Failure>> {
    const me = who();
    const name = `${me.tenant}/${me.id}`;
    const open = devices.get(name) ?? once(() => openDevice(me));
    devices.set(name, open);
    return open();
  }

  return { debrief, appointment, device, host, clipboard, clock, lastWords, adminLink, ...(policy && { policy }) };
}
