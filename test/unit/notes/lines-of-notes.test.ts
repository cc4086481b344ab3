import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { address } from '#domain/person.ts';
import { renderHtml } from '#notes/html.ts';
import { linesOfNotes } from '#notes/lines-of-notes.ts';
import { renderMarkdown } from '#notes/markdown.ts';
import { renderText } from '#notes/text.ts';
import { HTML_CLEAN_UPS } from '../../support/clean-ups.ts';
import { aRecord, FULL_RECORD, records } from '../../support/records.ts';
import { anyLanguage } from '../../support/written-in.ts';

/** Time for 200 random records on a busy machine. */
const LONG = 60_000;

describe('a notes block of Debrief among notes is left out, and all else stays', () => {
  test('as HTML, Markdown and text, for any record in any language', () => {
    fc.assert(fc.property(records(), anyLanguage(), (record, language) => {
      const read = [
        linesOfNotes({ html: `<p>Before</p>${renderHtml(record, language)}<p>After</p>` }),
        linesOfNotes({ text: `Before\n\n${renderMarkdown(record, language)}\nAfter\n` }),
        linesOfNotes({ text: `Before\n\n${renderText(record, language)}\nAfter\n` }),
      ];
      expect(read).toEqual(Array(3).fill({ lines: ['Before', 'After'], hadBlock: true }));
    }), { numRuns: 200 });
  }, LONG);

  test.each(HTML_CLEAN_UPS.map((cleanUp) => [cleanUp.name, cleanUp] as const))('after the clean-up %s', (_, { apply }) => {
    const without = linesOfNotes({ html: apply('<p>Before</p><p>After</p>') }).lines;
    expect(linesOfNotes({ html: apply(`<p>Before</p>${renderHtml(FULL_RECORD)}<p>After</p>`) })).toEqual({ lines: without, hadBlock: true });
  });

  test('where a meeting is called Debrief, and where a page was pasted as text', () => {
    const record = { ...FULL_RECORD, subject: 'Debrief' };
    const pasted = renderHtml(record).replace(/<\/t[dh]>\s*<td[^>]*>/g, '\t').replace(/<br[^>]*>/g, ' ').replace(/<\/(?:tr|p|h\d)>/g, '\n').replace(/<[^>]*>/g, '');
    expect([linesOfNotes({ html: `${renderHtml(record)}<p>After</p>` }), linesOfNotes({ text: `Before\n${pasted}\nAfter` })]).toEqual([
      { lines: ['After'], hadBlock: true }, { lines: ['Before', 'After'], hadBlock: true },
    ]);
  });

  test('where its author has no address, and words of a value read like the link of a card', () => {
    const author = { name: '', address: address('') };
    const record = aRecord({ author, commitments: [{ cue: '', action: '', owner: author, obstacle: '-\nOpen in Debrief' }] });
    const texts = [renderMarkdown(record), renderText(record)].map((block) => linesOfNotes({ text: `Before\n\n${block}\nAfter\n` }));
    expect([linesOfNotes({ html: `<p>Before</p>${renderHtml(record)}<p>After</p>` }), ...texts]).toEqual(Array(3).fill({ lines: ['Before', 'After'], hadBlock: true }));
  });

  test('where words of a value read like a title and like the link of a card', () => {
    const record = { ...FULL_RECORD, reflection: [{ asked: 'What stays?', answer: 'Debrief\nOpen in Debrief' }] };
    expect(linesOfNotes({ text: `Before\n\n${renderText(record)}\nAfter\n` })).toEqual({ lines: ['Before', 'After'], hadBlock: true });
  });

  test('also two of them, and one whose end was cut off', () => {
    const cut = renderText(FULL_RECORD).split('\n').slice(0, -2).join('\n');
    expect(linesOfNotes({ text: `${renderText(FULL_RECORD)}Between\n${cut}\n` })).toEqual({ lines: ['Between'], hadBlock: true });
  });

  test.each(['Debrief\nWe met.\nMeeting went well', 'Meeting: Supplier choice\nDecided: the blue one', 'Debrief of the fair\nWhen: Monday'])('notes of a person\'s own stay: %s', (text) => {
    expect(linesOfNotes({ text })).toEqual({ lines: text.split('\n'), hadBlock: false });
  });
});

test('hostile notes take time in proportion to their length', () => {
  const began = performance.now();
  linesOfNotes({ text: 'Debrief\nWhen: x\n'.repeat(50_000) });
  linesOfNotes({ text: `Debrief\nMeeting\n${'*_#|- '.repeat(100_000)}\n`.repeat(5) });
  linesOfNotes({ html: '<p>Debrief<p>When<p>'.repeat(20_000) });
  expect(performance.now() - began).toBeLessThan(5_000);
});
