import { describe, expect, it } from 'vitest';
import type { MeetingId } from '#domain/meeting.ts';
import type { Address } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { renderCard } from '#notes/card.ts';
import { renderHtml } from '#notes/html.ts';
import { renderMarkdown } from '#notes/markdown.ts';
import { aRecord } from '../../support/records.ts';

/** Words that would do something in a careless page, card or editor. */
const HOSTILE: readonly string[] = [
  '<script>alert(1)</script>', '<ScRiPt src=//x.example></sCrIpT >', '"><script>alert(1)</script>', "'><img src=x onerror=alert(1)>",
  '<img src=x onerror=alert(1)>', '<img/src=x/onerror=alert(1)>', '<svg onload=alert(1)>', '<svg><script>alert&lpar;1&rpar;</script>',
  '<math><mtext><style><img src onerror=alert(1)></style></mtext></math>', '<iframe srcdoc="<b onclick=alert(1)>">', '<body onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>', '<a href=data:text/html,<script>1</script>>x</a>', '<form action=//x.example><input name=q></form>',
  '<object data=x></object>', '<embed src=x>', '<base href=//x.example>', '<meta http-equiv=refresh content="0;url=//x.example">',
  '<link rel=stylesheet href=//x.example>', '<style>@import "//x.example"</style>', '<details open ontoggle=alert(1)>', '<video><source onerror=alert(1)>',
  '<template><img src=x onerror=alert(1)></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<!--><img src=x onerror=alert(1)>-->',
  '<!-- --!><script>alert(1)</script>', '<![CDATA[<script>alert(1)</script>]]>', '<?xml version="1.0"?><x/>', '</td></tr></tbody></table><h1>mine</h1>',
  '</td><td onclick=alert(1)>', '</textarea><script>alert(1)</script>', '</title><script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;', '&#x3c;img src=x onerror=alert(1)&#x3e;', '&amp;lt;b&amp;gt;', '\\u003cscript\\u003ealert(1)', '\u003cb\u003e',
  '" onmouseover="alert(1)', "' onfocus='alert(1)' autofocus='", '` onclick=alert(1) `', 'x" style="background:url(//x.example)', '<b/onclick=alert(1)//',
  '<<script>alert(1);//<</script>', '<img src="a>b" onerror=alert(1)>', '＜script＞alert(1)＜/script＞', '<\u0000script>alert(1)</script>', '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '<a\u000chref=javascript:alert(1)>', '\u202e<script>', '<x-y onclick=alert(1)>', '<attachment id="1"></attachment>', '<at id="0">Anna</at>',
];

const LINKS: readonly string[] = [
  '[click](https://x.example)', '[click][1]', '![i](https://x.example/i.png)', '<https://x.example>', '**loud**', '__loud__', '*a*', '_a_', '`code`', '~~gone~~',
  '- item', '+ item', '* item', '1. item', '2) item', '# head', '> quote', '| a | b |', '{{DATE(2026-11-22T00:00:00Z, LONG)}}', '{{TIME(2026-11-22T00:00:00Z)}}',
  '&copy;', '&#42;&#42;', '\\*', '[a\\](b)', '[a]: https://x.example', '<b>x</b>', '--- ', '===', '```js',
];

/** The same words everywhere that a person's words can stand. */
const everywhere = (words: string): MeetingRecord =>
  aRecord({
    meeting: words as MeetingId,
    subject: words,
    author: { name: words, address: words as Address },
    intent: words,
    successCondition: words,
    decisions: [
      { question: words, outcome: { kind: 'decided', text: words }, decider: words, reason: words },
      { outcome: { kind: 'deferred', because: words } },
    ],
    openQuestions: [{ question: words, inTheWay: [words, words], decider: words }],
    commitments: [{ cue: words, action: words, owner: { name: words, address: words as Address }, obstacle: words, fallback: words }],
  });

/** Everything between `<` and `>`: all that an HTML reader could take for a tag with its attributes. A bare line break is harmless. */
const tags = (html: string): readonly string[] => (html.match(/<[^>]*>?/g) ?? []).filter((tag) => tag !== '<br>');

const OPEN = { openUrl: 'https://debrief.example/open' };

describe('words of a person', () => {
  it.each(HOSTILE)('add no tag and no attribute to the HTML: %s', (words) => {
    expect(tags(renderHtml(everywhere(words)))).toEqual(tags(renderHtml(everywhere('x'))));
  });

  it.each(HOSTILE)('add no tag and no attribute to the summary line of a card: %s', (words) => {
    expect(tags(renderCard(everywhere(words), OPEN).summaryHtml)).toEqual(['<p>', '<b>', '</b>', '</p>']);
  });

  it.each([...HOSTILE, ...LINKS])('add no element and no action to a card: %s', (words) => {
    expect(shape(JSON.parse(renderCard(everywhere(words), OPEN).cardJson))).toEqual(shape(JSON.parse(renderCard(everywhere('x'), OPEN).cardJson)));
  });

  it.each([...HOSTILE, ...LINKS])('have no Markdown meaning in a card: %s', (words) => {
    expect(values(JSON.parse(renderCard(everywhere(words), OPEN).cardJson)).flatMap(meanings)).toEqual([]);
  });

  it.each([...HOSTILE, ...LINKS])('have no Markdown meaning in Markdown: %s', (words) => {
    const written = renderMarkdown(everywhere(words)).split('\n').flatMap((line) => /^(?:- \*\*[^*]+\*\*|Debrief reference:) (.*)$/.exec(line)?.[1] ?? []);
    expect(written.flatMap(meanings)).toEqual([]);
  });

  it.each([
    ['a_b', 'a_b'],
    ['C:\\dir\\new', 'C:\\dir\\new'],
    ['https://contoso.example/a_b?c=d&e=f#g', 'https://contoso.example/a_b?c=d&e=f#g'],
    ['2 * 3', '2 \\* 3'],
    ['1. first', '1\\. first'],
    ['R&D', 'R&D'],
  ])('%s stands in a card as %s', (words, shown) => {
    const card = renderCard(aRecord({ intent: words }), OPEN).cardJson;
    expect(values(JSON.parse(card))).toContain(shown);
  });
});

/** The card without its values: types and keys only. */
const shape = (node: unknown): unknown =>
  Array.isArray(node) ? node.map(shape)
  : typeof node === 'object' && node !== null
    ? Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === 'type' || key === 'title' ? value : shape(value)]))
  : typeof node;

const values = (node: unknown): readonly string[] =>
  Array.isArray(node) ? node.flatMap(values)
  : typeof node !== 'object' || node === null ? []
  : 'value' in node && typeof node.value === 'string' ? [node.value]
  : Object.values(node).flatMap(values);

/** What a Markdown reader would act on: signs that no backslash takes their meaning from. */
function meanings(markdown: string): readonly string[] {
  const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, 'x');
  return [...(bare.match(/[*`[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~~|&#?\w+;|\{\{|^\s*(?:[-+>#]|\d+[.)])/gu) ?? [])];
}
