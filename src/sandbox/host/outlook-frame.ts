import { element } from './element.ts';
import { outlookProtocol, type Leaves, type OutlookProtocol, type OutlookProtocolOptions } from './outlook-protocol.ts';

export interface OutlookFrameOptions extends Omit<OutlookProtocolOptions, 'origin' | 'post'> {
  readonly address: URL;
  readonly title: string;
  /** Answers the text of a nested-app-auth request with the text of its response. Absent: an Outlook without a bridge for tokens. */
  readonly nestedAuth?: (request: string) => Promise<string>;
}

export interface OutlookFrame {
  readonly frame: HTMLIFrameElement;
  readonly protocol: OutlookProtocol;
  close(): void;
}

/** What the bridge of `office-bridge.js` posts, and what it is answered. */
interface OverBridge {
  readonly officeBridge: 'is there one' | 'yes' | 'no' | 'request' | 'response';
  readonly text?: string;
}

/** One pane and the Outlook that it talks to. Only messages of this very frame are heard. */
export function outlookFrame({ address, title, nestedAuth, ...options }: OutlookFrameOptions): OutlookFrame {
  const { origin } = location;
  // The language of Office.js's own errors, which nobody reads here; what the page is told is in the form's answers.
  const host = 'Outlook$Web$16.01$en-US$telemetry$$$$0';
  const src = new URL(address);
  src.searchParams.set('_host_Info', host);
  // Read as plain text, and the origin must stand last.
  src.hash = `&_serializer_version=1&_xdm_Info=conversation|1|${origin}`;
  const frame = element('iframe', { title, src: src.href, allow: 'clipboard-write' });
  const post = (message: string | OverBridge): void => frame.contentWindow?.postMessage(message, address.origin);
  const protocol = outlookProtocol({ ...options, origin, post });

  const overBridge = async ({ officeBridge, text = '' }: OverBridge): Promise<void> => {
    if (officeBridge === 'is there one') post({ officeBridge: nestedAuth ? 'yes' : 'no' });
    if (officeBridge === 'request' && nestedAuth) post({ officeBridge: 'response', text: await nestedAuth(text) });
  };
  const hear = ({ source, origin: from, data }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || from !== address.origin) return;
    if (typeof data === 'object' && data !== null && 'officeBridge' in data) void overBridge(data as OverBridge);
    else protocol.receive(data);
  };
  window.addEventListener('message', hear);
  return {
    frame,
    protocol,
    close() {
      window.removeEventListener('message', hear);
      frame.remove();
    },
  };
}

/** The focus goes on behind the pane, or before it: Office.js keeps Tab from doing so by itself. */
export function leave(frame: HTMLIFrameElement, to: Leaves): void {
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, iframe')].filter((stop) => stop === frame || (stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility()));
  const at = stops.indexOf(frame);
  (to === 'on' ? (stops[at + 1] ?? stops[0]) : (stops[at - 1] ?? stops.at(-1)))?.focus();
}
