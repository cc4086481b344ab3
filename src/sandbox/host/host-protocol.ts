import { readAppLink, type AppLink } from './deep-link.ts';
import { hostRequest, type HostAnswer, type HostEvent, type HostRequest } from './host-messages.ts';
import { APP_ID, legacyContext, runtimeOf, type HostScene, type HostTheme } from './host-scene.ts';

/** What the hub does beyond answering. */
export interface HostDelegates {
  /** Sends to the page in the frame. */
  post(message: HostAnswer | HostEvent): void;
  /** Answers the text of a nested-app-auth request with the text of its response. */
  nestedAuth(request: string): Promise<string>;
  /** The page says that it can be shown. */
  shown(): void;
  /** The page says that it could not start. */
  failed(reason: string): void;
  /** Shows another part of the page. */
  goTo(subPageId: string | undefined): void;
  /** Follows a link into the product, which may lead to another place in the hub. */
  follow(link: AppLink): void;
  /** Shows what a hub would have opened elsewhere. */
  wouldOpen(what: string): void;
  /** Shows the link to a part of the page, to be sent on. */
  shareLink(link: { readonly subPageId: string; readonly label: string }): void;
  /** Opens another page of the product over this one; resolves when it is closed. */
  openDialog(asked: DialogAsked): Promise<DialogClosed>;
  /** The page, in a dialog, is done. */
  completeDialog(result: unknown): void;
  /** Passes a message on to the page in the dialog, or from there to the page that opened it. */
  relay(to: 'dialog' | 'opener', message: unknown): void;
  /** On the page that adds the product to a meeting: what is chosen, whether it is good, and what came of saving. */
  configure(change: ConfigChange): void;
  /** The page has put down its work and may be hidden. */
  readyToUnload(): void;
}

export interface DialogAsked {
  readonly url: string;
  readonly title: string;
}

/** `error` where the person closed it or it could not be opened. */
export type DialogClosed = { readonly result: unknown } | { readonly error: string };

export interface TabConfig {
  readonly contentUrl?: string;
  readonly entityId?: string;
  readonly suggestedDisplayName?: string;
}

export type ConfigChange =
  | { readonly kind: 'valid'; readonly valid: boolean }
  | { readonly kind: 'config'; readonly config: TabConfig }
  | { readonly kind: 'saved' }
  | { readonly kind: 'not saved'; readonly reason: string };

/** Every message by name, so that tests can hold the names against Microsoft's. */
export interface Passed {
  readonly way: 'from the page' | 'to the page';
  readonly func: string;
  readonly args: readonly unknown[];
}

export interface HostProtocol {
  /** Takes whatever a frame posted. What is no teams-js request is ignored, as hubs do. */
  receive(posted: unknown): Promise<void>;
  /** Tells the page, if it asked to be told. */
  changeTheme(theme: HostTheme): void;
  /** Tells the page something that teams-js hears without being asked. */
  tell(func: 'messageForParent' | 'messageForChild' | 'settings.save' | 'beforeUnload' | 'load', args: readonly unknown[]): void;
  /** Whether the page has asked for this event, by the name it uses when it asks. */
  listensTo(handler: string): boolean;
  readonly passed: readonly Passed[];
}

const NO_ANSWER = Symbol('a request that hubs do not answer');
type Args = readonly unknown[] | typeof NO_ANSWER;

/** The hub's side of teams-js 2.58, for one frame. Knows no window: messages come in and go out as values. */
export function hostProtocol(scene: HostScene, delegates: HostDelegates): HostProtocol {
  let now = scene;
  let config: TabConfig = {};
  const passed: Passed[] = [];
  const handlers = new Set<string>();

  const send = (func: string, message: HostAnswer | HostEvent): void => {
    passed.push({ way: 'to the page', func, args: message.args });
    delegates.post(message);
  };
  const done = (work: () => void, args: Args = NO_ANSWER): Args => {
    work();
    return args;
  };

  const answer = async ({ func, args, data }: HostRequest): Promise<Args> => {
    const [first] = args;
    switch (func) {
      case 'initialize':
        // Hubs send the SDK's version third and the runtime fourth; the bridge for tokens reads only the fourth.
        return [now.frameContext, 'web', '2.58.0', JSON.stringify(runtimeOf(now))];
      case 'getContext':
        return [legacyContext(now)];
      case 'registerHandler':
        return done(() => handlers.add(String(first)));
      case 'appInitialization.success':
        return done(() => delegates.shown(), [undefined]);
      case 'appInitialization.failure':
      case 'appInitialization.expectedFailure':
        return done(() => delegates.failed(String(args[1] ?? first)));
      case 'nestedAppAuth.execute':
        // A hub without the bridge does not know this request.
        return now.bridge === 'missing' ? NO_ANSWER : [null, await delegates.nestedAuth(data ?? '')];
      case 'executeDeepLink':
        return done(() => follow(String(first)), [true]);
      case 'pages.navigateToApp':
        return done(() => goToApp(first as AppAsked), [true]);
      case 'pages.currentApp.navigateTo':
        return done(() => delegates.goTo((first as AppAsked).subPageId), [null]);
      case 'pages.currentApp.navigateToDefaultPage':
        return done(() => delegates.goTo(undefined), [null]);
      case 'chat.openChat':
        return done(() => delegates.wouldOpen(`a chat with ${(first as { readonly members: readonly string[] }).members.join(', ')}`), [true]);
      case 'shareDeepLink':
        return done(() => delegates.shareLink({ subPageId: textOf(first), label: textOf(args[1]) }));
      case 'tasks.startTask': {
        const closed = await delegates.openDialog(dialogAsked(first));
        return 'error' in closed ? [closed.error] : [null, closed.result];
      }
      case 'tasks.completeTask':
        return done(() => delegates.completeDialog(first));
      case 'messageForChild':
        return done(() => delegates.relay('dialog', first));
      case 'messageForParent':
        return done(() => delegates.relay('opener', first));
      case 'settings.getSettings':
        return [config];
      case 'settings.setSettings':
        config = first as TabConfig;
        return done(() => delegates.configure({ kind: 'config', config }), [true]);
      case 'settings.setValidityState':
        return done(() => delegates.configure({ kind: 'valid', valid: first === true }));
      case 'settings.save.success':
        return done(() => delegates.configure({ kind: 'saved' }));
      case 'settings.save.failure':
        return done(() => delegates.configure({ kind: 'not saved', reason: textOf(first) }));
      case 'readyToUnload':
        return done(() => delegates.readyToUnload());
      default:
        return NO_ANSWER;
    }
  };

  const follow = (link: string): void => {
    const own = readAppLink(link);
    if (own) delegates.follow(own);
    else delegates.wouldOpen(link);
  };
  const goToApp = (asked: AppAsked): void => {
    if (asked.appId === APP_ID) delegates.follow(linkIn(asked));
    else delegates.wouldOpen(`the app ${String(asked.appId)}`);
  };

  return {
    passed,
    async receive(posted) {
      const request = hostRequest(posted);
      if (request === undefined) return;
      passed.push({ way: 'from the page', func: request.func, args: request.args });
      const args = await answer(request);
      if (args === NO_ANSWER) return;
      const { id, uuidAsString } = request;
      send(request.func, { id, args, ...(uuidAsString !== undefined && { uuidAsString }) });
    },
    changeTheme(theme) {
      now = { ...now, theme };
      if (handlers.has('themeChange')) send('themeChange', { func: 'themeChange', args: [theme] });
    },
    tell: (func, args) => send(func, { func, args }),
    listensTo: (handler) => handlers.has(handler),
  };
}

interface AppAsked {
  readonly appId?: string;
  readonly subPageId?: string;
  readonly chatId?: string;
}

const linkIn = ({ subPageId, chatId }: AppAsked): AppLink => ({ ...(subPageId && { subPageId }), ...(chatId && { chatId }) });

function dialogAsked(asked: unknown): DialogAsked {
  const { url, title } = (asked ?? {}) as { readonly url?: unknown; readonly title?: unknown };
  return { url: textOf(url), title: textOf(title) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
