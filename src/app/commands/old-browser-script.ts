import { oldBrowser as ar } from '#words/ar/old-browser.ts';
import { oldBrowser as de } from '#words/de/old-browser.ts';
import { oldBrowser as en, type OldBrowserWords } from '#words/en/old-browser.ts';
import type { LANGUAGES } from '#words/languages.ts';
import { OLD_BROWSER_FILE } from '../content-security.ts';

const WORDS: Readonly<Record<(typeof LANGUAGES)[number], OldBrowserWords>> = { en, de, ar };

/** For each page: a browser that knows modules fetches nothing, any other runs it in their place. */
export const OLD_BROWSER_TAG = { tag: 'script', attrs: { nomodule: true, src: `.${OLD_BROWSER_FILE}` }, injectTo: 'body' as const };

/**
 * Says in the place of the page that the browser is too old, in its own language. Nothing in it is younger than the browsers that
 * it is for: ECMAScript 3, in ASCII, since what runs here may guess the encoding.
 */
export function oldBrowserScript(): string {
  const words = JSON.stringify(WORDS).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `(function () {
  var words = ${words};
  var language = String(navigator.language || navigator.userLanguage || 'en').slice(0, 2).toLowerCase();
  if (!words.hasOwnProperty(language)) language = 'en';
  var page = document.documentElement;
  page.lang = language;
  page.dir = language === 'ar' ? 'rtl' : 'ltr';
  var body = document.body;
  while (body.firstChild) body.removeChild(body.firstChild);
  var say = function (tag, text) {
    var element = document.createElement(tag);
    element.appendChild(document.createTextNode(text));
    body.appendChild(element);
  };
  say('h1', words[language].title);
  say('p', words[language].what);
})();
`;
}
