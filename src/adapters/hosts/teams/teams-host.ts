import { app, FrameContexts, nestedAppAuth, pages } from '@microsoft/teams-js';
import { source } from '#base/subscribable.ts';
import { seconds, type Ms } from '#base/time.ts';
import type { Host } from '#ports/host.ts';
import { fromTeamsTheme } from './from-teams-theme.ts';
import { within } from './within.ts';

/** Where in the hub the page stands; only the places that Debrief has a surface for are told apart. */
export type TeamsPlace = 'content' | 'sidePanel' | 'settings' | 'other';

/** A hub that speaks teams-js: Teams, and Outlook for the tabs of a Teams app. What a hub does not tell is absent. */
export interface TeamsHost extends Host {
  /** The hub's own name: TeamsModern, Teams, Outlook, Office. */
  readonly name: string;
  readonly place: TeamsPlace;
  readonly meetingId?: string;
  readonly chatId?: string;
  /** Which part of the page a deep link asked for. */
  readonly subPageId?: string;
  /** Whether the hub gives tokens itself. Without it no sign-in is possible inside this hub. */
  readonly nestedAuth: boolean;
  /** Opens a link the hub's way: a meeting, a chat, a web page. False if the hub refused. */
  openLink(url: string): Promise<boolean>;
  /** Shows the hub's "copy link" for a part of this page. False where the hub has none. */
  shareLink(link: { readonly subPageId: string; readonly label: string }): boolean;
}

/** A hub answers in well under a second; teams-js itself gives up only after 60 s (teams-js app.initialize). */
const DEFAULT_TIMEOUT = seconds(4);

/**
 * Finds out whether this page runs in a hub, and connects to it. Undefined means: no frame around us, a frame that
 * teams-js does not trust, or no answer in time.
 */
export async function connectTeams(
  { timeoutMs = DEFAULT_TIMEOUT, signal }: { readonly timeoutMs?: Ms; readonly signal?: AbortSignal } = {},
): Promise<TeamsHost | undefined> {
  if (window.parent === window) return undefined;
  const connected = await within(app.initialize().then(() => true), timeoutMs, signal);
  if (connected !== true) return undefined;
  // Some hubs initialise and then never give a context (teams-js issues 1482 and 1794): go on with what is known.
  const context = await within(app.getContext(), timeoutMs, signal);
  return signal?.aborted === true ? undefined : host(context);
}

function host(context: app.Context | undefined): TeamsHost {
  const theme = source(fromTeamsTheme(context?.app.theme ?? 'default'));
  app.registerOnThemeChangeHandler((name) => theme.set(fromTeamsTheme(name)));
  return {
    name: context?.app.host.name ?? 'unknown',
    theme,
    locale: context?.app.locale || navigator.language,
    place: place(),
    nestedAuth: nestedAppAuth.isNAAChannelRecommended(),
    ...told('loginHint', context?.user?.loginHint),
    ...told('meetingId', context?.meeting?.id),
    ...told('chatId', context?.chat?.id),
    ...told('subPageId', context?.page.subPageId),
    ready() {
      app.notifyAppLoaded();
      // Some hubs acknowledge it, some never do; nothing here depends on the answer.
      app.notifySuccess().catch(() => undefined);
    },
    failed(reason) {
      app.notifyFailure({ reason: app.FailedReason.Other, message: reason });
    },
    openLink: (url) => app.openLink(url).then(() => true, () => false),
    shareLink({ subPageId, label }) {
      if (!pages.isSupported()) return false;
      pages.shareDeepLink({ subPageId, subPageLabel: label });
      return true;
    },
  };
}

function place(): TeamsPlace {
  switch (app.getFrameContext()) {
    case FrameContexts.content:
      return 'content';
    case FrameContexts.sidePanel:
      return 'sidePanel';
    case FrameContexts.settings:
      return 'settings';
    default:
      return 'other';
  }
}

/** A property that is left out, not undefined, when the hub does not tell it. */
function told<Key extends string>(key: Key, value: string | undefined): { readonly [key in Key]?: string } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [key in Key]: string });
}
