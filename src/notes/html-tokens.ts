import { decodeEntities } from './entities.ts';

/** `from` and `to`: where it stands in the HTML as it came. */
export type HtmlToken = { readonly from: number; readonly to: number } & (
  | { readonly is: 'open' | 'close'; readonly tag: string }
  | { readonly is: 'text'; readonly text: string }
);

// A tag, a comment or declaration, a piece of text; a `<` that opens nothing is text. Attributes are passed over.
// Each alternative begins differently and none can match the same text in two ways, so time grows with the length only.
const TOKEN = /<(\/?)([a-z][a-z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|[^<]+|</gi;

/** Not shown to people, so not read. */
const UNSEEN = new Set(['script', 'style', 'title', 'template']);

/** The tags and the text of a piece of HTML, entities decoded. Never fails: what is no markup is text. */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let unseen: string | undefined;
  for (const match of html.matchAll(TOKEN)) {
    const [whole, slash, name, attributes] = match;
    const tag = name?.toLowerCase();
    const place = { from: match.index, to: match.index + whole.length };
    if (unseen !== undefined) {
      if (slash === '/' && tag === unseen) unseen = undefined;
    } else if (tag !== undefined && slash !== '/') {
      tokens.push({ is: 'open', tag, ...place });
      if (UNSEEN.has(tag) && !attributes?.endsWith('/')) unseen = tag;
    } else if (tag !== undefined) {
      tokens.push({ is: 'close', tag, ...place });
    } else if (!/^<[!?]/.test(whole)) {
      tokens.push({ is: 'text', text: decodeEntities(whole), ...place });
    }
  }
  return tokens;
}
