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

/**
 * The sign that a chat has put into an element of its own: `<emoji alt="😀">`, or an `<img>` marked as one.
 * https://learn.microsoft.com/graph/api/resources/chatmessage (emoji in the body's content)
 */
function emojiIn(tag: string, attributes: string): string | undefined {
  const isOne = tag === 'emoji' || (tag === 'img' && /\bitemtype\s*=\s*["'][^"']*\/Emoji["']/i.test(attributes));
  return isOne ? /\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes)?.slice(1).find((alt) => alt !== undefined) : undefined;
}

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
      const emoji = emojiIn(tag, attributes ?? '');
      if (emoji !== undefined) tokens.push({ is: 'text', text: decodeEntities(emoji), ...place });
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
