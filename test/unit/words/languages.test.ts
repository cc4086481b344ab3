import { describe, expect, it } from 'vitest';
import { LANGUAGES, type OtherLanguage } from '#words/languages.ts';
import { LANGUAGES_WHOLE, PANES, textsOf } from '../../support/languages.ts';

/** All that is said in a language, on every page. */
const everyWordIn = (tag: (typeof LANGUAGES)[number]) => ({ ...LANGUAGES_WHOLE[tag].words, ...PANES[tag] });
const english = everyWordIn('en');
const others = LANGUAGES.filter((tag): tag is OtherLanguage => tag !== 'en').map((tag) => ({ tag, ...LANGUAGES_WHOLE[tag], words: everyWordIn(tag) }));

/** Which of its parameters a text shows, whatever they are called: each is given as a number of its own. */
const GIVEN = 7_100_001;
const shown = (text: string): readonly string[] => [...new Set(text.match(/71000\d\d/g))].sort();
const withNumbers = (words: unknown) => textsOf(words, 'words', (i) => String(GIVEN + i));

/** Texts that are the same in another language: names, names of files, and words that it has taken over. */
const SAME: Readonly<Record<OtherLanguage, RegExp>> = {
  de: /^(?:Debrief|Teams:?|To Do|Team|Agenda|n|debrief-\S*|[^\p{L}]*)$/u,
  ar: /^(?:Debrief|To Do|debrief-\S*|[^\p{L}]*)$/u,
};
const ownOf = (text: string): string => text.replace(/given \d/gi, '').trim();

describe.each(others)('the words in $tag', ({ tag, words, direction, locale }) => {
  it('have every key of English, and no other', async () => {
    expect((await textsOf(words)).map(([path]) => path).sort()).toEqual((await textsOf(english)).map(([path]) => path).sort());
  });

  it('show what they are given, wherever English does', async () => {
    const inEnglish = new Map((await withNumbers(english)).map(([path, text]) => [path, shown(text)]));
    expect((await withNumbers(words)).flatMap(([path, text]) => (String(shown(text)) === String(inEnglish.get(path)) ? [] : [`${path}: ${text}`]))).toEqual([]);
  });

  it('are no English that was left', async () => {
    const inEnglish = new Map(await textsOf(english));
    const same = (await textsOf(words)).filter(([path, text]) => text === inEnglish.get(path) && !SAME[tag].test(ownOf(text)));
    expect(same).toEqual([]);
  });

  it('have no empty text, no exclamation mark and no arrow that would point the wrong way where pages are mirrored', async () => {
    expect((await textsOf(words)).filter(([, text]) => text.trim() === '' || /[!←→⇐⇒➜]/.test(text))).toEqual([]);
  });

  it('say the direction in which they are read', () => {
    expect([direction, locale.split('-')[0]]).toEqual([tag === 'ar' ? 'rtl' : 'ltr', tag]);
  });
});

it('German never says that there was no decision, only that none was recorded, heard or could be read', async () => {
  const bare = /\bkeine Entscheidung(?!\S*[^.]*(?:festgehalten|gehört|gefunden|gelesen|erkannt|gefallen)|\.)/i;
  expect((await textsOf(everyWordIn('de'))).filter(([, text]) => bare.test(text))).toEqual([]);
});

it('Arabic is written in Arabic letters and marks, save for names', async () => {
  const texts = (await textsOf(everyWordIn('ar'))).map(([path, text]) => [path, ownOf(text.replace(/\u2068[^\u2069]*\u2069/g, ''))] as const);
  const wrong = texts.filter(([, text]) => (/\p{L}/u.test(text) && !/\p{Script=Arabic}/u.test(text) && !SAME.ar.test(text)) || /\p{Script=Arabic}\s*[,;?]/u.test(text));
  expect(wrong).toEqual([]);
});

it('Arabic closes each isolation that it opens', async () => {
  const count = (text: string, mark: string): number => text.split(mark).length;
  expect((await textsOf(everyWordIn('ar'))).filter(([, text]) => count(text, '\u2068') !== count(text, '\u2069'))).toEqual([]);
});

it('Arabic counts one and two without a number, and the others with the form of the noun that the number asks for', () => {
  const people = (count: number): string => LANGUAGES_WHOLE.ar.words.week.people(count, String(count));
  expect([0, 1, 2, 3, 11, 100].map(people)).toEqual(['0 شخص', 'شخص واحد', 'شخصان', '3 أشخاص', '11 شخصًا', '100 شخص']);
});
