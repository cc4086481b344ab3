// What mail, chat and note programs do to a text on its way, as far as it is known (facts: Exchange strips attributes,
// comments and styles and links addresses; Teams and OneNote rebuild tables; Safe Links rewrites addresses; editors choose
// their own bullets and entities). Each takes a text and gives it as it would arrive. They are applied in the listed order.

export interface CleanUp {
  readonly name: string;
  readonly apply: (text: string) => string;
}

const inText = (html: string, change: (text: string) => string): string =>
  html.split(/(<[^>]*>)/).map((piece, i) => (i % 2 === 0 ? change(piece) : piece)).join('');

const raw = (text: string): string =>
  text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');

const wrapped = (url: string): string =>
  `https://eur03.safelinks.protection.outlook.com/?url=${encodeURIComponent(url)}&data=05%7C02%7Canna%40contoso.example%7C1&sdata=ab%2Bc%3D&reserved=0`;

const URLS = /https?:\/\/[^\s<>"|]+/g;

const JOIN_BLOCK =
  '<div>________________________________</div><div><b>Microsoft Teams</b></div><table><tr><td>Need help?</td><td>Join</td></tr></table>' +
  '<a href="https://teams.example/l/meetup-join/19%3ameeting">Join the meeting now</a>';

export const HTML_CLEAN_UPS: readonly CleanUp[] = [
  { name: 'tables that stand side by side are joined', apply: (t) => t.replace(/<\/tbody><\/table>\s*<table><tbody>/g, '') },
  { name: 'attributes are stripped', apply: (t) => t.replace(/<(\w+)\s[^<>]*>/g, '<$1>') },
  { name: 'headings become bold paragraphs', apply: (t) => t.replace(/<h\d>(.*?)<\/h\d>/g, '<p><b>$1</b></p>') },
  { name: 'header cells become cells', apply: (t) => t.replace(/<(\/?)th\b/g, '<$1td') },
  { name: 'table bodies are dropped', apply: (t) => t.replace(/<\/?tbody>/g, '') },
  { name: 'addresses become Safe Links', apply: (t) => inText(t, (s) => s.replace(URLS, (url) => `<a href="${wrapped(raw(url)).replace(/&/g, '&amp;')}">${url}</a>`)) },
  { name: 'the shown addresses become Safe Links', apply: (t) => inText(t, (s) => s.replace(URLS, (url) => wrapped(raw(url)).replace(/&/g, '&amp;').replace(/'/g, '&#39;'))) },
  { name: 'quotes are written as themselves', apply: (t) => inText(t, (s) => s.replace(/&quot;/g, '"').replace(/&#39;/g, "'")) },
  { name: 'every other letter becomes an entity', apply: (t) => inText(t, (s) => s.replace(/[^\0-\x7f]/gu, (c) => { const n = c.codePointAt(0) ?? 0; return n % 2 ? `&#${n};` : `&#x${n.toString(16).toUpperCase()};`; }).replace(/&#xE9;/g, '&eacute;')) },
  { name: 'blanks become no-break spaces', apply: (t) => inText(t, (s) => s.replace(/(\w) (\w)/g, '$1&nbsp;$2')) },
  { name: 'blanks are folded and lines broken anew', apply: (t) => inText(t, (s) => s.replace(/[ \n]+/g, '\r\n   ')) },
  { name: 'cells hold paragraphs and spans', apply: (t) => t.replace(/<(td|th)([^>]*)>/g, '<$1$2><p class="MsoNormal"><span lang=EN-GB>').replace(/<\/(td|th)>/g, '<o:p></o:p></span></p></$1>') },
  { name: 'line breaks are closed', apply: (t) => t.replace(/<br>/g, '<br clear="none"/>') },
  { name: 'tags are in capitals', apply: (t) => t.replace(/<(\/?)([a-z0-9]+)/g, (_, slash: string, tag: string) => `<${slash}${tag.toUpperCase()}`) },
  { name: 'unknown styles and comments are put in', apply: (t) => `<html><head><style>p{margin:0} /* <h2>Debrief</h2> */</style><!-- <h2>Debrief</h2> --></head><body>${t.replace(/<(p|td|div)>/gi, '<$1 style="margin:0;font-family:\'Segoe UI\',Arial"><!-- x > y -->')}</body></html>` },
  { name: 'other people\'s text stands around it', apply: (t) => `<p>Debrief</p><p>See below &amp; 3 < 4</p><table><tr><td>Question</td><td>not ours</td></tr></table>${t}${JOIN_BLOCK}` },
];

const BOLD_ROWS = /<(h\d|b)>(.*?)<\/\1>/g;

/** What a note program does to pasted HTML (facts: tables without header cells, positioned outlines, styles in place of tags, an id for each element). */
export const ONENOTE_CLEAN_UPS: readonly CleanUp[] = [
  { name: 'header cells and table bodies are dropped', apply: (t) => t.replace(/<(\/?)th\b/g, '<$1td').replace(/<\/?tbody>/g, '') },
  { name: 'unknown tags are taken away, their words stay', apply: (t) => t.replace(/<\/?small>/g, '') },
  { name: 'bold is a style', apply: (t) => t.replace(BOLD_ROWS, (whole, tag: string, words: string) => (tag === 'b' ? `<span style="font-weight:bold">${words}</span>` : whole)) },
  { name: 'headings are styled paragraphs', apply: (t) => t.replace(BOLD_ROWS, (whole, tag: string, words: string) => (tag === 'b' ? whole : `<p style="font-size:16pt;color:#1e4e79;margin-top:0pt;margin-bottom:0pt">${words}</p>`)) },
  { name: 'each line of a cell is a paragraph', apply: (t) => t.replace(/<td([^>]*)>([\s\S]*?)<\/td>/g, (_, given: string, words: string) => `<td${given}>${words.split('<br>').map((line) => `<p style="margin-top:0pt;margin-bottom:0pt">${line}</p>`).join('\n')}</td>`) },
  { name: 'attributes are stripped, styles and ids are put in', apply: (t) => t.replace(/<(table|tr|td|p|span)\b[^<>]*>/g, (_, tag: string) => `<${tag} id="${tag}:{5a4b-11}{33}" style="border:1px solid;border-collapse:collapse" lang="en-GB">`) },
  { name: 'everything stands in a placed outline', apply: (t) => `<html lang="en-GB"><head><title>Debrief</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /></head><body data-absolute-enabled="true"><div id="div:{1}{2}" data-id="_default" style="position:absolute;left:48px;top:120px;width:624px">${t}</div></body></html>` },
  { name: 'line breaks are closed', apply: (t) => t.replace(/<br>/g, '<br />') },
  { name: 'addresses become links', apply: (t) => inText(t, (s) => s.replace(URLS, (url) => `<a href="${url}">${url}</a>`)) },
  { name: 'every letter beyond ASCII becomes an entity', apply: (t) => inText(t, (s) => s.replace(/[^\0-\x7f]/gu, (c) => `&#${c.codePointAt(0) ?? 0};`)) },
  { name: 'blanks become no-break spaces', apply: (t) => inText(t, (s) => s.replace(/(\w) (\w)/g, '$1&#160;$2')) },
];

/** Emoji of one or more signs; the flag is newer than what the compiler is told of. */
const EMOJI = new RegExp('\\p{RGI_Emoji}', 'gv');

/** What a chat does to HTML pasted into a message (facts: emoji become elements with their sign in `alt`, links are told not to follow, tables are marked). */
export const TEAMS_CLEAN_UPS: readonly CleanUp[] = [
  { name: 'small print loses its tag', apply: (t) => t.replace(/<\/?small>/g, '') },
  { name: 'bold is strong', apply: (t) => t.replace(/<(\/?)b>/g, '<$1strong>') },
  { name: 'headings are bold paragraphs between empty ones', apply: (t) => t.replace(/<h\d>(.*?)<\/h\d>/g, '<p>&nbsp;</p><p><strong>$1</strong></p><p>&nbsp;</p>') },
  { name: 'tables are marked, header cells become cells', apply: (t) => t.replace(/<table[^>]*>/g, '<table itemprop="copy-paste-table">').replace(/<(\/?)th\b[^<>]*>/g, '<$1td>').replace(/<td[^>]*>/g, '<td>') },
  { name: 'cells hold paragraphs', apply: (t) => t.replace(/<td>/g, '<td><p>').replace(/<\/td>/g, '</p></td>') },
  { name: 'emoji become elements', apply: (t) => inText(t, (s) => s.replace(EMOJI, (sign) => (/^[\d#*]$/.test(sign) ? sign : `<emoji id="x1f600_sign" alt="${sign}" title="Sign"></emoji>`))) },
  { name: 'emoji become pictures', apply: (t) => inText(t, (s) => s.replace(/\p{Emoji_Presentation}/gu, (sign) => `<span class="animated-emoticon-20-sign"><img itemscope="" itemtype="http://schema.skype.com/Emoji" itemid="sign" src="https://statics.example/sign.png" title="Sign" alt="${sign}" style="width:20px"></span>`)) },
  { name: 'addresses become links', apply: (t) => inText(t, (s) => s.replace(URLS, (url) => `<a href="${wrapped(raw(url)).replace(/&/g, '&amp;')}" rel="noreferrer noopener" title="${url}" target="_blank">${url}</a>`)) },
  { name: 'quotes and blanks are written as entities', apply: (t) => inText(t, (s) => s.replace(/"/g, '&quot;').replace(/(\w) (\w)/g, '$1&nbsp;$2')) },
  { name: 'line breaks are closed', apply: (t) => t.replace(/<br>/g, '<br/>') },
  { name: 'it stands in a message', apply: (t) => `<div><div><at id="0">Anna</at> see <attachment id="1"></attachment>${t}</div></div>` },
];

export const TEXT_CLEAN_UPS: readonly CleanUp[] = [
  { name: 'addresses become Safe Links', apply: (t) => t.replace(URLS, wrapped) },
  { name: 'blanks are folded', apply: (t) => t.replace(/[ \t]+/g, ' ') },
  { name: 'lines lose their end blanks', apply: (t) => t.replace(/[ \t]+$/gm, '') },
  { name: 'empty lines are dropped', apply: (t) => t.replace(/\n\n+/g, '\n') },
  { name: 'empty lines are doubled', apply: (t) => t.replace(/\n\n/g, '\n\n\n') },
  { name: 'lines are indented', apply: (t) => t.replace(/^/gm, '    ') },
  { name: 'it is quoted in an answer', apply: (t) => t.replace(/^/gm, '> ') },
  { name: 'lines end as on Windows', apply: (t) => t.replace(/\n/g, '\r\n') },
  { name: 'other people\'s text stands around it', apply: (t) => `\ufeffHello,\r\nDebrief\r\nDecided: nothing\r\n\r\n${t}\r\n-- \r\nBen\r\nDecided: no` },
];

export const MARKDOWN_CLEAN_UPS: readonly CleanUp[] = [
  { name: 'addresses become Safe Links', apply: (t) => t.replace(/https?:\/\/[\w.:/?=%+-]*\w(?=\s|$)/g, wrapped) },
  { name: 'bullets are stars', apply: (t) => t.replace(/^- \*\*/gm, '* **') },
  { name: 'bold is written with lines', apply: (t) => t.replace(/^([-*]) \*\*([^*\n]+)\*\*/gm, '$1 __$2__') },
  { name: 'continued lines lose their indentation', apply: (t) => t.replace(/^ {2}/gm, '') },
  { name: 'items stand apart', apply: (t) => t.replace(/\n([-*] (?:\*\*|__))/g, '\n\n$1') },
  { name: 'headings are closed', apply: (t) => t.replace(/^(#+) (.*)$/gm, '$1 $2 $1') },
  { name: 'lines end as on Windows', apply: (t) => t.replace(/\n/g, '\r\n') },
  { name: 'other people\'s text stands around it', apply: (t) => `# Minutes\n\n## Debrief\n\nWe met.\n\n${t}\n\n## Debrief\n\n- **Decided:** no` },
];

const reversedKeys = (node: unknown): unknown =>
  Array.isArray(node) ? node.map(reversedKeys)
  : typeof node === 'object' && node !== null ? Object.fromEntries(Object.entries(node).reverse().map(([k, v]) => [k, reversedKeys(v)]))
  : node;

const changed = (change: (card: { [key: string]: unknown }) => unknown) => (json: string): string =>
  JSON.stringify(change(JSON.parse(json) as { [key: string]: unknown }));

export const CARD_CLEAN_UPS: readonly CleanUp[] = [
  { name: 'keys come in another order', apply: changed(reversedKeys) },
  { name: 'elements are put into containers', apply: changed((card) => ({ ...card, body: [{ type: 'Container', items: [{ type: 'ColumnSet', columns: [{ type: 'Column', items: card['body'] }] }] }] })) },
  { name: 'unknown properties are dropped', apply: changed(({ type, version, body, actions }) => ({ type, version, body, actions })) },
  { name: 'links become Safe Links', apply: changed((card) => ({ ...card, actions: (card['actions'] as { url: string }[]).map((a) => ({ ...a, url: wrapped(a.url) })) })) },
  { name: 'the text is set out and escaped', apply: (json) => JSON.stringify(JSON.parse(json), null, 2).replace(/[^\0-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`) },
];
