import { describe, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Address } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { asShown } from '#notes/as-shown.ts';
import { renderCard } from '#notes/card.ts';
import { parseHtml, renderHtml } from '#notes/html.ts';
import { parseMarkdown, renderMarkdown } from '#notes/markdown.ts';
import { parseCard } from '#notes/parse-card.ts';
import { parseText, renderText } from '#notes/text.ts';
import { HOSTILE_TEXTS, MARKDOWN_TEXTS } from '../../data/hostile-texts.ts';
import { aRecord } from '../../support/records.ts';
import { languageAt } from '../../support/written-in.ts';

/** The same words everywhere that a person's words can stand. */
const everywhere = (words: string): MeetingRecord =>
  aRecord({
    meeting: words as MeetingId,
    subject: words,
    author: { name: words, address: words as Address },
    intent: words,
    successCondition: words,
    decisions: [
      { question: words, outcome: { kind: 'decided', text: words }, decider: words, reason: words },
      { outcome: { kind: 'deferred', because: words } },
    ],
    openQuestions: [{ question: words, inTheWay: [words, words], decider: words }],
    commitments: [{ cue: words, action: words, owner: { name: words, address: words as Address }, obstacle: words, fallback: words }],
    agenda: [{ question: words, decider: words, minutes: 5 }],
    checkIns: [{ action: words, owner: { name: words, address: words as Address }, is: 'kept', note: words }],
    closeCheck: { stated: true, ownerAndDate: true, dissentAsked: true, reasonKept: true, line: words },
    understood: { is: 'decision', what: words },
    reflection: [{ asked: words, answer: words }],
  });

/** Everything between `<` and `>`: all that an HTML reader could take for a tag with its attributes. A bare line break is harmless. */
const tags = (html: string): readonly string[] => (html.match(/<[^>]*>?/g) ?? []).filter((tag) => tag !== '<br>');

const OPEN = { openUrl: 'https://debrief.example/open' };

/** Each with one of the languages. */
const TEXTS = HOSTILE_TEXTS.map((words, i) => [words, languageAt(i)] as const);
const ALL_TEXTS = [...HOSTILE_TEXTS, ...MARKDOWN_TEXTS].map((words, i) => [words, languageAt(i)] as const);

describe('words of a person', () => {
  it.each(TEXTS)('add no tag and no attribute to the HTML: %s, in %s', (words, language) => {
    expect(tags(renderHtml(everywhere(words), language))).toEqual(tags(renderHtml(everywhere('x'), language)));
  });

  it.each(HOSTILE_TEXTS)('add no tag and no attribute to the summary line of a card: %s', (words) => {
    expect(tags(renderCard(everywhere(words), OPEN).summaryHtml)).toEqual(['<p>', '<b>', '</b>', '</p>']);
  });

  it.each(ALL_TEXTS)('add no element and no action to a card: %s, in %s', (words, language) => {
    const [card, other] = [everywhere(words), everywhere('x')].map((record) => shape(JSON.parse(renderCard(record, { ...OPEN, language }).cardJson)));
    expect(card).toEqual(other);
  });

  it.each([...HOSTILE_TEXTS, ...MARKDOWN_TEXTS])('have no Markdown meaning in a card: %s', (words) => {
    expect(values(JSON.parse(renderCard(everywhere(words), OPEN).cardJson)).flatMap(meanings)).toEqual([]);
  });

  it.each([...HOSTILE_TEXTS, ...MARKDOWN_TEXTS])('have no Markdown meaning in Markdown: %s', (words) => {
    const written = renderMarkdown(everywhere(words)).split('\n').flatMap((line) => /^(?:- \*\*[^*]+\*\*|Debrief reference:) (.*)$/.exec(line)?.[1] ?? []);
    expect(written.flatMap(meanings)).toEqual([]);
  });

  it.each(ALL_TEXTS)('come back from every format as the words that they are: %s, in %s', (words, language) => {
    const record = everywhere(words);
    expect([parseHtml(renderHtml(record, language)), parseMarkdown(renderMarkdown(record, language)), parseText(renderText(record, language)), parseCard(renderCard(record, { ...OPEN, language }).cardJson)])
      .toEqual([1, 2, 3, 4].map(() => ok(asShown(record))));
  });

  it.each(HOSTILE_TEXTS)('that somebody puts into a note as markup are read as text or not at all, and written as text: %s', (words) => {
    const note = renderHtml(everywhere('MARK')).replaceAll('>MARK<', `>${words}<`);
    const read = parseHtml(note);
    const [given] = read.ok ? [read.value] : [aRecord()];
    expect(tags(renderHtml({ ...everywhere('x'), reflection: given.reflection ?? [], decisions: given.decisions }))
      .filter((tag) => !tags(renderHtml(everywhere('x'))).includes(tag))).toEqual([]);
  });

  it.each([
    ['a_b', 'a_b'],
    ['C:\\dir\\new', 'C:\\dir\\new'],
    ['https://contoso.example/a_b?c=d&e=f#g', 'https://contoso.example/a_b?c=d&e=f#g'],
    ['2 * 3', '2 \\* 3'],
    ['1. first', '1\\. first'],
    ['R&D', 'R&D'],
  ])('%s stands in a card as %s', (words, shown) => {
    const card = renderCard(aRecord({ intent: words }), OPEN).cardJson;
    expect(values(JSON.parse(card))).toContain(shown);
  });
});

/** The card without its values: types and keys only. */
const shape = (node: unknown): unknown =>
  Array.isArray(node) ? node.map(shape)
  : typeof node === 'object' && node !== null
    ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === 'type' || key === 'title' ? value : shape(value)]))
  : typeof node;

const values = (node: unknown): readonly string[] =>
  Array.isArray(node) ? node.flatMap(values)
  : typeof node !== 'object' || node === null ? []
  : 'value' in node && typeof node.value === 'string' ? [node.value]
  : Object.values(node).flatMap(values);

/** What a Markdown reader would act on: signs that no backslash takes their meaning from. */
function meanings(markdown: string): readonly string[] {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, 'x');
  return [...(bare.match(/[*`[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~~|&#?\w+;|\{\{|^\s*(?:[-+>#]|\d+[.)])/gu) ?? [])];
}
