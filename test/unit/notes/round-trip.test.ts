import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { asShown } from '#notes/as-shown.ts';
import { renderCard } from '#notes/card.ts';
import { parseHtml, renderHtml } from '#notes/html.ts';
import { parseMarkdown, renderMarkdown } from '#notes/markdown.ts';
import { parseCard } from '#notes/parse-card.ts';
import { parseText, renderText } from '#notes/text.ts';
import { FULL_RECORD, records } from '../../support/records.ts';
import { anyLanguage, WRITTEN_IN } from '../../support/written-in.ts';

const RUNS = { numRuns: 200 };
/** Time for 200 random records on a busy machine; one takes a few milliseconds. */
const LONG = 60_000;
const OPEN_URL = 'https://debrief.example/open?from=chat';

const FORMATS = [
  { name: 'HTML', parse: parseHtml, render: renderHtml },
  { name: 'Markdown', parse: parseMarkdown, render: renderMarkdown },
  { name: 'text', parse: parseText, render: renderText },
  { name: 'card', parse: parseCard, render: (...[r, language = 'en']: Parameters<typeof renderHtml>) => renderCard(r, { openUrl: OPEN_URL, language }).cardJson },
] as const;

describe('what was written is read back', () => {
  for (const { name, parse, render } of FORMATS) {
    it.each(WRITTEN_IN)(`a record with every field comes back from ${name} in %s as it was`, (language) => {
      expect(parse(render(FULL_RECORD, language))).toEqual(ok(FULL_RECORD));
    });

    it(`any record comes back from ${name} in any language with all that was shown`, () => {
      fc.assert(fc.property(records(), anyLanguage(), (record, language) => { expect(parse(render(record, language))).toEqual(ok(asShown(record))); }), RUNS);
    }, LONG);
  }

  it('showing what was shown changes nothing', () => {
    fc.assert(fc.property(records(), (record) => { expect(asShown(asShown(record))).toEqual(asShown(record)); }), RUNS);
  }, LONG);
});
