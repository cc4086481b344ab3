import { StrictMode, lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenLanguage } from '#adapters/storage/chosen-language.ts';
import { once } from '#base/once.ts';
import { ok } from '#base/result.ts';
import { openPane } from '#flows/pane.ts';
import { OutlookPane } from '#surfaces/outlook-pane/outlook-pane.tsx';
import type { Personal } from '#surfaces/outlook-pane/pane-parts.ts';
import { outside } from '#words/en/outside.ts';
import { script } from '#words/en/script.ts';
import type { ComposedPane } from './compose-pane.ts';
import type { Outside, PaneLanguage } from './other-panes.ts';
import { rootOfPage } from './root-of-page.ts';
import { speak, spokenNow } from './spoken.ts';
import './page.css';

/** What speaks of other languages than English is fetched by those who read one. */
const fetchOthers = () => import('./other-panes.ts');

/**
 * Draws the pane in the language that was chosen on this device, else in Outlook's, else in English, also where another one
 * cannot be fetched now. Without Outlook around the page there is nothing to show: it says where it belongs.
 */
export async function mountOutlookPane(composed: ComposedPane | undefined): Promise<void> {
  const locale = chosenLanguage() ?? composed?.host.locale ?? navigator.language;
  if (!composed) return sayOutside(await spoken(locale, async () => (await fetchOthers()).outsideIn(locale)) ?? { ...script, words: outside });
  const { language, say } = await spoken(locale, async () => (await fetchOthers()).paneIn(locale)) ?? await inEnglish();
  speak(language.locale);
  const { appointment, debrief, device, host, clipboard, clock, lastWords, adminLink, policy } = composed;
  const aims = async () => {
    const opened = await device();
    return opened.ok ? ok(opened.value.stores.aims) : opened;
  };
  const pane = openPane({ appointment, debrief, aims, lastWords, clock, language: spokenNow });
  createRoot(rootOfPage()).render(
    <StrictMode>
      <OutlookPane pane={pane} debrief={debrief} host={host} clipboard={clipboard} clock={clock} language={language} say={say} Personal={personalLater(composed)} adminLink={adminLink} policy={policy} />
    </StrictMode>,
  );
  host.ready();
  addEventListener('pagehide', () => void pane.keep());
  void policy?.();
}

/** Undefined for English, and where the language cannot be fetched. */
const spoken = <Of,>(locale: string, fetchIt: () => Promise<Of | undefined>): Promise<Of | undefined> =>
  /^en/i.test(locale) ? Promise.resolve(undefined) : fetchIt().catch(() => undefined);

/** The words are fetched, so that other pages' files stay cut as they are. */
async function inEnglish(): Promise<PaneLanguage> {
  const [{ english }, { pane }] = await Promise.all([import('#words/catalogue.ts'), import('#words/en/pane.ts')]);
  return { language: english, say: pane };
}

/** Most appointments are looked at without it. */
function personalLater({ debrief, clipboard, lastWords, host, policy }: ComposedPane): Personal {
  const renderings = once(async () => (await import('./renderings.ts')).renderings);
  return lazy(async () => {
    const { personalInPane } = await import('./personal-in-pane.tsx');
    return { default: personalInPane({ debrief, clipboard, renderings, ownFiles: undefined, lastWords, visible: host.visible, ...(policy && { policy }) }) };
  });
}

function sayOutside({ words, locale, direction }: Outside): void {
  const line = (name: 'h1' | 'p', text: string): HTMLElement => Object.assign(document.createElement(name), { textContent: text });
  const main = document.createElement('main');
  main.append(line('h1', words.title), line('p', words.what), line('p', words.unfetched));
  Object.assign(document.documentElement, { lang: locale, dir: direction });
  rootOfPage().replaceChildren(main);
}
