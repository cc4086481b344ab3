import { describe, expect, it } from 'vitest';
import { toIso, type LocalDate } from '#base/time.ts';
import { renderCard } from '#notes/card.ts';
import { renderHtml } from '#notes/html.ts';
import { folded } from '#notes/folded.ts';
import { labelKey } from '#notes/label-of.ts';
import { ALL_LABELS, LABEL, LABELS, type Labels } from '#notes/labels.ts';
import { MARKS } from '#notes/labels/marks.ts';
import { askedFrom, wordFor } from '#notes/set-words.ts';
import { dayFrom, dayWords } from '#notes/shown-times.ts';
import { UNDERSTOOD } from '#notes/understood.ts';
import { LANGUAGES } from '#words/languages.ts';
import { FULL_RECORD } from '../../support/records.ts';
import { WRITTEN_IN } from '../../support/written-in.ts';

/** In each of these no two languages may mean different things by the same words. The meaning of a label is its English one. */
const PLACES: Readonly<Record<string, (labels: Labels) => readonly (readonly [word: string, meaning: string])[]>> = {
  'the labels of a block': ({ label }) => [...Object.entries(label).map(([name, word]) => [word, LABEL[name as keyof typeof label]] as const), [LABEL.oldReference, LABEL.oldReference]],
  'the headings of a block': ({ section }) => Object.entries(section).map(([name, [heading]]) => [heading, name]),
  'the titles of entries': ({ section }) => Object.entries(section).map(([name, [, entry]]) => [entry, name]),
  'headings and titles': ({ section }) => Object.entries(section).flatMap(([name, words]) => words.map((word) => [word, name] as const)),
  'set words': ({ word }) => Object.entries(word).map(([is, said]) => [said, is]),
  'what was understood': (labels) => Object.entries(UNDERSTOOD[WRITTEN_IN.find((tag) => LABELS[tag] === labels) ?? 'en']).map(([is, said]) => [said, is]),
  'the labels in an invitation': ({ label: { purpose, intent, success, question, decider, standing, by }, invite: { owner, action } }) =>
    Object.entries({ purpose, intent, success, question, decider, standing, by, owner, action }).map(([name, word]) => [word, name]),
  'what stands outside tables in an invitation': ({ invite: { title, reference, questions, commitments } }) =>
    Object.entries({ title, reference, questions: questions[0], commitments: commitments[0] }).map(([name, word]) => [word, name]),
  'the months': ({ months }) => months.split(' ').map((name, i) => [name, String(i)]),
};

describe('the labels of all languages', () => {
  it('are there for every language that Debrief can be read in', () => {
    expect(WRITTEN_IN).toEqual(LANGUAGES);
  });

  it.each(Object.entries(PLACES))('mean one thing each: %s', (_, of) => {
    const all = ALL_LABELS.flatMap(of).map(([word, meaning]) => [labelKey(word), meaning] as const);
    const clashes = all.flatMap(([word, meaning]) => all.filter(([other, another]) => other === word && another !== meaning).map(([, another]) => `${word}: ${meaning}, ${another}`));
    expect(clashes).toEqual([]);
  });

  it('name months that their first three letters tell apart', () => {
    const all = ALL_LABELS.flatMap(({ months }) => months.split(' ').map((name, i) => [folded(name).slice(0, 3), i] as const));
    expect(all.flatMap(([short, i]) => all.filter(([other, j]) => other === short && i !== j).map(([other, j]) => `${other}: ${i}, ${j}`))).toEqual([]);
  });

  it('tell asked from accepted by their first words', () => {
    expect(WRITTEN_IN.map((language) => [askedFrom(wordFor('asked', language)), askedFrom(`${wordFor('accepted', language)} …`)])).toEqual(WRITTEN_IN.map(() => [true, false]));
  });

  it('have no sign that a format gives a meaning, and nothing empty', () => {
    const texts = (node: unknown): readonly string[] => (typeof node === 'string' ? [node] : Object.values(node as object).flatMap(texts));
    const grammar = ALL_LABELS.flatMap(({ label, section, word, open, invite }) => texts({ label, section, word, open, invite }));
    expect(grammar.filter((text) => text.trim() !== text || text === '' || text.length > 60 || /[:|*_`<>&#\n]/.test(text))).toEqual([]);
    expect(ALL_LABELS.flatMap(({ label }) => Object.values(label)).filter((text) => text.length > 40)).toEqual([]);
  });

  it('are those that the reading of plain text knows', () => {
    expect(WRITTEN_IN.map((tag) => {
      const { label: { purpose, intent, success }, word: { unset }, invite: { title, reference } } = LABELS[tag];
      return { title, reference, purpose, intent, success, unset };
    })).toEqual(WRITTEN_IN.map((tag) => MARKS[tag]));
  });

  it('read every day of two years back in each language', () => {
    const days = Array.from({ length: 731 }, (_, i) => toIso((Date.UTC(2027, 0, 1) + i * 86_400_000) as Parameters<typeof toIso>[0]).slice(0, 10) as LocalDate);
    expect(WRITTEN_IN.flatMap((language) => days.filter((day) => dayFrom(dayWords(day, language)) !== day))).toEqual([]);
  });

  it.each([['de', 'de-DE', 'latn'], ['ar', 'ar', 'latn']] as const)('write a day in %s as the browser does', (language, locale, digits) => {
    const format = new Intl.DateTimeFormat(`${locale}-u-nu-${digits}`, { dateStyle: 'long', timeZone: 'UTC' });
    expect(Array.from({ length: 12 }, (_, month) => dayWords(`2026-${String(month + 1).padStart(2, '0')}-26` as LocalDate, language)))
      .toEqual(Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 26)).replace(/[\u200e\u200f\u061c]/g, '')));
  });
});

describe('a block in Arabic', () => {
  it('says of each of its own elements that it is read from the right', () => {
    const outer = renderHtml(FULL_RECORD, 'ar').match(/<(?:h\d|p|table)\b[^>]*>/g) ?? [];
    expect(outer.filter((tag) => !tag.includes(' dir="rtl"'))).toEqual([]);
  });

  it('is a card that is read from the right, as no other is', () => {
    expect(WRITTEN_IN.filter((language) => renderCard(FULL_RECORD, { openUrl: 'https://debrief.example/', language }).cardJson.includes('"rtl":true'))).toEqual(['ar']);
  });
});
