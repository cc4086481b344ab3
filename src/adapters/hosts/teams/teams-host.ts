import { app, dialog, DialogDimension, pages } from '@microsoft/teams-js';
import { source } from '#base/subscribable.ts';
import { seconds, type Ms } from '#base/time.ts';
import { address, type Me } from '#domain/person.ts';
import type { Host } from '#ports/host.ts';
import { fromTeamsTheme } from './from-teams-theme.ts';
import { keepForLater } from './keep-for-later.ts';
import { placeOf } from './place-of.ts';
import { sayNotStarted } from './say-not-started.ts';
import { seen } from './seen.ts';
import { within } from './within.ts';

/** A hub answers in well under a second; teams-js itself gives up only after 60 s (teams-js app.initialize). */
const DEFAULT_TIMEOUT = seconds(4);
/** What a hub opens dialogs from (teams-js dialog.url.open). */
const OPENS_DIALOGS = ['personal', 'meeting-tab', 'panel'];
const TAB_ENTITY = 'debrief';

/**
 * A hub that speaks teams-js: Teams, and Outlook for the tabs of a Teams app. Undefined means: no hub around us, a frame
 * that teams-js does not trust, or no answer in time. What this hub cannot do is absent.
 */
export async function connectTeams(
  { timeoutMs = DEFAULT_TIMEOUT, signal }: { readonly timeoutMs?: Ms; readonly signal?: AbortSignal } = {},
): Promise<Host | undefined> {
  if (!mayBeInHub()) return undefined;
  const connected = await within(app.initialize().then(() => true), timeoutMs, signal);
  if (connected !== true) return undefined;
  // Some hubs initialise and then never give a context (teams-js issues 1482 and 1794): go on with what is known.
  const context = await within(app.getContext(), timeoutMs, signal);
  return signal?.aborted === true ? undefined : host(context);
}

/** Teams on a phone shows the page without any frame and speaks through an object of its own (teams-js `initializeCommunication`). */
const mayBeInHub = (): boolean => window.parent !== window || 'nativeInterface' in window;

function host(context: app.Context | undefined): Host {
  const place = placeOf(app.getFrameContext(), Boolean(context?.meeting?.id || context?.chat?.id));
  const { visible, away, back } = seen(context?.page.isBackgroundLoad === true, document);
  const theme = source(fromTeamsTheme(context?.app.theme ?? 'default'));
  const followTheme = (): void => app.registerOnThemeChangeHandler((name) => theme.set(fromTeamsTheme(name)));
  followTheme();
  keepForLater({ away, back: (contentUrl) => void again(contentUrl) });

  /** A kept page may be shown again in another meeting, for which it starts anew; themes changed meanwhile went unheard. */
  async function again(contentUrl: string): Promise<void> {
    const now = await within(app.getContext(), DEFAULT_TIMEOUT);
    const wanted = new URL(contentUrl, location.href);
    if (wanted.origin === location.origin && wanted.pathname !== location.pathname) return location.replace(wanted);
    if (now && (now.chat?.id !== context?.chat?.id || now.user?.id !== context?.user?.id)) return location.reload();
    followTheme();
    if (now) theme.set(fromTeamsTheme(now.app.theme));
    back();
    started();
  }

  return {
    place,
    theme,
    visible,
    locale: context?.app.locale || navigator.language,
    ...told('loginHint', context?.user?.loginHint),
    ...told('person', personOf(context?.user)),
    ...told('chatId', context?.chat?.id),
    ...told('subPage', context?.page.subPageId),
    ready() {
      app.notifyAppLoaded();
      started();
    },
    failed: sayNotStarted,
    openLink: (url) => app.openLink(url).then(() => true, () => false),
    ...(OPENS_DIALOGS.includes(place) && dialog.url.isSupported() && { openDialog }),
    ...(place === 'dialog' && dialog.url.isSupported() && { closeDialog: () => dialog.url.submit() }),
    ...(OPENS_DIALOGS.includes(place) && pages.isSupported() && { shareLink }),
    ...(place === 'config' && pages.config.isSupported() && { configure }),
  };
}

/** Some hubs acknowledge it, some never do; nothing here depends on the answer. */
const started = (): void => void app.notifySuccess().catch(() => undefined);

function personOf(user: app.UserInfo | undefined): Me | undefined {
  const name = user?.userPrincipalName ?? user?.loginHint;
  if (!user?.id || !user.tenant?.id || !name) return undefined;
  return { id: user.id, tenant: user.tenant.id, address: address(name), name: user.displayName || name };
}

function openDialog({ path, title }: { readonly path: string; readonly title: string }): Promise<void> {
  const size = { height: DialogDimension.Large, width: DialogDimension.Medium };
  // Closed by the person and closed by the page are the same to the caller.
  return new Promise((resolve) => dialog.url.open({ url: new URL(path, location.href).href, title, size }, () => resolve()));
}

function shareLink({ subPage, label }: { readonly subPage: string; readonly label: string }): void {
  pages.shareDeepLink({ subPageId: subPage, subPageLabel: label });
}

function configure({ url, name }: { readonly url: string; readonly name: string }): void {
  const contentUrl = new URL(url, location.href).href;
  pages.config.registerOnSaveHandler((saving) => {
    pages.config
      .setConfig({ contentUrl, websiteUrl: contentUrl, entityId: TAB_ENTITY, suggestedDisplayName: name })
      .then(() => saving.notifySuccess(), (refused: unknown) => saving.notifyFailure(refused instanceof Error ? refused.message : String(refused)));
  });
  pages.config.setValidityState(true);
}

/** A property that is left out, not undefined, when the hub does not tell it. */
function told<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [key in Key]?: Value } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { readonly [key in Key]: Value });
}
