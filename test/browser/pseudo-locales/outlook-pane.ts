// Outlook's pane as the product composes it, in a language that shows what a translation would meet:
// ?words=lengthened or ?words=rightToLeft
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { composePane } from '#app/compose-pane.ts';
import '#app/page.css';
import { personalInPane } from '#app/personal-in-pane.tsx';
import { renderings } from '#app/renderings.ts';
import { rootOfPage } from '#app/root-of-page.ts';
import { settingsOfPage } from '#app/settings.ts';
import { openPane } from '#flows/pane.ts';
import { OutlookPane } from '#surfaces/outlook-pane/outlook-pane.tsx';
import { pane as say } from '#words/en/pane.ts';
import { inWordsOf, lengthened, rightToLeft } from '../../support/pseudo-locales.ts';

const language = new URL(location.href).searchParams.get('words') === 'rightToLeft' ? rightToLeft : lengthened;
const rendering = Promise.resolve(renderings);
const composed = await composePane(settingsOfPage(document));
if (!composed) throw new Error('There is no Outlook around this page.');
const { appointment, debrief, aims, named, host, clipboard, clock, lastWords, adminLink } = composed;
const Personal = personalInPane({ debrief, clipboard, renderings: () => rendering, ownFiles: undefined, lastWords, visible: host.visible });
createRoot(rootOfPage()).render(createElement(OutlookPane, {
  pane: openPane({ appointment, debrief, aims, named, lastWords, clock }), debrief, host, clipboard, clock, language, say: inWordsOf(language, say), Personal, adminLink,
}));
host.ready();
