import { StrictMode, lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { once } from '#base/once.ts';
import { ok } from '#base/result.ts';
import { openPane } from '#flows/pane.ts';
import { OutlookPane } from '#surfaces/outlook-pane/outlook-pane.tsx';
import type { Personal } from '#surfaces/outlook-pane/pane-parts.ts';
import { outside } from '#words/en/outside.ts';
import type { ComposedPane } from './compose-pane.ts';
import { rootOfPage } from './root-of-page.ts';
import './page.css';

/** Without Outlook around the page there is nothing to show: it says where it belongs. The words are fetched, so that other pages' files stay cut as they are. */
export async function mountOutlookPane(composed: ComposedPane | undefined): Promise<void> {
  if (!composed) return sayOutside();
  const [{ english }, { pane: say }] = await Promise.all([import('#words/catalogue.ts'), import('#words/en/pane.ts')]);
  const { appointment, debrief, device, host, clipboard, clock, lastWords, adminLink, policy } = composed;
  const aims = async () => {
    const opened = await device();
    return opened.ok ? ok(opened.value.stores.aims) : opened;
  };
  const pane = openPane({ appointment, debrief, aims, lastWords, clock });
  createRoot(rootOfPage()).render(
    <StrictMode>
      <OutlookPane pane={pane} debrief={debrief} host={host} clipboard={clipboard} clock={clock} language={english} say={say} Personal={personalLater(composed)} adminLink={adminLink} policy={policy} />
    </StrictMode>,
  );
  host.ready();
  addEventListener('pagehide', () => void pane.keep());
  void policy?.();
}

/** Most appointments are looked at without it. */
function personalLater({ debrief, clipboard, lastWords, host, policy }: ComposedPane): Personal {
  const renderings = once(async () => (await import('./renderings.ts')).renderings);
  return lazy(async () => {
    const { personalInPane } = await import('./personal-in-pane.tsx');
    return { default: personalInPane({ debrief, clipboard, renderings, ownFiles: undefined, lastWords, visible: host.visible, ...(policy && { policy }) }) };
  });
}

function sayOutside(): void {
  const line = (name: 'h1' | 'p', text: string): HTMLElement => Object.assign(document.createElement(name), { textContent: text });
  const main = document.createElement('main');
  main.append(line('h1', outside.title), line('p', outside.what), line('p', outside.unfetched));
  rootOfPage().replaceChildren(main);
}
