import { source, type Subscribable } from '#base/subscribable.ts';
import { seconds, type Ms } from '#base/time.ts';
import type { Appointment } from '#ports/appointment.ts';
import type { Host, HostTheme } from '#ports/host.ts';
import { hear } from './asked.ts';
import { fromOfficeTheme, type OfficeColors } from './from-office-theme.ts';
import { keepTab } from './keep-tab.ts';
import { outlookAppointment } from './outlook-appointment.ts';

/** Office.js answers within a second or two; it sets itself no end where the program around it keeps silent. */
const READY_LIMIT = seconds(8);

export interface Outlook {
  readonly host: Host;
  readonly appointment: Appointment;
  /** Outlook is to sign people in, by its bridge; else a sign-in window can. */
  readonly nested: boolean;
}

/**
 * Outlook beside an appointment, by Office.js, which the page's own script tag has loaded. Undefined means: Office.js could
 * not be fetched, there is no Outlook around us, or no answer in time.
 */
export async function connectOutlook({ limit = READY_LIMIT }: { readonly limit?: Ms } = {}): Promise<Outlook | undefined> {
  if (typeof Office === 'undefined') return undefined;
  const ready = await readyWithin(limit);
  if (ready !== 'Outlook') return undefined;
  keepTab();
  return { host: host(), appointment: outlookAppointment(), nested: isFrame() || hasBridge() };
}

/** A frame's storage is kept apart, so that no sign-in window could answer it. On a Mac and in older Outlooks the pane is its own window. */
const isFrame = (): boolean => window.parent !== window;

/** Microsoft's Office.js brings one of the two where Outlook has a bridge for tokens (`adapters/auth/hub-bridge.ts`). */
const hasBridge = (): boolean => 'nestedAppAuthBridge' in window || '__initializeNestedAppAuth' in window;

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
  hear(Office.context.mailbox, String(Office.EventType.OfficeThemeChanged), (told: { readonly officeTheme?: OfficeColors }) => {
    colors = told.officeTheme;
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
