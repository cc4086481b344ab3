import { connectOutlook } from '#adapters/hosts/outlook/outlook-host.ts';
import { failed } from '#base/result.ts';
import type { OpenDebrief } from '#flows/open-debrief.ts';
import type { PaneParts } from '#flows/pane.ts';
import type { Appointment } from '#ports/appointment.ts';
import type { ChangingCalendar } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import type { Clipboard, Host } from '#ports/host.ts';
import type { LastWords } from '#ports/last-words.ts';
import { aimsHere } from './aims-here.ts';
import { ALONE } from './alone.ts';
import { composeOn } from './compose-live.ts';
import type { PolicyOfPage } from './policy-of-page.ts';
import type { Settings } from './settings.ts';

/** The parts that Outlook's pane is mounted with. */
export interface ComposedPane {
  /** The person's own product, as the personal tab has it: before anybody is signed in it says what is needed. */
  readonly debrief: OpenDebrief;
  /** The appointment beside which the pane stands. */
  readonly appointment: Appointment;
  /** What this device keeps of aims for whoever is signed in, or for nobody in particular before that. */
  readonly aims: PaneParts['aims'];
  /** How the person's calendar names an event that Outlook names otherwise; fails before anybody is signed in. */
  readonly named: NonNullable<ChangingCalendar['named']>;
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
  const { debrief, clipboard, clock, lastWords, adminLink, policy, who, inForce, microsoft365 } = composeOn({ host, nested }, settings, openUrl);
  const aims = aimsHere({ who, mailbox: host.loginHint, policy: inForce, clock });
  const named: NonNullable<ChangingCalendar['named']> = async (id, signal) => (who() === ALONE ? undefined : microsoft365(who()).calendar.named?.(id, signal)) ?? failed({ kind: 'signInNeeded' });

  return { debrief, appointment, aims, named, host, clipboard, clock, lastWords, adminLink, ...(policy && { policy }) };
}
