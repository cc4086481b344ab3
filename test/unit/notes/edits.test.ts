import { describe, expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { instant } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import { address } from '#domain/person.ts';
import type { CheckIn, Decision, MeetingRecord } from '#domain/record.ts';
import { parseHtml, renderHtml } from '#notes/html.ts';
import { parseMarkdown, renderMarkdown } from '#notes/markdown.ts';
import { parseCard } from '#notes/parse-card.ts';
import type { NotesProblem } from '#notes/read-block.ts';
import { parseText, renderText } from '#notes/text.ts';
import { FULL_RECORD, OLDER_RECORD } from '../../support/records.ts';

const FORMATS = [
  { name: 'HTML', parse: parseHtml, render: renderHtml },
  { name: 'Markdown', parse: parseMarkdown, render: renderMarkdown },
  { name: 'text', parse: parseText, render: renderText },
] as const;

const withFirstDecision = (change: Partial<Decision>): MeetingRecord => ({
  ...FULL_RECORD,
  decisions: FULL_RECORD.decisions.map((d, i) => (i === 0 ? { ...d, ...change } : d)),
});

/** The list with one entry changed. */
const at = <T>(all: readonly T[] | undefined, index: number, change: (entry: T) => T): readonly T[] =>
  (all ?? []).map((entry, i) => (i === index ? change(entry) : entry));

const accepted = ({ cue, action, owner }: Commitment): Commitment => ({ cue, action, owner });

/** Each row of a single line is a line in every format. */
const withoutRow = (written: string, label: string): string => written.split('\n').filter((line) => !line.includes(label)).join('\n');

const SIGNS = { stated: true, ownerAndDate: true, dissentAsked: false, reasonKept: true } as const;

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

  it.each(['Agenda', 'Last time', 'Decisions', 'Still open', 'Commitments', 'Close check', 'Reflection'])('can rename the section %s, because the labels tell what its entries are', (heading) => {
    expect(parse(written.replace(`>${heading}<`, '>Other<').replace(`### ${heading}\n`, '### Other\n').replace(`\n${heading}\n`, '\nOther\n'))).toEqual(ok(FULL_RECORD));
  });

  it('can hand a commitment to another person', () => {
    const [commitment, second] = FULL_RECORD.commitments;
    expect(parse(written.replace(/(Owner\W+(?:th>|td|dir="auto"|[<>* ])*)Anna Berg/, '$1Ben (ben@contoso.example)'))).toEqual(
      ok({ ...FULL_RECORD, commitments: [{ ...commitment, owner: { name: 'Ben', address: 'ben@contoso.example' } }, second] }),
    );
  });

  it('is told which entry lacks what makes it one', () => {
    expect(parse(written.replace('I will', 'I might'))).toEqual(problem('unreadable', 'Commitment 1: I will'));
  });

  it.each<[string, string | RegExp, string, Partial<MeetingRecord>]>([
    ['a question to settle', 'Which supplier do we take?', 'Which two do we take?', { agenda: at(FULL_RECORD.agenda, 0, (q) => ({ ...q, question: 'Which two do we take?' })) }],
    ['a time budget', '20 min', '25 minutes', { agenda: at(FULL_RECORD.agenda, 0, (q) => ({ ...q, minutes: 25 })) }],
    ['what was promised', 'visit Südwind', 'visit both', { checkIns: at(FULL_RECORD.checkIns, 1, (c) => ({ ...c, action: 'visit both' })) }],
    ['who promised it', 'Ben Ode (ben@contoso.example)', 'Eva (eva@contoso.example)', { checkIns: at(FULL_RECORD.checkIns, 1, (c) => ({ ...c, owner: { name: 'Eva', address: address('eva@contoso.example') } })) }],
    ['what became of it', 'changed', 'Dropped.', { checkIns: at(FULL_RECORD.checkIns, 1, (c) => ({ ...c, is: 'dropped' })) }],
    ['the words on it', 'We called them instead', 'No time', { checkIns: at(FULL_RECORD.checkIns, 1, (c) => ({ ...c, note: 'No time' })) }],
    ['an objection', 'The price is fixed for a year only', 'Too dear', withFirstDecision({ dissent: 'Too dear' })],
    ['a sign of the close check', /(?<=Objections asked for.*)\bno\b/, 'Yes', { closeCheck: { ...SIGNS, dissentAsked: true, line: 'Prices come first next time' } }],
    ['the line of the close check', 'Prices come first next time', 'Start with prices', { closeCheck: { ...SIGNS, line: 'Start with prices' } }],
    ['what was understood as decided', 'Nordwind delivers from May', 'Nothing.', { understood: { is: 'nothing' } }],
    ['an answer', 'To name one supplier', 'To name two', { reflection: at(FULL_RECORD.reflection, 0, (f) => ({ ...f, answer: 'To name two' })) }],
    ['a question that was answered', 'What happened?', 'What happened in May?', { reflection: at(FULL_RECORD.reflection, 1, (f) => ({ ...f, asked: 'What happened in May?' })) }],
    ['a standing that became an acceptance', 'asked, not accepted yet', 'accepted on Monday', { commitments: at(FULL_RECORD.commitments, 1, accepted) }],
  ])('has the last word on %s', (_, before, after, change) => {
    expect(parse(written.replace(before, after))).toEqual(ok({ ...FULL_RECORD, ...change }));
  });

  it.each([
    ['a time budget', '20 min', 'half an hour', 'Agenda question 1: Time planned'],
    ['what became of a promise', 'changed', 'partly done', 'Check-in 2: Since then'],
    ['a standing', 'asked, not accepted yet', 'see above', 'Commitment 2: Standing'],
  ])('is told that %s cannot be read', (_, before, after, where) => {
    expect(parse(written.replace(before, after))).toEqual(problem('unreadable', where));
  });

  it('is told which sign of the close check is missing', () => {
    expect(parse(withoutRow(written, 'Reason kept'))).toEqual(problem('unreadable', 'Close check: Reason kept'));
  });

  it('can take the rows out that an entry can do without', () => {
    const without = ['Time planned', 'In their words', 'Objection heard', 'Standing', 'In one line', 'Understood as decided'].reduce(withoutRow, written);
    expect(parse(without)).toEqual(ok({
      ...OLDER_RECORD,
      agenda: at(FULL_RECORD.agenda, 0, ({ question }) => ({ question, decider: 'Anna' })),
      checkIns: at(FULL_RECORD.checkIns, 1, ({ action, owner }): CheckIn => ({ action, owner, is: 'changed' })),
      commitments: at(FULL_RECORD.commitments, 1, accepted),
      closeCheck: SIGNS,
      reflection: FULL_RECORD.reflection,
    }));
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
    ['and a signature follows at once', 'anna.berg@contoso.example)\n', 'anna.berg@contoso.example)\n(by phone)\nBest, Ben'],
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

  it.each(['Note', 'Minutes', 'Time', 'Status', 'Owner of the room', 'Last time', 'Agenda', 'Close check'])('may hold rows of their own in every table, which are passed over: %s', (label) => {
    const written = renderHtml(FULL_RECORD).replaceAll('</tbody>', `<tr><td>${label}</td><td>by Ben</td></tr></tbody>`);
    expect(parseHtml(written)).toEqual(ok(FULL_RECORD));
  });

  it('is read in time that grows with its length only', () => {
    const hostile = ['<', '<a "', '<!--', '&', '<td', "<a '\""].map((piece) => piece.repeat(20_000)).join('');
    expect(parseHtml(hostile)).toEqual(problem('no-block', 'Debrief'));
  }, 5000);
});
