import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { asShown } from '#notes/as-shown.ts';
import { keyOfCard } from '#notes/card-key.ts';
import { renderCard } from '#notes/card.ts';
import { parseHtml, renderHtml } from '#notes/html.ts';
import type { WrittenIn } from '#notes/labels.ts';
import { parseMarkdown, renderMarkdown } from '#notes/markdown.ts';
import { parseCard } from '#notes/parse-card.ts';
import { parseText, renderText } from '#notes/text.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import { CARD_CLEAN_UPS, HTML_CLEAN_UPS, MARKDOWN_CLEAN_UPS, ONENOTE_CLEAN_UPS, TEAMS_CLEAN_UPS, TEXT_CLEAN_UPS, type CleanUp } from '../../support/clean-ups.ts';
import { FULL_RECORD, records } from '../../support/records.ts';
import { anyLanguage, WRITTEN_IN } from '../../support/written-in.ts';

/** In six formats, and with those of round-trip.test.ts, more than 5,000 random records are rendered and read again. */
const RUNS = { numRuns: 740 };
/** Time for that many on a busy machine; one takes a few milliseconds. */
const LONG = 120_000;
const cardOf = (record: MeetingRecord, language: WrittenIn = 'en'): string => renderCard(record, { openUrl: 'https://debrief.example/open', language }).cardJson;

const FORMATS = [
  { name: 'HTML in mail', parse: parseHtml, render: renderHtml, cleanUps: HTML_CLEAN_UPS },
  { name: 'HTML in a note', parse: parseHtml, render: renderHtml, cleanUps: ONENOTE_CLEAN_UPS },
  { name: 'HTML in a chat', parse: parseHtml, render: renderHtml, cleanUps: TEAMS_CLEAN_UPS },
  { name: 'Markdown', parse: parseMarkdown, render: renderMarkdown, cleanUps: MARKDOWN_CLEAN_UPS },
  { name: 'text', parse: parseText, render: renderText, cleanUps: TEXT_CLEAN_UPS },
  { name: 'card', parse: parseCard, render: cardOf, cleanUps: CARD_CLEAN_UPS },
] as const;

const cleaned = (text: string, cleanUps: readonly CleanUp[]): string => cleanUps.reduce((now, { apply }) => apply(now), text);

const anyOf = (cleanUps: readonly CleanUp[]): fc.Arbitrary<CleanUp[]> =>
  fc.subarray([...cleanUps]).map((chosen) => Object.assign(chosen, { [fc.toStringMethod]: () => chosen.map((c) => c.name).join('; ') }));

/** Right-to-left words, emoji of several signs, and words that look like both. */
const MANY_SCRIPTS: MeetingRecord = {
  ...FULL_RECORD,
  subject: 'בחירת ספק 🚀 – سباق',
  decisions: [{ outcome: { kind: 'decided', text: 'נבחר ב־Nordwind (50%) 👩‍👩‍👧 ✅\nمن مايو 2027' } }],
  reflection: [{ asked: 'מה תכננו?', answer: '1️⃣ ספק אחד 🇮🇱\n• "ציטוט" & <b>' }],
};

describe.each(FORMATS)('$name on its way through other programs', ({ parse, render, cleanUps }) => {
  it.each(cleanUps.flatMap((c) => WRITTEN_IN.map((language) => [c.name, language, c] as const)))('loses nothing where %s, in %s', (_, language, cleanUp) => {
    expect(parse(cleanUp.apply(render(FULL_RECORD, language)))).toEqual(ok(FULL_RECORD));
  });

  it.each(WRITTEN_IN)('loses nothing where all of it comes together, in %s', (language) => {
    expect(parse(cleaned(render(MANY_SCRIPTS, language), cleanUps))).toEqual(ok(asShown(MANY_SCRIPTS)));
  });

  it('loses nothing of any record under any of these together', () => {
    fc.assert(
      fc.property(records(), anyLanguage(), anyOf(cleanUps), (record, language, chosen) => {
        expect(parse(cleaned(render(record, language), chosen))).toEqual(ok(asShown(record)));
      }),
      RUNS,
    );
  }, LONG);
});

describe('the key of a card', () => {
  it('is found in any card under any clean-up', () => {
    fc.assert(
      fc.property(records(), anyLanguage(), anyOf(CARD_CLEAN_UPS), (record, language, chosen) => {
        expect(keyOfCard(cleaned(cardOf(record, language), chosen))).toBe(recordKey(asShown(record)));
      }),
      RUNS,
    );
  }, LONG);

  it.each([
    ['plain', (url: string) => url],
    ['encoded once more', (url: string) => encodeURI(url)],
    ['encoded into another link', (url: string) => `https://contoso.example/go?to=${encodeURIComponent(url)}&from=mail`],
    ['wrapped by Safe Links', (url: string) => `https://eur03.safelinks.protection.outlook.com/ap/t-59584e83/?url=${encodeURIComponent(url)}&data=05%7C02&reserved=0`],
  ])('is found in the link alone, %s', (_, change) => {
    const card = JSON.parse(cardOf(FULL_RECORD)) as { actions: { url: string }[] };
    const bare = { ...card, body: [], actions: card.actions.map((a) => ({ ...a, url: change(a.url) })) };
    expect(keyOfCard(JSON.stringify(bare))).toBe(recordKey(FULL_RECORD));
  });

  it.each(['', 'null', '[]', '{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"Lunch?"}],"actions":[{"type":"Action.OpenUrl","url":"https://contoso.example/?key=1"}]}', '{"actions":[{"type":"Action.OpenUrl","url":"https://x.example/?debrief=%E0%A4"}]}'])(
    'is none for what is not one of our cards: %s',
    (text) => { expect(keyOfCard(text)).toBeUndefined(); },
  );
});
