import { failed, ok, type Result } from '#base/result.ts';

export interface XmlProblem {
  readonly kind: 'bad-xml' | 'unsafe-xml';
  readonly detail: string;
}

/** The lines of one paragraph as people see them: at least one, blanks kept. */
export type Paragraph = readonly string[];

/** Word nests about 30 deep, tables in tables somewhat deeper. */
const DEEPEST = 256;

/** Text that stands in two places of the markup, and where it is the other one. */
const PASSED_OVER = /(?:^|:)(?:Fallback|moveFrom)$/;

const MAIN = /xmlns(?::([\w.-]{1,40}))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

/**
 * The paragraphs of WordprocessingML (ECMA-376 Part 1, §17.3): text, breaks and tabs; those without text are left out.
 * One pass, no recursion. A declaration of types, where entities and other files would be named, is refused: Word writes
 * none. Markup that is cut off or closes wrongly is refused as a whole.
 */
export function wordLines(xml: string): Result<readonly Paragraph[], XmlProblem> {
  const main = MAIN.exec(xml.slice(0, 20_000));
  if (!main) return failed(bad('it is no text of Word'));
  const prefix = main[1] === undefined ? '' : `${main[1]}:`;
  const paragraphs: string[][] = [];
  const open: string[] = [];
  let lines = [''];
  let passedOver: number | undefined;

  const endParagraph = (): void => {
    if (lines.some((line) => line.trim() !== '')) paragraphs.push(lines);
    lines = [''];
  };
  const write = (text: string): void => { lines[lines.length - 1] += text; };

  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    if (passedOver === undefined && open.at(-1) === `${prefix}t`) write(unescaped(text));
    else if (open.length === 0 && text.trim().replace('\ufeff', '') !== '') return failed(bad('there is text outside of it'));
    if (next < 0) break;
    const aside = asideAt(xml, next);
    if (aside) {
      if (aside.end < 0) return failed(bad('it was cut off'));
      if (aside.text !== undefined && passedOver === undefined && open.at(-1) === `${prefix}t`) write(aside.text);
      at = aside.end;
      continue;
    }
    if (xml.startsWith('<!', next)) return failed({ kind: 'unsafe-xml', detail: 'It declares types or entities, which Word never does.' });
    const end = tagEnd(xml, next + 1);
    if (end < 0) return failed(bad('it was cut off'));
    at = end + 1;
    const name = nameAt(xml, next, end);
    if (name.startsWith('/')) {
      if (open.pop() !== name.slice(1)) return failed(bad(`"${name.slice(0, 40)}" closes nothing`));
      if (passedOver !== undefined && open.length < passedOver) passedOver = undefined;
      if (name === `/${prefix}p` && passedOver === undefined) endParagraph();
      continue;
    }
    if (passedOver === undefined) {
      if (name === `${prefix}p`) endParagraph();
      else if (name === `${prefix}br` || name === `${prefix}cr`) lines.push('');
      else if (name === `${prefix}tab` && open.at(-1) === `${prefix}r`) write('\t');
      else if (name === `${prefix}noBreakHyphen`) write('-');
    }
    if (xml[end - 1] === '/') continue;
    open.push(name);
    if (open.length > DEEPEST) return failed({ kind: 'unsafe-xml', detail: `It is nested deeper than ${DEEPEST}.` });
    if (passedOver === undefined && PASSED_OVER.test(name)) passedOver = open.length;
  }
  return open.length > 0 ? failed(bad('it was cut off')) : ok(paragraphs);
}

const bad = (why: string): XmlProblem => ({ kind: 'bad-xml', detail: `Its markup cannot be read: ${why}.` });

/** A comment, an instruction or raw text that begins here; `end` is below zero where it never ends. */
function asideAt(xml: string, from: number): { readonly end: number; readonly text?: string } | undefined {
  const [begins, ends] = ASIDES.find(([start]) => xml.startsWith(start, from)) ?? [];
  if (begins === undefined || ends === undefined) return undefined;
  const end = xml.indexOf(ends, from + begins.length);
  if (end < 0) return { end };
  return { end: end + ends.length, ...(begins === '<![CDATA[' ? { text: xml.slice(from + begins.length, end) } : {}) };
}

const ASIDES = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']] as const;

/** The `>` that ends a tag; one in quotes does not. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml[at];
    if (sign === '>') return at;
    if (sign === '"' || sign === "'") {
      at = xml.indexOf(sign, at + 1);
      if (at < 0) return -1;
    }
  }
  return -1;
}

function nameAt(xml: string, open: number, end: number): string {
  let to = open + 2;
  while (to < end && !/[\s/]/.test(xml[to] ?? '')) to += 1;
  return xml.slice(open + 1, to);
}

const NAMED: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML knows five names of its own. Line ends and tabs of the markup are no more than blanks; real ones are elements. */
const unescaped = (text: string): string =>
  text.replace(/[\t\r\n]+/g, ' ').replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
  });
