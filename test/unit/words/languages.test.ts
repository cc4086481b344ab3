import { describe, expect, it } from 'vitest';
import { first as arabicFirst } from '#words/ar/first.ts';
import { rest as arabicRest } from '#words/ar/rest.ts';
import { tab as arabicTab } from '#words/ar/tab.ts';
import { english, type TabWords } from '#words/catalogue.ts';
import { first as germanFirst } from '#words/de/first.ts';
import { rest as germanRest } from '#words/de/rest.ts';
import { tab as germanTab } from '#words/de/tab.ts';

/** What each text says, by its path, when its parameters are `‹0›`, `‹1›`, …; of fetched words, too. */
async function texts(words: unknown, path = ''): Promise<[path: string, text: string][]> {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const said = (words as (...given: unknown[]) => unknown)(...Array.from({ length: 9 }, (_, i) => `‹${i}›`));
    return typeof said === 'string' ? [[path, said]] : texts(await said, path);
  }
  return (await Promise.all(Object.entries(words as object).map(([key, value]) => texts(value, `${path}.${key}`)))).flat();
}

const parameters = (text: string): string[] => [...new Set(text.match(/‹\d›/g))].sort();
const german: TabWords = { ...germanFirst, ...germanRest, ...germanTab };
const arabic: TabWords = { ...arabicFirst, ...arabicRest, ...arabicTab };

/** Names, and words that both languages have. */
const SAME_IN_GERMAN = ['.shell.product', '.preview.product', '.room.config.tabName', '.room.agenda.title', '.loopSettings.toDo', '.loopSettings.policy.teams', '.loopSettings.take.file', '.publishing.share.team', '.publishing.row.labels.team', '.summary.filters.team', '.summary.all.n', '.summary.acts.file'];
const SAME_IN_ARABIC = ['.shell.product', '.preview.product', '.room.config.tabName', '.loopSettings.toDo', '.loopSettings.take.file', '.summary.acts.file'];

/** What a text has beside its parameters: nothing, where it only joins them. */
const ownLetters = (text: string): string => text.replace(/‹\d›/g, '').replace(/\P{L}/gu, '');

describe.each([['German', german, SAME_IN_GERMAN], ['Arabic', arabic, SAME_IN_ARABIC]])('the words in %s', (_, words, same) => {
  it('use each parameter that English uses', async () => {
    const used = async (of: unknown) => Object.fromEntries((await texts(of)).map(([path, text]) => [path, parameters(text)]));
    expect(await used(words)).toEqual(await used(english.words));
  });

  it('are not left in English', async () => {
    const inEnglish = new Map(await texts(english.words));
    expect((await texts(words)).filter(([path, text]) => ownLetters(text) !== '' && text === inEnglish.get(path)).map(([path]) => path).sort()).toEqual([...same].sort());
  });

  it('have no exclamation marks and no empty texts', async () => {
    expect((await texts(words)).filter(([, text]) => text.includes('!') || text.trim() === '')).toEqual([]);
  });
});

describe('the words in German', () => {
  it('say of a meeting only that no decision was recorded, heard or found in a record', async () => {
    expect((await texts(german)).filter(([, text]) => /keine Entscheidung(?! festgehalten| herausgehört|\.$)/i.test(text))).toEqual([]);
  });
});

describe('the words in Arabic', () => {
  it('are written in Arabic letters, whatever names stand in them', async () => {
    const arabicOrName = ([path, text]: [string, string]) => /\p{Script=Arabic}/u.test(text) || ownLetters(text) === '' || SAME_IN_ARABIC.includes(path);
    expect((await texts(arabic)).filter((each) => !arabicOrName(each))).toEqual([]);
  });

  it('close each isolation that they open', async () => {
    const count = (text: string, mark: string) => text.split(mark).length;
    expect((await texts(arabic)).filter(([, text]) => count(text, '\u2068') !== count(text, '\u2069'))).toEqual([]);
  });

  it('count one and two without a number, and the others with the form of the noun that the number asks for', () => {
    const people = (count: number) => arabic.week.people(count, String(count));
    expect([0, 1, 2, 3, 11, 100].map(people)).toEqual(['0 شخص', 'شخص واحد', 'شخصان', '3 أشخاص', '11 شخصًا', '100 شخص']);
  });
});
