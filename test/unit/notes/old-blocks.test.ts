import { describe, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { recordKey } from '#domain/record.ts';
import { keyOfCard } from '#notes/card-key.ts';
import { parseHtml } from '#notes/html.ts';
import { parseMarkdown } from '#notes/markdown.ts';
import { parseCard } from '#notes/parse-card.ts';
import { parseText } from '#notes/text.ts';
import { OLDER_RECORD } from '../../support/records.ts';

// Blocks as they were written before 2026-11-22: a title for every entry, a row for each thing in the way, ISO dates, the
// owner's address, a reference row with the times at the end.

const REFERENCE = '040000008200e00074c5b7101a82e008 (anna.berg@contoso.example) 2026-11-23T09:00Z / 2026-11-23T10:00Z';

const OLD: readonly { readonly heading?: string; readonly title?: string; readonly rows: readonly (readonly [string, string])[] }[] = [
  { rows: [['Meeting', 'Supplier review'], ['When', 'Monday 23 November 2026, 09:00 to 10:00 UTC'], ['Author', 'Anna Berg'], ['Purpose', 'decide'], ['Intent', 'Fewer suppliers by spring'], ['Success condition', 'One supplier is named\nand everyone knows why']] },
  { heading: 'Decisions', title: 'Decision 1', rows: [['Question', 'Which supplier?'], ['Decided', 'We take Nordwind.'], ['Who decides', 'Anna'], ['Reason', 'Shorter delivery']] },
  { title: 'Decision 2', rows: [['Deferred because', 'The price list is missing'], ['Deferred until', '2026-12-01']] },
  { heading: 'Still open', title: 'Open question 1', rows: [['Question', 'Who tells the old supplier?'], ['In the way', 'Nobody felt responsible'], ['In the way', '"let us park that"'], ['Who decides', 'Ben'], ['By', '2026-11-30']] },
  { heading: 'Commitments', title: 'Commitment 1', rows: [['When', 'the price list arrives'], ['I will', 'compare the three offers'], ['Owner', 'Anna Berg (anna.berg@contoso.example)'], ['By', '2026-11-27'], ['Obstacle', 'It comes late'], ['If that happens', 'I ask Ben to call']] },
  { rows: [['Reference', REFERENCE]] },
];

const facts = (rows: readonly (readonly [string, string])[]): object => ({ type: 'FactSet', facts: rows.map(([title, value]) => ({ title, value: value.replace('\n', '\n\n') })) });
const line = (text: string | undefined): object[] => (text === undefined ? [] : [{ type: 'TextBlock', text }]);

const oldCard = JSON.stringify({ type: 'AdaptiveCard', body: [...line('Debrief'), ...OLD.flatMap((part) => [...line(part.heading), ...line(part.title), facts(part.rows)])] });

const oldHtml = `<h2>Debrief</h2>${OLD.map(({ heading, title, rows }) =>
  `${heading ? `<h3>${heading}</h3>` : ''}${title ? `<p><b>${title}</b></p>` : ''}<table>${rows.map(([label, value]) => `<tr><th>${label}</th><td>${value.replace('\n', '<br>')}</td></tr>`).join('')}</table>`).join('')}`;

const oldMarkdown = ['## Debrief', ...OLD.map(({ heading, title, rows }) =>
  [heading && `### ${heading}`, title && `#### ${title}`, rows.map(([label, value]) => `- **${label}:** ${value.replace('\n', '\\\n  ')}`).join('\n')].filter(Boolean).join('\n\n'))].join('\n\n');

const oldText = ['Debrief', ...OLD.map(({ heading, title, rows }) =>
  [heading && `${heading}\n`, title, ...rows.map(([label, value]) => `${label}: ${value.replace('\n', '\n| ')}`)].filter(Boolean).join('\n'))].join('\n\n');

describe('a block from before', () => {
  it.each([
    ['card', parseCard, oldCard],
    ['HTML', parseHtml, oldHtml],
    ['Markdown', parseMarkdown, oldMarkdown],
    ['text', parseText, oldText],
  ])('is still read: %s', (_, parse, written) => {
    expect(parse(written)).toEqual(ok(OLDER_RECORD));
  });

  it('still gives the key of its card, also where the link is gone', () => {
    expect(keyOfCard(oldCard)).toBe(recordKey(OLDER_RECORD));
  });
});
