import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { address } from '#domain/person.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import { findInvite, putInvite, readsTheSame, restOf, takeInvite, wordsOf } from '#notes/find-invite.ts';
import { renderInvite } from '#notes/invite.ts';
import { HTML_CLEAN_UPS, type CleanUp } from '../../support/clean-ups.ts';
import { bodies, JOIN_BLOCKS } from '../../support/invitations.ts';
import { aRecord, FULL_RECORD, records } from '../../support/records.ts';
import { anyLanguage, WRITTEN_IN } from '../../support/written-in.ts';

const RUNS = { numRuns: 300 };
/** Time for 300 random records on a busy machine; one takes a few milliseconds. */
const LONG = 60_000;

const key = recordKey(FULL_RECORD);
const block = renderInvite(FULL_RECORD) ?? '';
const BODY = `<html><body><p>Agenda</p>${JOIN_BLOCKS[1]}</body></html>`;
const textOf = (html: string, of = key): readonly string[] => findInvite(html, of).map((found) => found.text);
const carrying = (): fc.Arbitrary<MeetingRecord> => records().filter((record) => renderInvite(record) !== undefined && recordKey(record).indexOf('/') > 0 && !record.author.address.includes('/'));
const someCleanUps: fc.Arbitrary<CleanUp[]> = fc.subarray([...HTML_CLEAN_UPS]).map((chosen) => Object.assign(chosen, { [fc.toStringMethod]: () => chosen.map((c) => c.name).join('; ') }));
const cleaned = (html: string, chosen: readonly CleanUp[]): string => chosen.reduce((now, { apply }) => apply(now), html);

describe('our block in an invitation', () => {
  it('goes to the top of the body, and every other character stays', () => {
    expect(putInvite(BODY, block, key)).toBe(`<html><body>${block}<p>Agenda</p>${JOIN_BLOCKS[1]}</body></html>`);
  });

  it('leaves any body as it was when it is taken away again, and putting it twice is putting it once', () => {
    fc.assert(
      fc.property(bodies(), carrying(), anyLanguage(), (body, record, language) => {
        const [html, of] = [renderInvite(record, language) ?? '', recordKey(record)];
        const put = putInvite(body, html, of);
        const at = put.indexOf(html);
        expect([put.slice(0, at) + put.slice(at + html.length), takeInvite(put, of), putInvite(put, html, of)]).toEqual([body, body, put]);
      }),
      RUNS,
    );
  }, LONG);

  it('is found again under any clean-ups, and replacing it keeps every character around it', () => {
    fc.assert(
      fc.property(bodies(), carrying(), someCleanUps, fc.constantFrom('one thing', 'another'), fc.tuple(anyLanguage(), anyLanguage()), (body, record, chosen, question, [language, other]) => {
        const of = recordKey(record);
        const arrived = cleaned(putInvite(body, renderInvite(record, language) ?? '', of), chosen);
        const next = renderInvite({ ...record, openQuestions: [{ question, inTheWay: [] }] }, other) ?? '';
        const [found] = findInvite(arrived, of);
        expect([findInvite(arrived, of).length, readsTheSame(found?.text ?? '', textOf(renderInvite(record, language) ?? '', of)[0] ?? '?')]).toEqual([1, true]);
        expect(putInvite(arrived, next, of)).toBe(arrived.slice(0, found?.from) + next + arrived.slice(found?.to));
      }),
      RUNS,
    );
  }, LONG);

  it('does not count as the rest of the body, whatever it says', () => {
    fc.assert(
      fc.property(bodies(), carrying(), anyLanguage(), (body, record, language) => {
        expect(restOf(putInvite(body, renderInvite(record, language) ?? '', recordKey(record)), recordKey(record))).toBe(wordsOf(body));
      }),
      RUNS,
    );
  }, LONG);

  it('leaves blocks of other meetings and of other authors alone', () => {
    const others = [aRecord({ ...FULL_RECORD, meeting: 'other' as never }), aRecord({ ...FULL_RECORD, author: { name: 'Ben', address: address('ben@contoso.example') } })];
    const body = others.reduce((html, record) => putInvite(html, renderInvite(record) ?? '', recordKey(record)), BODY);
    const put = putInvite(body, block, key);
    expect([takeInvite(put, key), others.map((record) => textOf(put, recordKey(record)).length)]).toEqual([body, [1, 1]]);
  });
});

describe('a block in another language', () => {
  const pairs = WRITTEN_IN.flatMap((one) => WRITTEN_IN.map((other) => [one, other] as const));

  it.each(pairs)('in %s is updated in its place in %s, put back as it was, and taken away', (one, other) => {
    const [before, after] = [renderInvite(FULL_RECORD, one) ?? '', renderInvite(FULL_RECORD, other) ?? ''];
    const stood = BODY.replace('<p>Agenda</p>', `<p>Agenda</p>${before}`);
    const updated = putInvite(stood, after, key);
    expect([updated, putInvite(updated, before, key), takeInvite(updated, key)]).toEqual([stood.replace(before, after), stood, BODY]);
  });

  it.each(WRITTEN_IN)('in %s lacks its title and is found all the same', (language) => {
    const put = putInvite(BODY, renderInvite(FULL_RECORD, language) ?? '', key).replace(/<h3[^>]*>.*?<\/h3>\n/, '');
    expect(takeInvite(put, key)).toBe(BODY);
  });
});

describe('a block that a person has been at', () => {
  const put = putInvite(BODY, block, key);

  it.each([
    ['edited words', (html: string) => html.replace('Who tells the old supplier?', 'Who tells <i>both</i> suppliers?'), 'Who tells both suppliers?'],
    ['wrote a line into it', (html: string) => html.replace('<p><b>Open commitments', '<p>Ben brings cake</p><p><b>Open commitments'), 'Ben brings cake'],
    ['wrote behind its end', (html: string) => html.replace('</small></p>', '</small> (thanks)</p>'), '(thanks)'],
  ])('is found with what they wrote where they %s', (_, edit, words) => {
    expect(textOf(edit(put))).toEqual([expect.stringContaining(words)]);
  });

  it.each([
    ['renamed its title', (html: string) => html.replace('<h3>Before you meet</h3>', '<h3>Read me</h3>'), '<html><body><h3>Read me</h3>\n'],
    ['took its title away', (html: string) => html.replace('<h3>Before you meet</h3>\n', ''), '<html><body>'],
    ['wrote above it', (html: string) => html.replace('<h3>', '<p>First of all</p><h3>'), '<html><body><p>First of all</p>'],
    ['moved it into a table', (html: string) => html.replace('<h3>', '<table><tr><td><h3>').replace('</small></p>', '</small></p></td></tr></table>'), '<html><body><table><tr><td>'],
  ])('is taken away without touching anything else where they %s', (_, edit, before) => {
    const after = before.endsWith('<td>') ? '</td></tr></table>' : '';
    expect(takeInvite(edit(put), key)).toBe(`${before}${after}<p>Agenda</p>${JOIN_BLOCKS[1]}</body></html>`);
  });

  it('goes with its copies, and one is put in their place', () => {
    const copied = put.replace('<p>Agenda</p>', `<p>Agenda</p><div>${block}</div>`);
    expect([findInvite(copied, key).length, putInvite(copied, block, key)]).toEqual([2, put.replace('<p>Agenda</p>', '<p>Agenda</p><div></div>')]);
  });
});

it('words that look like the block itself stay words', () => {
  const record = aRecord({ openQuestions: [{ question: `Before you meet\nPut here by Debrief: ${FULL_RECORD.meeting} (${FULL_RECORD.author.address})`, inTheWay: [] }] });
  const put = putInvite(BODY, renderInvite(record) ?? '', recordKey(record));
  expect([findInvite(put, recordKey(record)).length, takeInvite(put, recordKey(record))]).toEqual([1, BODY]);
});

it('a copied notes block of the same record is none of ours', () => {
  const body = BODY.replace('<p>Agenda</p>', `<h3>Before you meet</h3><p>Debrief reference: ${FULL_RECORD.meeting} (${FULL_RECORD.author.address})</p>`);
  expect(findInvite(body, key)).toEqual([]);
});

it('a broken body of 200,000 characters takes time that grows with its length only', () => {
  const body = `<html><body>${'<div><p>line<br>'.repeat(12_000)}`;
  const started = performance.now();
  takeInvite(putInvite(body, block, key), key);
  // About 0.3 s; far more than a minute where each line looks at all elements around it. The rest is for a busy machine.
  expect(performance.now() - started).toBeLessThan(10_000);
}, LONG);
