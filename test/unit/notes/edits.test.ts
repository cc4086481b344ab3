import { describe, expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { instant } from '#base/time.ts';
import type { Decision, MeetingRecord } from '#domain/record.ts';
import { parseHtml, renderHtml } from '#notes/html.ts';
import { parseMarkdown, renderMarkdown } from '#notes/markdown.ts';
import { parseCard } from '#notes/parse-card.ts';
import type { NotesProblem } from '#notes/read-block.ts';
import { parseText, renderText } from '#notes/text.ts';
import { FULL_RECORD } from '../../support/records.ts';

const FORMATS = [
  { name: 'HTML', parse: parseHtml, render: renderHtml },
  { name: 'Markdown', parse: parseMarkdown, render: renderMarkdown },
  { name: 'text', parse: parseText, render: renderText },
] as const;

const withFirstDecision = (change: Partial<Decision>): MeetingRecord => ({
  ...FULL_RECORD,
  decisions: FULL_RECORD.decisions.map((d, i) => (i === 0 ? { ...d, ...change } : d)),
});

const problem = (kind: NotesProblem['kind'], where: string): unknown => failed({ kind, where });

describe.each(FORMATS)('a person who edits the block as $name', ({ parse, render }) => {
  const written = render(FULL_RECORD);

  it('has the last word on words', () => {
    expect(parse(written.replace('We take Nordwind.', 'We take Nordwind, and Südwind as a second'))).toEqual(
      ok(withFirstDecision({ outcome: { kind: 'decided', text: 'We take Nordwind, and Südwind as a second' } })),
    );
  });

  it.each(['8 December 2026', '2026-12-08', 'Tuesday 8 Dec 2026'])('has the last word on dates: %s', (typed) => {
    expect(parse(written.replace('1 December 2026', typed))).toEqual(
      ok({ ...FULL_RECORD, decisions: [FULL_RECORD.decisions[0], { outcome: { kind: 'deferred', because: 'The price list is missing', until: '2026-12-08' } }] }),
    );
  });

  it('can take a decision out, with its heading', () => {
    const without = written.replace(/(<p><b>|#### |\n)Decision 1[\s\S]*?(?=(<p><b>|#### |\n)Decision 2)/, '');
    expect(parse(without)).toEqual(ok({ ...FULL_RECORD, decisions: FULL_RECORD.decisions.slice(1) }));
  });

  it('is told where a date cannot be read', () => {
    expect(parse(written.replace('1 December 2026', 'next week'))).toEqual(problem('unreadable', 'Decision 2: Deferred until'));
  });

  it.each([
    ['lost', /Debrief reference:.*\)/],
    ['emptied', /(?<=Debrief reference:).*\)/],
  ])('is told that the reference is %s', (_, part) => {
    expect(parse(written.replace(part, ''))).toEqual(problem('unreadable', 'Debrief reference'));
  });

  it('is told that the times have lost their zone', () => {
    expect(parse(written.replace(' UTC', ''))).toEqual(problem('unreadable', 'When'));
  });

  it('has the last word on the times', () => {
    expect(parse(written.replace('09:00 to 10:00', '9:30 to Tuesday 24 November 2026, 00:15'))).toEqual(
      ok({ ...FULL_RECORD, start: instant(Date.UTC(2026, 10, 23, 9, 30)), end: instant(Date.UTC(2026, 10, 24, 0, 15)) }),
    );
  });

  it.each(['Decisions', 'Still open', 'Commitments'])('can rename the section %s, because the labels tell what its entries are', (heading) => {
    expect(parse(written.replace(`>${heading}<`, '>Other<').replace(`### ${heading}\n`, '### Other\n').replace(`\n${heading}\n`, '\nOther\n'))).toEqual(ok(FULL_RECORD));
  });

  it('can hand a commitment to another person', () => {
    const [commitment] = FULL_RECORD.commitments;
    expect(parse(written.replace(/(Owner\W+(?:th>|td|dir="auto"|[<>* ])*)Anna Berg/, '$1Ben (ben@contoso.example)'))).toEqual(
      ok({ ...FULL_RECORD, commitments: [{ ...commitment, owner: { name: 'Ben', address: 'ben@contoso.example' } }] }),
    );
  });

  it('is told which entry lacks what makes it one', () => {
    expect(parse(written.replace('I will', 'I might'))).toEqual(problem('unreadable', 'Commitment: I will'));
  });

  it('is told that the purpose is none', () => {
    expect(parse(written.replace(/\bdecide\b/, 'chat'))).toEqual(problem('unreadable', 'Purpose'));
  });
});

describe('what holds no block', () => {
  it.each([
    ['HTML', parseHtml, '<h2>Debrief</h2><p>We should debrief.</p>'],
    ['HTML', parseHtml, ''],
    ['Markdown', parseMarkdown, '## Debrief\n\nlater'],
    ['text', parseText, 'Debrief\n\nMeeting us was nice'],
    ['card', parseCard, '{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Debrief"}]}'],
  ])('is said to hold none: %s %#', (_, parse, given) => {
    expect(parse(given)).toEqual(problem('no-block', 'Debrief'));
  });

  it('is unreadable where a card is no JSON', () => {
    expect(parseCard('<div>')).toEqual(problem('unreadable', 'card JSON'));
  });
});

describe('plain text whose lines a mail program has broken', () => {
  it.each([
    ['before the id', 'Debrief reference: ', 'Debrief reference:\n'],
    ['before the address', ' (anna.berg@', '\n(anna.berg@'],
    ['and a signature follows at once', 'contoso.example)\n', 'contoso.example)\n(by phone)\nBest, Ben'],
  ])('keeps its reference: %s', (_, before, after) => {
    const read = parseText(renderText(FULL_RECORD).replace(before, after));
    expect(read).toEqual(ok(FULL_RECORD));
  });
});

describe('HTML that a person has worked on', () => {
  it('may hold new paragraphs inside a cell', () => {
    const written = renderHtml(FULL_RECORD).replace('We take Nordwind.', '<p>We take Nordwind.</p><p>From <i>May</i>.</p>');
    expect(parseHtml(written)).toEqual(ok(withFirstDecision({ outcome: { kind: 'decided', text: 'We take Nordwind.\nFrom May.' } })));
  });

  it('may hold a list in a cell', () => {
    const written = renderHtml(FULL_RECORD).replace(/• (Nobody.*?)<br>• (.*?)(?=<\/td>)/, '<ul><li>$1</li><li>$2</li><li>Nobody had <b>time</b></li></ul>');
    expect(parseHtml(written)).toEqual(ok({ ...FULL_RECORD, openQuestions: FULL_RECORD.openQuestions.map((q) => ({ ...q, inTheWay: [...q.inTheWay, 'Nobody had time'] })) }));
  });

  it('may hold a row of their own, which is passed over', () => {
    const written = renderHtml(FULL_RECORD).replace('</tbody>', '<tr><td>Room</td><td>4</td></tr></tbody>');
    expect(parseHtml(written)).toEqual(ok(FULL_RECORD));
  });

  it('is read in time that grows with its length only', () => {
    const hostile = ['<', '<a "', '<!--', '&', '<td', "<a '\""].map((piece) => piece.repeat(20_000)).join('');
    expect(parseHtml(hostile)).toEqual(problem('no-block', 'Debrief'));
  }, 5000);
});
