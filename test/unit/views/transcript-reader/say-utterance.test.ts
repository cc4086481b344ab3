import { describe, expect, it } from 'vitest';
import { seconds } from '#base/time.ts';
import { formatIn } from '#ui/format.ts';
import { destination } from '#views/transcript-reader/utterance-list.tsx';
import { sayLanguage, sayWhen } from '#views/transcript-reader/say-utterance.ts';
import { english } from '#words/catalogue.ts';
import { at } from '../../../support/meetings.ts';

const format = formatIn('en-GB', 'Europe/Oslo');

it.each([
  ['by the clock, with the place in the recording, where both are known', { at: at('2026-11-16T09:03:00Z'), start: seconds(5) }, '10:03 (0:05)'],
  ['by the clock alone where only that is known', { at: at('2026-11-16T09:03:00Z'), start: null }, '10:03'],
  ['since the beginning of the recording elsewhere', { start: seconds(3847) }, '1:04:07'],
  ['before it with a minus', { start: seconds(-5) }, '-0:05'],
  ['not at all where the source has no times', { start: null }, undefined],
])('a time is told %s', (_, utterance, expected) => expect(sayWhen(utterance, english.words, format)).toBe(expected));

it.each([
  ['is named where it is not the page’s', 'de-AT', 'Austrian German'],
  ['is not named where it is the page’s, of any region', 'en-US', undefined],
  ['is not named where it is not known', undefined, undefined],
])('a language %s', (_, tag, expected) => expect(sayLanguage(tag, 'en-GB')).toBe(expected));

it.each([
  ['goes on', 'de-DE', undefined],
  ['changes to the page’s', 'en-US', 'American English'],
  ['changes to another', 'fr-FR', 'French (France)'],
])('a language behind a German line %s, and is named where it changes', (_, tag, expected) => expect(sayLanguage(tag, 'en-GB', 'de-AT')).toBe(expected));

describe('a key in the list', () => {
  it.each([['ArrowDown', 5, 6], ['ArrowUp', 0, 0], ['PageDown', 95, 99], ['PageUp', 5, 0], ['Home', 50, 0], ['End', 50, 99], ['a', 5, undefined]] as const)('%s leads from %i to %o of 100', (key, from, to) => {
    expect(destination(key, from, 100)).toBe(to);
  });
});
