import { BLOCKS } from './html-parts.ts';
import { htmlTokens, type HtmlToken } from './html-tokens.ts';
import { shownLine } from './shown-words.ts';

/** A stretch of the HTML as it came, in characters. */
export interface HtmlRange {
  readonly from: number;
  readonly to: number;
}

/** An element with everything in it; one that was never closed ends where the one around it ends. */
export interface HtmlElement extends HtmlRange {
  readonly parent?: HtmlElement;
  /** How many are around it. */
  readonly depth: number;
  /** The innermost table that it stands in, or that it is. */
  readonly table?: HtmlElement;
}

/** A line of text as people see it: never empty, blanks folded. The range is that of its words, without the tags around them. */
export interface HtmlLine extends HtmlRange {
  readonly text: string;
  /** The elements in which its first and its last words stand. */
  readonly first: HtmlElement | undefined;
  readonly last: HtmlElement | undefined;
}

/** Browsers nest no deeper either (Blink: 512); without a limit, time would grow with the square of a broken body. */
const DEEPEST = 256;

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
const CELLS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'caption']);
const breaksLine = (tag: string): boolean => tag === 'br' || BLOCKS.has(tag) || CELLS.has(tag);

/** The lines of a body with their places in it. Never fails: a tag that closes nothing is passed over. */
export function htmlLines(html: string): readonly HtmlLine[] {
  const reading = new Lines(html.length);
  for (const token of htmlTokens(html)) reading.token(token);
  reading.end();
  return reading.lines;
}

interface Open extends HtmlElement {
  readonly tag: string;
  to: number;
}

class Lines {
  readonly lines: HtmlLine[] = [];
  private readonly length: number;
  private readonly open: Open[] = [];
  private words: (HtmlRange & { readonly text: string; readonly within: Open | undefined })[] = [];

  constructor(length: number) {
    this.length = length;
  }

  token(token: HtmlToken): void {
    if (token.is === 'text') {
      this.words.push({ text: token.text, from: token.from, to: token.to, within: this.open.at(-1) });
      return;
    }
    if (breaksLine(token.tag)) this.endLine();
    if (VOID.has(token.tag)) return;
    if (token.is === 'open') {
      if (BLOCKS.has(token.tag) || token.tag === 'table') this.closeParagraph(token.from);
      if (this.open.length < DEEPEST) this.push(token.tag, token.from);
    } else {
      this.close(this.open.findLastIndex((e) => e.tag === token.tag), token);
    }
  }

  end(): void {
    this.endLine();
  }

  private push(tag: string, from: number): void {
    const parent = this.open.at(-1);
    const around = parent ? { parent, depth: parent.depth + 1, ...(parent.table && { table: parent.table }) } : { depth: 0 };
    const element: { -readonly [K in keyof Open]: Open[K] } = { tag, from, to: this.length, ...around };
    if (tag === 'table') element.table = element;
    this.open.push(element);
  }

  /** A block ends the paragraph that it would stand in; one around a table cell stays open. */
  private closeParagraph(at: number): void {
    const paragraph = this.open.findLastIndex((e) => e.tag === 'p');
    const inside = this.open.findLastIndex((e) => e.tag !== 'p' && breaksLine(e.tag));
    if (paragraph > inside) this.close(paragraph, { from: at, to: at });
  }

  private close(index: number, { from, to }: HtmlRange): void {
    if (index < 0) return;
    const [closed, ...unclosed] = this.open.splice(index);
    if (closed) closed.to = to;
    for (const element of unclosed) element.to = from;
  }

  private endLine(): void {
    const seen = this.words.filter(({ text }) => /\S/.test(text));
    const [first, last] = [seen[0], seen.at(-1)];
    const text = shownLine(this.words.map((w) => w.text).join(''));
    if (first && last && text !== '') this.lines.push({ text, from: first.from, to: last.to, first: first.within, last: last.within });
    this.words = [];
  }
}
