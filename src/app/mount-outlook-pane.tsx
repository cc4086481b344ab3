import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { OutlookPane } from '#surfaces/outlook-pane/outlook-pane.tsx';
import { english } from '#words/catalogue.ts';
import { outside } from '#words/en/outside.ts';
import type { ComposedPane } from './compose-pane.ts';
import { rootOfPage } from './root-of-page.ts';
import './page.css';

/** Without Outlook around the page there is nothing to show: it says where it belongs. */
export function mountOutlookPane(composed: ComposedPane | undefined): void {
  if (!composed) return sayOutside();
  createRoot(rootOfPage()).render(
    <StrictMode>
      <OutlookPane {...composed} language={english} />
    </StrictMode>,
  );
  composed.host.ready();
  void composed.policy?.();
}

function sayOutside(): void {
  const line = (name: 'h1' | 'p', text: string): HTMLElement => Object.assign(document.createElement(name), { textContent: text });
  const main = document.createElement('main');
  main.append(line('h1', outside.title), line('p', outside.what), line('p', outside.unfetched));
  rootOfPage().replaceChildren(main);
}
