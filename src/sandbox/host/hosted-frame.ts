import { askConsent } from './consent-dialog.ts';
import { element } from './element.ts';
import { hostProtocol, type HostProtocol } from './host-protocol.ts';
import type { HostScene } from './host-scene.ts';
import { answerNestedAuth, type NestedAuth } from './nested-auth.ts';
import { tenantBroker } from './token-broker.ts';

export interface HostedFrame {
  readonly frame: HTMLIFrameElement;
  readonly protocol: HostProtocol;
  /** Stops listening; the frame itself belongs to who placed it. */
  close(): void;
}

export interface HostedPage {
  readonly address: URL;
  /** Where the tenant's control paths begin. */
  readonly tenant: string;
  readonly scene: HostScene;
  readonly shown: () => void;
  readonly failed: (reason: string) => void;
}

/** One frame with a page in it, and the hub that this page talks to. Only messages of this very frame are heard. */
export function hostedFrame({ address, tenant, scene, shown, failed }: HostedPage): HostedFrame {
  const { person, tenantId } = scene;
  const frame = element('iframe', { title: 'Debrief', src: address.href, allow: 'clipboard-write' });
  const auth: NestedAuth = {
    account: { homeAccountId: `${person.id}.${tenantId}`, environment: 'login.microsoftonline.com', tenantId },
    broker: tenantBroker(tenant, person.id),
    askConsent: (ask) => askConsent(person, ask),
  };
  const protocol = hostProtocol(scene, {
    post: (message) => frame.contentWindow?.postMessage(message, address.origin),
    nestedAuth: (request) => answerNestedAuth(request, auth),
    shown,
    failed,
    openLink: (url) => void window.open(url, '_blank', 'noopener'),
  });
  const hear = (event: MessageEvent<unknown>): void => {
    if (event.source !== frame.contentWindow || event.origin !== address.origin) return;
    protocol.receive(event.data).catch((error: unknown) => failed(String(error)));
  };
  window.addEventListener('message', hear);
  return { frame, protocol, close: () => window.removeEventListener('message', hear) };
}
