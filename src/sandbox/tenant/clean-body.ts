/**
 * What Exchange does to a body that is written: no comments, scripts or style sheets, no attributes and styles it does not
 * know, its own spelling of letters and blanks, its own document around it. `kept` is a part that stays byte for byte if it
 * stands there whole: the join block, which Teams put in. Cleaning what was cleaned changes nothing.
 */
export function cleanBody(html: string, kept = ''): string {
  const inner = /<body\b[^>]*>([\s\S]*)<\/body\s*>/i.exec(html)?.[1] ?? html.replace(/<head\b[\s\S]*?<\/head\s*>/i, '');
  const at = kept === '' ? -1 : inner.indexOf(kept);
  return htmlDocument(at < 0 ? clean(inner) : clean(inner.slice(0, at)) + kept + clean(inner.slice(at + kept.length)));
}

/** A body that was written as text. */
export const cleanText = (text: string): string => htmlDocument(`<div>${text.split(/\r\n|\r|\n/).map((line) => escape(line)).join('<br>\r\n')}</div>`);

/** The page around a body: Exchange hands out whole documents, whatever was written into them. */
export const htmlDocument = (inner: string): string =>
  `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${inner}</body></html>`;

/** The text behind entities. */
export const plainText = (text: string): string => text.replace(ENTITY, (entity) => characterOf(entity) ?? entity);

const ENTITY = /&(?:#x[\da-f]{1,6}|#\d{1,7}|\w{2,8});/gi;

function characterOf(entity: string): string | undefined {
  const [, hex, digits, name = ''] = /^&(?:#x([\da-f]+)|#(\d+)|(\w+));$/i.exec(entity) ?? [];
  if (hex === undefined && digits === undefined) return NAMED[name];
  const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

const NAMED: { readonly [name: string]: string } = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', eacute: 'é', egrave: 'è', uuml: 'ü', ouml: 'ö', auml: 'ä', szlig: 'ß',
  ndash: '–', mdash: '—', hellip: '…', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', bull: '•', euro: '€', copy: '©', rarr: '→',
};

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<![^>]*>|<\?[^>]*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** Gone with all that stands in them. */
const WITH_CONTENT = /<(script|style|title|noscript|template|iframe|object|svg|math)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAGS: ReadonlySet<string> = new Set(('a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em '
  + 'font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q s samp section small span strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr').split(' '));
const ATTRIBUTES: ReadonlySet<string> = new Set('align alt bgcolor border cellpadding cellspacing color cols colspan dir face height href hspace lang rowspan size src start style target title type valign vspace width'.split(' '));
const STYLES = /^(background(-color)?|border(-[a-z]+)*|color|direction|display|font(-[a-z]+)?|height|letter-spacing|line-height|list-style(-[a-z]+)?|margin(-[a-z]+)?|max-width|min-width|overflow|padding(-[a-z]+)?|text-[a-z]+|vertical-align|white-space|width|word-(break|wrap))$/;

function clean(html: string): string {
  const tidy = (html.replace(WITH_CONTENT, '').match(TOKEN) ?? []).map((token) => {
    if (/^<\/?[a-z]/i.test(token)) return cleanTag(token);
    if (/^<[!?]/.test(token)) return '';
    return respell(token);
  });
  return folded(tidy.join(''));
}

/** A run of blanks becomes one, or one line break if it held any. */
const folded = (html: string): string =>
  html.replace(/<[^>]*>|[ \t\r\n]+/g, (found) => (found.startsWith('<') ? found : /[\r\n]/.test(found) ? '\r\n' : ' '));

function cleanTag(token: string): string {
  const [, slash = '', name = '', rest = ''] = /^<(\/?)([a-z][\w:-]*)([\s\S]*?)\/?>$/i.exec(token) ?? [];
  const tag = name.toLowerCase();
  if (!TAGS.has(tag)) return '';
  if (slash) return `</${tag}>`;
  const attributes = [...rest.matchAll(ATTRIBUTE)].flatMap(([, attribute = '', quoted = '']) => {
    const value = cleanAttribute(attribute.toLowerCase(), quoted.replace(/^(["'])([\s\S]*)\1$/, '$2'));
    return value === undefined ? [] : [` ${attribute.toLowerCase()}="${respell(value).replaceAll('"', '&quot;')}"`];
  });
  return `<${tag}${attributes.join('')}>`;
}

function cleanAttribute(name: string, value: string): string | undefined {
  if (!ATTRIBUTES.has(name)) return undefined;
  if (name === 'style') return plainText(value).split(';').map((part) => part.trim()).filter((part) => STYLES.test(part.split(':')[0]?.trim().toLowerCase() ?? '')).join('; ') || undefined;
  return (name === 'href' || name === 'src') && /^\s*(javascript|vbscript|data):/i.test(plainText(value)) ? undefined : value;
}

/** One spelling for each letter; a name that is not known here stays. */
const respell = (text: string): string =>
  text.replace(/&(?:#x[\da-f]{1,6}|#\d{1,7}|\w{2,8});|[&<>\u00a0]/gi, (found) => (found.length > 1 ? escape(characterOf(found) ?? '') || found : escape(found)));

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u00a0', '&nbsp;');
