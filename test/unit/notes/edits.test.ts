import { describe, expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
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

  it('has the last word on dates', () => {
    expect(parse(written.replace('2026-12-01', '2026-12-08'))).toEqual(
      ok({ ...FULL_RECORD, decisions: [FULL_RECORD.decisions[0], { outcome: { kind: 'deferred', because: 'The price list is missing', until: '2026-12-08' } }] }),
    );
  });

  it('can take a decision out, with its heading', () => {
    const without = written.replace(/(<p><b>|#### |\n)Decision 1[\s\S]*?(?=(<p><b>|#### |\n)Decision 2)/, '');
    expect(parse(without)).toEqual(ok({ ...FULL_RECORD, decisions: FULL_RECORD.decisions.slice(1) }));
  });

  it('is told where a date cannot be read', () => {
    expect(parse(written.replace('2026-12-01', 'next week'))).toEqual(problem('unreadable', 'Decision 2: Deferred until'));
  });

  it('is told that the reference is damaged', () => {
    expect(parse(written.replace('2026-11-23T09:00Z', ''))).toEqual(problem('unreadable', 'Reference'));
  });

  it('can rename a section, because its entries have titles', () => {
    expect(parse(written.replace('Still open', 'To be settled'))).toEqual(ok(FULL_RECORD));
  });

  it('is told which entry lacks what makes it one', () => {
    expect(parse(written.replace('I will', 'I might'))).toEqual(problem('unreadable', 'Commitment 1: I will'));
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

describe('HTML that a person has worked on', () => {
  it('may hold new paragraphs inside a cell', () => {
    const written = renderHtml(FULL_RECORD).replace('We take Nordwind.', '<p>We take Nordwind.</p><p>From <i>May</i>.</p>');
    expect(parseHtml(written)).toEqual(ok(withFirstDecision({ outcome: { kind: 'decided', text: 'We take Nordwind.\nFrom May.' } })));
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
