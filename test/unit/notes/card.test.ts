import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { recordKey, type Decision, type MeetingRecord } from '#domain/record.ts';
import { keyOfCard } from '#notes/card-key.ts';
import { CARD_LIMIT, renderCard } from '#notes/card.ts';
import { parseCard } from '#notes/parse-card.ts';
import { FULL_RECORD, aRecord, records } from '../../support/records.ts';

const OPEN = { openUrl: 'https://debrief.example/open?from=chat#top' };
const bytes = (text: string): number => new TextEncoder().encode(text).length;
const decision = (n: number, text: string): Decision => ({ outcome: { kind: 'decided', text: `${n} ${text}` } });
const many = (n: number, text: string): MeetingRecord => aRecord({ decisions: Array.from({ length: n }, (_, i) => decision(i, text)) });

const texts = (cardJson: string): readonly string[] =>
  (JSON.parse(cardJson) as { body: { type: string; text?: string }[] }).body.flatMap((item) => item.text ?? []);

describe('the chat card', () => {
  it('sums the meeting up in one line of HTML', () => {
    expect(renderCard(FULL_RECORD, OPEN).summaryHtml).toBe('<p>Debrief: <b>Supplier review</b>: 2 decisions, 1 still open, 2 commitments, a close check, a reflection</p>');
  });

  it('says so in its summary where nothing is recorded yet', () => {
    expect(renderCard(aRecord(), OPEN).summaryHtml).toBe('<p>Debrief: <b>Supplier review</b>: nothing recorded yet</p>');
  });

  it('is made of headings, facts and one link only', () => {
    const card = JSON.parse(renderCard(FULL_RECORD, OPEN).cardJson) as { version: string; body: { type: string }[]; actions: unknown };
    expect({ version: card.version, types: [...new Set(card.body.map((item) => item.type))], actions: card.actions }).toEqual({
      version: '1.5',
      types: ['TextBlock', 'FactSet'],
      actions: [{
        type: 'Action.OpenUrl',
        title: 'Open in Debrief',
        url: `https://debrief.example/open?from=chat&debrief=040000008200e00074c5b7101a82e008/anna.berg%40contoso.example#top`,
      }],
    });
  });

  it('is cut at whole entries, and says how many are missing, where it would be too large', () => {
    const { cardJson } = renderCard(many(200, 'word '.repeat(60)), OPEN);
    const read = parseCard(cardJson);
    const kept = read.ok ? read.value.decisions.length : -1;
    expect({ fits: bytes(cardJson) <= CARD_LIMIT, full: bytes(cardJson) > CARD_LIMIT - 600, last: texts(cardJson).at(-1), key: keyOfCard(cardJson), read }).toEqual({
      fits: true,
      full: true,
      last: `Cut here: ${200 - kept} more entries are in Debrief.`,
      key: recordKey(FULL_RECORD),
      read: ok(many(kept, 'word '.repeat(60).trim())),
    });
  });

  it('counts bytes, not characters', () => {
    const { cardJson } = renderCard(many(60, '😀'.repeat(150)), OPEN);
    expect(bytes(cardJson)).toBeLessThanOrEqual(CARD_LIMIT);
  });

  it('clips the head where that alone is too large', () => {
    const { cardJson } = renderCard({ ...FULL_RECORD, intent: 'long '.repeat(9000) }, OPEN);
    const read = parseCard(cardJson);
    expect([bytes(cardJson) <= CARD_LIMIT, read.ok && read.value.intent?.length, texts(cardJson).at(-1)]).toEqual([true, 200, 'Cut here: 11 more entries are in Debrief.']);
  });

  it('is cut from its end, so that the close check goes before what was decided', () => {
    const closeCheck = { stated: true, ownerAndDate: true, dissentAsked: true, reasonKept: true, line: 'word '.repeat(60).trim() };
    const [fits, cut] = [40, 80].map((n) => parseCard(renderCard({ ...many(n, 'word '.repeat(60).trim()), agenda: [{ question: 'Which?' }], closeCheck }, OPEN).cardJson));
    expect([fits?.ok && fits.value.closeCheck, cut?.ok && cut.value.closeCheck, cut?.ok && cut.value.agenda]).toEqual([closeCheck, undefined, [{ question: 'Which?' }]]);
  });

  it('is not cut where it just fits', () => {
    expect(texts(renderCard(many(60, 'word '.repeat(40)), OPEN).cardJson).at(-1)).toBe('Decision 60');
  });

  it('of any record, however long, stays below the limit and keeps its key', () => {
    fc.assert(
      fc.property(records(), fc.integer({ min: 1, max: 40 }), (record, times) => {
        const long = { ...record, decisions: Array.from({ length: times }, () => record.decisions).flat() };
        const { cardJson } = renderCard(long, OPEN);
        expect([bytes(cardJson) <= CARD_LIMIT, typeof keyOfCard(cardJson)]).toEqual([true, 'string']);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe('what a card shows', () => {
  const rowsOf = (cardJson: string) =>
    (JSON.parse(cardJson) as { body: { text?: string; facts?: { title: string; value: string }[] }[] }).body.flatMap((item) => item.text ?? (item.facts ?? []).map((f) => `${f.title}: ${f.value}`));

  it('is for people: no keys, no addresses but of others, dates in words, headings with numbers only where there are several', () => {
    expect(rowsOf(renderCard({ ...FULL_RECORD, purpose: 'plan' }, OPEN).cardJson)).toEqual([
      'Debrief',
      'Meeting: Supplier review', 'When: Monday 23 November 2026, 09:00 to 10:00 UTC', 'Author: Anna Berg', 'Purpose: plan',
      'Intent: Fewer suppliers by spring', 'Success condition: One supplier is named\n\nand everyone knows why', 'Understood as decided: Nordwind delivers from May',
      'Agenda',
      'Agenda question 1', 'To settle: Which supplier do we take?', 'Who decides: Anna', 'Time planned: 20 min',
      'Agenda question 2', 'To settle: Who else has to know?',
      'Last time',
      'Check-in 1', 'Promised: ask for the price list', 'Promised by: Anna Berg', 'Since then: kept',
      'Check-in 2', 'Promised: visit Südwind', 'Promised by: Ben Ode (ben@contoso.example)', 'Since then: changed', 'In their words: We called them instead',
      'Decisions',
      'Decision 1', 'Question: Which supplier?', 'Decided: We take Nordwind.', 'Who decides: Anna', 'Reason: Shorter delivery', 'Objection heard: The price is fixed for a year only',
      'Decision 2', 'Deferred because: The price list is missing', 'Deferred until: 1 December 2026',
      'Still open',
      'Question: Who tells the old supplier?', 'In the way: • Nobody felt responsible\n\n• "let us park that"', 'Who decides: Ben', 'By: 30 November 2026',
      'Commitments',
      'Commitment 1', 'When: the price list arrives', 'I will: compare the three offers', 'Owner: Anna Berg', 'By: 27 November 2026', 'Obstacle: It comes late', 'If that happens: I ask Ben to call',
      'Commitment 2', 'When: the contract is signed', 'I will: tell the old supplier', 'Owner: Ben Ode (ben@contoso.example)', 'Standing: asked, not accepted yet',
      'Close check',
      'Decision stated: yes', 'Owner and date: yes', 'Objections asked for: no', 'Reason kept: yes', 'In one line: Prices come first next time',
      'Reflection',
      'Reflecting on: What did we intend?', 'Answer given: To name one supplier', 'Reflecting on: What happened?', 'Answer given: An hour with four people.\n\nThe offers came late.',
    ]);
  });

  it('has no section for an agenda and check-ins that are empty lists, and they come back as not given', () => {
    const { cardJson } = renderCard(aRecord({ agenda: [], checkIns: [] }), OPEN);
    expect([rowsOf(cardJson).length, parseCard(cardJson)]).toEqual([4, ok(aRecord())]);
  });

  it('has no row for what is empty', () => {
    const nobody = { name: '', address: '' as MeetingRecord['author']['address'] };
    const { cardJson } = renderCard(aRecord({ author: nobody, subject: ' ', intent: '', commitments: [{ cue: '\u202e', action: 'ask', owner: nobody }] }), OPEN);
    expect(rowsOf(cardJson)).toEqual(['Debrief', 'When: Monday 23 November 2026, 09:00 to 10:00 UTC', 'Commitments', 'I will: ask']);
  });
});

describe('the link of a card', () => {
  const { cardJson } = renderCard(FULL_RECORD, OPEN);
  const linked = (change: (url: string) => string): string => {
    const card = JSON.parse(cardJson) as { actions: { url: string }[] };
    return JSON.stringify({ ...card, actions: card.actions.map((a) => ({ ...a, url: change(a.url) })) });
  };

  it('is a named problem where it was lost', () => {
    expect([parseCard(linked(() => 'https://debrief.example/open')), parseCard(cardJson.replace(/"actions":.*/, '"actions":[]}'))]).toEqual([
      failed({ kind: 'unreadable', where: 'Open in Debrief' }),
      failed({ kind: 'unreadable', where: 'Open in Debrief' }),
    ]);
  });

  it('may have its slash encoded', () => {
    expect(parseCard(linked((url) => url.replace('008/anna', '008%2Fanna')))).toEqual(ok(FULL_RECORD));
  });

  it('gives the page the very key of the record', () => {
    const odd = aRecord({ meeting: 'AAMk/+=& é#?' as MeetingRecord['meeting'], author: { name: 'A', address: 'a/b@contoso.example' as MeetingRecord['author']['address'] } });
    const [url = ''] = (JSON.parse(renderCard(odd, OPEN).cardJson) as { actions: { url: string }[] }).actions.map((a) => a.url);
    expect(new URL(url).searchParams.get('debrief')).toBe(recordKey(odd));
  });
});
