import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address, type Person } from '#domain/person.ts';
import { personFrom, personLine } from '#notes/person-line.ts';
import { shownWords } from '#notes/shown-words.ts';
import { listFrom, listWords } from '#notes/word-list.ts';
import { ANNA, words } from '../../support/records.ts';

const person = (name: string, mail = ''): Person => ({ name, address: address(mail) });

describe('a person in one line', () => {
  it.each([
    ['the author by name alone', ANNA, 'Anna Berg'],
    ['another with the address', person('Ben', 'ben@contoso.example'), 'Ben (ben@contoso.example)'],
    ['another of the author\'s name with the address', person('Anna Berg', 'a.berg@contoso.example'), 'Anna Berg (a.berg@contoso.example)'],
    ['one of the author\'s name without an address, so that nobody takes them for the author', person('Anna Berg'), 'Anna Berg ()'],
    ['one without an address by name alone', person('Ben'), 'Ben'],
    ['one whose name ends in brackets with more behind', person('Ben (Sales)'), 'Ben (Sales) ()'],
    ['one without a name by address', person('', 'ben@contoso.example'), '(ben@contoso.example)'],
    ['nobody by nothing', person(''), ''],
  ])('is %s, and comes back', (_, who, line) => {
    expect([personLine(who, ANNA), personFrom(line, ANNA)]).toEqual([line, who]);
  });
});

describe('a list in one value', () => {
  it.each([
    [[], ''],
    [['one'], 'one'],
    [['one', 'two\nlines'], '• one\n• two\nlines'],
    [['• mine', 'b\n• c'], '• ◦• mine\n• b\n◦• c'],
  ])('of %j is written as %j', (all, value) => {
    expect(listWords(all)).toBe(value);
  });

  it('of any words comes back', () => {
    const lists = fc.array(words().map(shownWords).filter((text) => text !== ''), { maxLength: 4 });
    fc.assert(fc.property(lists, (all) => { expect(listFrom(listWords(all))).toEqual(all); }), { numRuns: 300 });
  });

  it('takes a line that a person added with a bullet for one more', () => {
    expect(listFrom('one\n•two\n•\n• three')).toEqual(['one', 'two', 'three']);
  });
});

describe('words as they are shown', () => {
  it('lose the signs that turn or enclose the writing direction', () => {
    expect(shownWords('pay \u202e001\u202c \u202a\u202b\u202d\u2066now\u2067\u2068\u2069')).toBe('pay 001 now');
  });

  it('keep right-to-left letters and the marks beside them', () => {
    expect(shownWords('שלום\u200f مرحبا\u200e \u061c')).toBe('שלום\u200f مرحبا\u200e \u061c');
  });
});
