import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordKey } from '#domain/record.ts';
import { findInvite, putInvite, restOf, takeInvite, tornInvite, wordsOf } from '#notes/find-invite.ts';
import { isInviteSection, isInviteTitle } from '#notes/invite-labels.ts';
import { renderAim, renderInvite, THIS_MEETING } from '#notes/invite.ts';
import { readAim } from '#notes/read-aim.ts';
import { HTML_CLEAN_UPS, ONENOTE_CLEAN_UPS, type CleanUp } from '../../support/clean-ups.ts';
import { JOIN_BLOCKS } from '../../support/invitations.ts';
import { person } from '../../support/meetings.ts';
import { FULL_RECORD } from '../../support/records.ts';
import { anyLanguage, WRITTEN_IN } from '../../support/written-in.ts';

const RUNS = { numRuns: 400 };
/** Time for 400 edited bodies on a busy machine; one takes a few milliseconds. */
const LONG = 60_000;

const AIM = { purpose: 'decide', successCondition: 'A hall is booked', questions: [{ question: 'Which hall?', decider: 'Ada' }, { question: 'Who pays?' }] } as const;
const PROMISES = [{ cue: '', action: 'Ask for prices', owner: person('Ben Okafor') }];
const blockIn = (language: (typeof WRITTEN_IN)[number]): string => renderAim(AIM, PROMISES, language) ?? '';
const BLOCK = blockIn('en');
const NEXT = renderAim({ intent: 'Fewer halls', questions: [] }) ?? '';
const body = (block: string): string => `<html><body><p>Dear all,</p>${block}<p>Regards, Ada</p>${JOIN_BLOCKS[1]}</body></html>`;
const small = /\n?<p[^>]*><small>.*?<\/small><\/p>/;

describe('a block whose last line was cut away or rewritten', () => {
  it.each([
    ['the last line was cut away', (html: string) => html.replace(small, '')],
    ['the end of the last line was cut away', (html: string) => html.replace(/: [^<:]*<\/small>/, '</small>')],
    ['the last line was split in two', (html: string) => html.replace(/: ([^<:]*)<\/small><\/p>/, ':</small></p><p>$1</p>')],
    ['the last line says something else', (html: string) => html.replace(/: [^<:]*<\/small>/, ': our meeting</small>')],
  ])('is found, read, and replaced with nothing else touched: %s', (_, edit) => {
    for (const language of WRITTEN_IN) {
      const edited = body(edit(blockIn(language)));
      expect([putInvite(edited, NEXT, THIS_MEETING), takeInvite(edited, THIS_MEETING), readAim(edited)]).toEqual([body(NEXT), body(''), AIM]);
    }
  });

  it('ends with the last line of its shape: what is left behind somebody\'s own line stays, and is told', () => {
    const edited = body(BLOCK.replace(small, '').replace('<p><b>Open', '<p>Bring samples</p><p><b>Open'));
    const left = edited.slice(edited.indexOf('<p>Bring'));
    expect(putInvite(edited, NEXT, THIS_MEETING)).toBe(`<html><body><p>Dear all,</p>${NEXT}\n${left}`);
    expect(tornInvite(edited)).toEqual({
      taken: wordsOf(edited.slice(edited.indexOf('<h3>'), edited.indexOf('<p>Bring'))).split('\n'),
      below: ['Bring samples', 'Open commitments'], stays: ['Who', 'Ben Okafor', 'Will', 'Ask for prices'],
    });
  });

  it.each([
    ['a table of their own', '<table><tr><td>Who</td><td>Ben brings cake</td></tr></table>'],
    ['a line of their own', '<p>See you there</p>'],
    ['a picture', '<img src="cid:plan">'],
  ])('takes nothing along that somebody wrote below it: %s', (_, theirs) => {
    const edited = body(BLOCK.replace(small, '') + theirs);
    expect(putInvite(edited, NEXT, THIS_MEETING)).toBe(body(NEXT + theirs));
  });

  it.each([
    ['its title stands with somebody\'s in one element', BLOCK.replace(small, '').replace(/<h3>.*?<\/h3>/, '<div>Mine$&</div>')],
    ['its table was never closed', `${BLOCK.slice(0, BLOCK.indexOf('</tbody>'))}`],
    ['a picture stands in it', BLOCK.replace(small, '').replace('Which hall?', 'Which hall? <img src="cid:hall">')],
    ['its title is gone, too', BLOCK.replace(small, '').replace(/<h3>.*?<\/h3>\n/, '')],
  ])('is left alone, and that is told, where its words cannot be taken alone or surely: %s', (_, html) => {
    const told = tornInvite(body(html));
    expect([putInvite(body(html), NEXT, THIS_MEETING).includes(html), told?.taken, told && told.stays.length > 0]).toEqual([true, [], true]);
  });

  it('goes where a whole one stands beside it, which is the one that is read', () => {
    const both = body(BLOCK.replace(small, '') + NEXT);
    expect([readAim(both), putInvite(both, NEXT, THIS_MEETING), takeInvite(both, THIS_MEETING)]).toEqual([{ intent: 'Fewer halls', questions: [] }, body(NEXT), body('')]);
  });

  it.each([
    ['what an earlier meeting carries over', body(renderInvite(FULL_RECORD) ?? '')],
    ['a title with somebody\'s own words below it', body('<h3>Before you meet</h3><p>please read the paper</p>')],
    ['a title with somebody\'s own table below it', body('<h3>Before you meet</h3><table><tr><td>Room</td><td>4.12</td></tr></table>')],
    ['a table of somebody\'s own', body('<table><tr><td>Purpose</td><td>learn</td></tr></table>')],
  ])('is not seen in %s', (_, html) => {
    expect([findInvite(html, THIS_MEETING), restOf(html, THIS_MEETING)]).toEqual([[], wordsOf(html)]);
  });

  it('does not take the block of another meeting below it for its own', () => {
    const html = body(BLOCK.replace(small, '') + (renderInvite(FULL_RECORD) ?? ''));
    expect([findInvite(putInvite(html, NEXT, THIS_MEETING), recordKey(FULL_RECORD)).length, takeInvite(html, THIS_MEETING)]).toEqual([1, body(renderInvite(FULL_RECORD) ?? '')]);
  });
});

/** What somebody does by hand to the paragraphs of a block, or types between and beside them. */
const TYPED = 'typed by hand';
const edits: fc.Arbitrary<CleanUp> = fc.tuple(
  fc.constantFrom('cut last', 'cut first', 'split', 'type between', 'type behind'), fc.nat(20),
).map(([does, at]) => ({ name: `${does} ${at}`, apply: (html) => {
  const pieces = html.split(/(?<=<\/(?:h3|p|table)>)/);
  const one = at % pieces.length;
  switch (does) {
    case 'cut last': return pieces.slice(0, Math.max(1, pieces.length - 1 - (at % 3))).join('');
    case 'cut first': return pieces.slice(1).join('');
    case 'split': return pieces.map((piece, i) => (i === one ? piece.replace(/(>[^<>]+?) ([^<>]+<)/, '$1</p><p>$2') : piece)).join('');
    case 'type between': return [...pieces.slice(0, one), `<p>${TYPED} ${at}</p>`, ...pieces.slice(one)].join('');
    default: return `${html}<p>${TYPED} ${at}</p>`;
  }
} }));
const shown = (chosen: CleanUp[]): CleanUp[] => Object.assign(chosen, { [fc.toStringMethod]: () => chosen.map((c) => c.name).join('; ') });
const someEdits = fc.array(edits, { minLength: 1, maxLength: 3 }).map(shown);
const someOf = (all: readonly CleanUp[]): fc.Arbitrary<CleanUp[]> => fc.subarray([...all], { maxLength: 4 }).map(shown);
const after = (html: string, chosen: readonly CleanUp[]): string => chosen.reduce((now, { apply }) => apply(now), html);
const inCells = (html: string): string => wordsOf((html.match(/<td\b[^]*?<\/td>/gi) ?? []).join('\n')).replace(/\s+/g, ' ');
const count = (text: string, words: string): number => text.split(words).length - 1;

describe('whatever a hand and the programs on the way have done to a block', () => {
  it.each([['Exchange', HTML_CLEAN_UPS], ['a note program', ONENOTE_CLEAN_UPS]])('an update never leaves two in silence, nor takes what was typed beside it in silence: %s', (_, cleanUps) => {
    fc.assert(
      fc.property(someEdits, someOf(cleanUps), anyLanguage(), (byHand, onTheWay, language) => {
        const arrived = after(body(after(blockIn(language), byHand)), onTheWay);
        const put = putInvite(arrived, NEXT, THIS_MEETING);
        const told = tornInvite(arrived);
        // One block is found again, and what else looks like one was told before.
        expect(findInvite(put, THIS_MEETING).length).toBe(1);
        if (told === undefined) expect(restOf(put, THIS_MEETING).split('\n').filter((line) => isInviteTitle(line) || isInviteSection(line))).toEqual([]);
        // Words from outside stay; those inside a whole block are told as strays, and those inside a cell of a torn one with it.
        const lines = (html: string): string => wordsOf(html).replace(/\s+/g, ' ');
        const gone = count(lines(arrived), TYPED) - count(lines(put), TYPED);
        const inBlock = findInvite(arrived, THIS_MEETING).reduce((sum, { from, to, text, isTorn }) => {
          if (!isTorn) return sum + count(text.replace(/\s+/g, ' '), TYPED);
          const typed = count(inCells(arrived.slice(from, to)), TYPED);
          if (typed > 0) expect(told?.taken.join(' ')).toContain(TYPED);
          return sum + typed;
        }, 0);
        expect([gone, count(lines(put), 'Dear all,'), count(lines(put), 'Regards, Ada'), count(lines(put), 'Join the meeting now')])
          .toEqual([inBlock, 1, 1, count(lines(arrived), 'Join the meeting now')]);
      }),
      RUNS,
    );
  }, LONG);

  it('everything but what was found stays, letter by letter', () => {
    fc.assert(
      fc.property(someEdits, someOf(HTML_CLEAN_UPS), (byHand, onTheWay) => {
        const arrived = after(body(after(BLOCK, byHand)), onTheWay);
        const found = [...findInvite(arrived, THIS_MEETING)].sort((a, b) => b.from - a.from);
        expect(takeInvite(arrived, THIS_MEETING)).toBe(found.reduce((html, { from, to }) => html.slice(0, from) + html.slice(to), arrived));
      }),
      RUNS,
    );
  }, LONG);
});
