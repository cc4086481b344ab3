import { element } from './element.ts';
import { hostProtocol, type HostDelegates, type HostProtocol } from './host-protocol.ts';
import { PAGE_ID, type HostScene } from './host-scene.ts';

export interface HostedFrame {
  readonly frame: HTMLIFrameElement;
  readonly scene: HostScene;
  readonly protocol: HostProtocol;
  /**
   * Puts the page out of sight as hubs do that keep a page for later: it is asked to put down its work first. False if it
   * cannot be kept, because it did not ask to be told or was not ready in time. The document stays "visible" for the page.
   */
  hide(): Promise<boolean>;
  /** Brings a page back that was kept. */
  show(): void;
  /** Stops listening and takes the frame away. */
  close(): void;
}

export interface HostedPage {
  readonly address: URL;
  readonly title: string;
  readonly scene: HostScene;
  readonly delegates: Omit<HostDelegates, 'post' | 'readyToUnload'>;
}

/** So long a page may take to put down its work. Source: learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/app-caching-for-your-tab-app */
const UNLOAD_MS = 30_000;

/** One frame with a page in it, and the hub that this page talks to. Only messages of this very frame are heard. */
export function hostedFrame({ address, title, scene, delegates }: HostedPage): HostedFrame {
  const frame = element('iframe', { title, src: address.href, allow: 'clipboard-write' });
  let ready: () => void = () => undefined;
  const protocol = hostProtocol(scene, {
    ...delegates,
    post: (message) => frame.contentWindow?.postMessage(message, address.origin),
    readyToUnload: () => ready(),
  });
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== address.origin) return;
    protocol.receive(event.data).catch((error: unknown) => delegates.failed(String(error)));
  };
  window.addEventListener('message', hear);
  return {
    frame,
    scene,
    protocol,
    async hide() {
      frame.hidden = true;
      if (!protocol.listensTo('load') || !protocol.listensTo('beforeUnload')) return false;
      const answered = new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), UNLOAD_MS);
        ready = () => {
          clearTimeout(timer);
          resolve(true);
        };
      });
      protocol.tell('beforeUnload', []);
      return answered;
    },
    show() {
      frame.hidden = false;
      protocol.tell('load', [{ entityId: PAGE_ID, contentUrl: address.href }]);
    },
    close() {
      window.removeEventListener('message', hear);
      frame.remove();
    },
  };
}
