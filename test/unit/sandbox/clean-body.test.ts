import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanBody, cleanText } from '#sandbox/tenant/clean-body.ts';

const inner = (html: string): string => /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';

test.each([
  ['comments and scripts go', '<p>a<!-- secret --><script>alert(1)</script>b</p>', '<p>ab</p>'],
  ['style sheets and head go', '<html><head><style>p{}</style><title>t</title></head><body lang="en"><p>a</p></body></html>', '<p>a</p>'],
  ['unknown attributes, ids and handlers go', '<p id="k" class="c" data-key="1" onclick="x()" align="left">a</p>', '<p align="left">a</p>'],
  ['unknown styles go', '<p style="color:red; mso-list:l0; --x:1; position:fixed; margin-top:4px">a</p>', '<p style="color:red; margin-top:4px">a</p>'],
  ['unknown tags go, their words stay', '<o:p>a</o:p><debrief-block>b</debrief-block><button>c</button>', 'abc'],
  ['letters are spelled one way', 'caf&eacute; &#233; &#x1F60A; &quot;a&quot; &apos; &amp;lt; &nbsp;\u00a0 R&D &unknown;', 'café é 😊 "a" \' &amp;lt; &nbsp;&nbsp; R&amp;D &unknown;'],
  ['blanks are folded', '<p>a   b\n\n   c</p>\r\n\t<p>d</p>', '<p>a b\r\nc</p>\r\n<p>d</p>'],
  ['tags are spelled one way', '<P ALIGN=left>a<BR CLEAR="none"/></P>', '<p align="left">a<br></p>'],
  ['addresses that run go, others stay', '<a href="javascript:x()">a</a><a href="https://x.example/?a=1&amp;b=2" target=_blank>b</a>', '<a>a</a><a href="https://x.example/?a=1&amp;b=2" target="_blank">b</a>'],
  ['a lone bracket is a letter', '3 < 4 and a > b', '3 &lt; 4 and a &gt; b'],
])('%s', (_, given, expected) => {
  expect(inner(cleanBody(given))).toBe(expected);
});

const KEPT = '<div class="j" id="k" data-x="1"><!-- j -->Join&#32;  now   <a href="https://t.example/j">here</a></div>';

test('a part that is kept stays byte for byte, with everything around it cleaned', () => {
  expect(inner(cleanBody(`<body><p id="a">x</p>${KEPT}<p id="b">y</p></body>`, KEPT))).toBe(`<p>x</p>${KEPT}<p>y</p>`);
});

test('a kept part that was touched is cleaned like everything else', () => {
  expect(inner(cleanBody(KEPT.replace('now', 'later'), KEPT))).toBe('<div>Join later <a href="https://t.example/j">here</a></div>');
});

test('cleaning what was cleaned changes nothing', () => {
  const piece = fc.oneof(fc.constantFrom('<p id="x">', '</p>', '<o:p>', '<!-- c', '-->', '<script>', '</script>', '&amp;', '&nbsp;', '&#233;', '&zwj;', ' ', '\r\n', '\t', '<', '>', '"', '<br/>', '<td style="color:red;x:y">', '<body>', '</body>', KEPT), fc.string());
  fc.assert(fc.property(fc.array(piece), (pieces) => {
    const once = cleanBody(pieces.join(''), KEPT);
    expect(cleanBody(once, KEPT)).toBe(once);
  }), { numRuns: 500 });
});

test('a text becomes a page that shows it as it is', () => {
  expect(inner(cleanText('a < b\nc & d'))).toBe('<div>a &lt; b<br>\r\nc &amp; d</div>');
});
