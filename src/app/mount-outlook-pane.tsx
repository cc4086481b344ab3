import { lazy } from 'react';
import { once } from '#base/once.ts';
import { openPane } from '#flows/pane.ts';
import { OutlookPane } from '#surfaces/outlook-pane/outlook-pane.tsx';
import type { Personal } from '#surfaces/outlook-pane/pane-parts.ts';
import { outside } from '#words/en/outside.ts';
import { script } from '#words/en/script.ts';
import type { ComposedPane } from './compose-pane.ts';
import { drawPage } from './draw-page.tsx';
import { languageHere, type InLanguages } from './language-here.ts';
import type { Outside, PaneLanguage } from './other-panes.ts';
import { rootOfPage } from './root-of-page.ts';
import { spokenNow } from './spoken.ts';
import './page.css';

const paneLanguages: InLanguages<PaneLanguage> = {
  // The words are fetched, so that other pages' files stay cut as they are.
  async english() {
    const [{ english }, { pane }] = await Promise.all([import('#words/catalogue.ts'), import('#words/en/pane.ts')]);
    return { locale: english.locale, language: english, say: pane };
  },
  other: async (locale) => (await import('./other-panes.ts')).paneIn(locale),
};

const outsideLanguages: InLanguages<Outside> = {
  english: () => ({ ...script, words: outside }),
  other: async (locale) => (await import('./other-panes.ts')).outsideIn(locale),
};

/** Without Outlook around the page there is nothing to show: it says where it belongs. */
export async function mountOutlookPane(composed: ComposedPane | undefined): Promise<void> {
  if (!composed) return sayOutside(await languageHere(outsideLanguages, navigator.language));
  const { appointment, debrief, aims, named, host, clipboard, clock, lastWords, adminLink, policy } = composed;
  const pane = openPane({ appointment, debrief, aims, named, lastWords, clock, language: spokenNow });
  const Personal = personalLater(composed);
  await drawPage(paneLanguages, host.locale, ({ language, say }) => (
    <OutlookPane pane={pane} debrief={debrief} host={host} clipboard={clipboard} clock={clock} language={language} say={say} Personal={Personal} adminLink={adminLink} policy={policy} />
  ));
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

function sayOutside({ words, locale, direction }: Outside): void {
  const line = (name: 'h1' | 'p', text: string): HTMLElement => Object.assign(document.createElement(name), { textContent: text });
  const main = document.createElement('main');
  main.append(line('h1', words.title), line('p', words.what), line('p', words.unfetched));
  Object.assign(document.documentElement, { lang: locale, dir: direction });
  rootOfPage().replaceChildren(main);
}
