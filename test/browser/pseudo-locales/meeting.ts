// The page of a meeting as the product composes it, in a language that shows what a translation would meet:
// ?words=lengthened or ?words=rightToLeft
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { composeRoom } from '#app/compose-room.ts';
import '#app/page.css';
import { rootOfPage } from '#app/root-of-page.ts';
import { settingsOfPage } from '#app/settings.ts';
import { renderHtml } from '#notes/html.ts';
import { renderText } from '#notes/text.ts';
import { MeetingPanel } from '#surfaces/meeting-panel/meeting-panel.tsx';
import { MeetingTab } from '#surfaces/meeting-tab/meeting-tab.tsx';
import { lengthened, rightToLeft } from '../../support/pseudo-locales.ts';

const language = new URL(location.href).searchParams.get('words') === 'rightToLeft' ? rightToLeft : lengthened;
const words = Promise.resolve(language.words);
const renderings = Promise.resolve({ html: renderHtml, text: renderText });
const composed = await composeRoom(settingsOfPage(document));
const surface = composed.host.place === 'panel' ? MeetingPanel : MeetingTab;
createRoot(rootOfPage()).render(createElement(surface, { ...composed, language: { ...language, fetchWords: () => words }, renderings: () => renderings }));
composed.host.ready();
