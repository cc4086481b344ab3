import { hostRequest, type HostAnswer, type HostEvent, type HostRequest } from './host-messages.ts';
import { legacyContext, RUNTIME, type HostScene, type HostTheme } from './host-scene.ts';

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
  openLink(url: string): void;
}

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
  readonly passed: readonly Passed[];
}

const NO_ANSWER = Symbol('a request that hubs do not answer');
type Args = readonly unknown[] | typeof NO_ANSWER;

/** The hub's side of teams-js 2.58, for one frame. Knows no window: messages come in and go out as values. */
export function hostProtocol(scene: HostScene, delegates: HostDelegates): HostProtocol {
  let now = scene;
  const passed: Passed[] = [];
  const handlers = new Set<string>();

  const send = (func: string, message: HostAnswer | HostEvent): void => {
    passed.push({ way: 'to the page', func, args: message.args });
    delegates.post(message);
  };

  const answer = async ({ func, args, data }: HostRequest): Promise<Args> => {
    switch (func) {
      case 'initialize':
        // Hubs send the SDK's version third and the runtime fourth; the bridge for tokens reads only the fourth.
        return [now.frameContext, 'web', '2.58.0', JSON.stringify(RUNTIME)];
      case 'getContext':
        return [legacyContext(now)];
      case 'registerHandler':
        handlers.add(String(args[0]));
        return NO_ANSWER;
      case 'appInitialization.success':
        delegates.shown();
        return [undefined];
      case 'appInitialization.failure':
      case 'appInitialization.expectedFailure':
        delegates.failed(String(args[1] ?? args[0]));
        return NO_ANSWER;
      case 'nestedAppAuth.execute':
        return [null, await delegates.nestedAuth(data ?? '')];
      case 'executeDeepLink':
        delegates.openLink(String(args[0]));
        return [true];
      case 'settings.getSettings':
        return [{}];
      case 'settings.setSettings':
        return [true];
      default:
        return NO_ANSWER;
    }
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
  };
}
