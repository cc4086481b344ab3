import { htmlTokens, type HtmlToken } from './html-tokens.ts';
import type { Part } from './part.ts';
import { BLANKS } from './shown-words.ts';

/** Between these no line of text runs on. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'blockquote', 'body', 'center', 'dd', 'div', 'dl', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'hr', 'html', 'li', 'ol', 'p', 'pre', 'section', 'ul',
]);

const BULLET = '• ';

/** Lines outside tables, and rows of the outermost tables; what stands in an inner table belongs to the cell around it. */
export function htmlParts(html: string): readonly Part[] {
  const seen = new Seen();
  for (const token of htmlTokens(html)) seen.token(token);
  seen.end();
  return seen.parts;
}

/** Follows the tags: `outside -table-> in a table -tr-> in a row -td-> in a cell`, and back; a tag that was never closed is closed by the next. */
class Seen {
  readonly parts: Part[] = [];
  private depth = 0;
  private text = '';
  private cells: string[] | undefined;
  private inCell = false;
  /** Where the text of the paragraph begins that is open. */
  private paragraphFrom: number | undefined;

  token(token: HtmlToken): void {
    if (token.is === 'text') this.text += token.text.replace(BLANKS, ' ');
    else if (token.tag === 'br') this.text += '\n';
    else if (token.tag === 'table') this.table(token.is === 'open');
    else if (this.depth === 1 && token.tag === 'tr') this.row(token.is === 'open');
    else if (this.depth === 1 && (token.tag === 'td' || token.tag === 'th')) this.cell(token.is === 'open');
    else if (token.tag === 'p' && token.is === 'close') this.endParagraph();
    else if (BLOCKS.has(token.tag) || token.tag === 'tr') this.block(token);
    else if (token.tag === 'td' || token.tag === 'th') this.text += ' ';
  }

  end(): void {
    while (this.depth > 0) this.table(false);
    this.endLine();
  }

  private table(opens: boolean): void {
    this.endLine();
    if (opens) {
      this.depth += 1;
      if (this.depth === 1) this.parts.push({ is: 'table' });
    } else if (this.depth > 0) {
      if (this.depth === 1) this.row(false);
      this.depth -= 1;
    }
  }

  private row(opens: boolean): void {
    this.cell(false);
    const [label, ...values] = this.cells ?? [];
    if (label !== undefined) this.parts.push({ is: 'row', label, value: values.join('\n') });
    this.cells = opens ? [] : undefined;
  }

  private cell(opens: boolean): void {
    if (this.inCell) this.cells?.push(this.text);
    this.text = '';
    this.inCell = opens;
  }

  private block({ is, tag }: Extract<HtmlToken, { is: 'open' | 'close' }>): void {
    this.endLine(is === 'open' && tag === 'li');
    if (is === 'open' && tag === 'p') this.paragraphFrom = this.text.length;
  }

  /** In a cell a paragraph without words is an empty line. */
  private endParagraph(): void {
    const isEmpty = this.depth > 0 && this.paragraphFrom !== undefined && this.text.slice(this.paragraphFrom).trim() === '';
    this.endLine();
    if (isEmpty) this.text += '\n';
    this.paragraphFrom = undefined;
  }

  /** In a cell a list item begins with its bullet, as people see it. */
  private endLine(item = false): void {
    if (this.depth > 0) {
      const line = this.text.slice(this.text.lastIndexOf('\n') + 1);
      // Blanks between two elements are no line, and what stands in an item begins beside its bullet.
      if (line.trim() === '') this.text = this.text.slice(0, this.text.length - line.length);
      else if (line !== BULLET) this.text += '\n';
      if (item) this.text += BULLET;
      return;
    }
    for (const line of this.text.split('\n')) if (line.trim() !== '') this.parts.push({ is: 'line', text: line });
    this.text = '';
  }
}
