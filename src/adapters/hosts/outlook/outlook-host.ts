import { source, type Subscribable } from '#base/subscribable.ts';
import { seconds, type Ms } from '#base/time.ts';
import type { Appointment } from '#ports/appointment.ts';
import type { Host, HostTheme } from '#ports/host.ts';
import { fromOfficeTheme, type OfficeColors } from './from-office-theme.ts';
import { outlookAppointment } from './outlook-appointment.ts';

/** Office.js answers within a second or two; it sets itself no end where the program around it keeps silent. */
const READY_LIMIT = seconds(8);

export interface Outlook {
  readonly host: Host;
  readonly appointment: Appointment;
  /** The pane is no frame in another page (Outlook on a Mac, older ones on Windows): a sign-in window can answer it. */
  readonly isOwnWindow: boolean;
}

/**
 * Outlook beside an appointment, by Office.js, which the page's own script tag has loaded. Undefined means: Office.js could
 * not be fetched, there is no Outlook around us, or no answer in time.
 */
export async function connectOutlook({ limit = READY_LIMIT }: { readonly limit?: Ms } = {}): Promise<Outlook | undefined> {
  if (typeof Office === 'undefined') return undefined;
  const ready = await readyWithin(limit);
  if (ready !== 'Outlook') return undefined;
  return { host: host(), appointment: outlookAppointment(), isOwnWindow: window.parent === window };
}

/** The name of the program; undefined where there is none, or it says nothing in time. */
function readyWithin(limit: Ms): Promise<string | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), limit);
    Office.onReady((info) => {
      clearTimeout(timer);
      resolve(info.host === null ? undefined : String(info.host));
    }).catch(() => resolve(undefined));
  });
}

function host(): Host {
  const { displayLanguage, mailbox } = Office.context;
  return {
    place: 'pane',
    theme: officeTheme(),
    locale: displayLanguage || navigator.language,
    ...(mailbox.userProfile.emailAddress && { loginHint: mailbox.userProfile.emailAddress }),
    visible: pageVisible(),
    // Outlook shows the pane at once, and knows no pane that could not start.
    ready: () => undefined,
    failed: () => undefined,
    openLink,
  };
}

/** The person's own contrast theme comes first, then Outlook's colours, then what the browser is asked for. */
function officeTheme(): Subscribable<HostTheme> {
  const forced = window.matchMedia('(forced-colors: active)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  let colors = Office.context.officeTheme as OfficeColors | undefined;
  const theme = source(now());
  function now(): HostTheme {
    return forced.matches ? 'contrast' : (fromOfficeTheme(colors) ?? (dark.matches ? 'dark' : 'light'));
  }
  for (const media of [forced, dark]) media.addEventListener('change', () => theme.set(now()));
  // An Outlook that does not know the event says so in its answer, and keeps its theme.
  Office.context.mailbox.addHandlerAsync(Office.EventType.OfficeThemeChanged, (event: { readonly officeTheme?: OfficeColors }) => {
    colors = event.officeTheme;
    theme.set(now());
  });
  return theme;
}

function pageVisible(): Subscribable<boolean> {
  const isSeen = (): boolean => document.visibilityState === 'visible';
  const visible = source(isSeen());
  document.addEventListener('visibilitychange', () => visible.set(isSeen()));
  return visible;
}

/**
 * Outlook on a desktop opens pages in the browser only when it is asked to. Elsewhere a link is followed: `window.open`
 * with `noopener` gives no window, which Office.js takes for a refusal and has Outlook open the page a second time.
 */
function openLink(url: string): Promise<boolean> {
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) Office.context.ui.openBrowserWindow(url);
  else Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'noopener' }).click();
  return Promise.resolve(true);
}
