export interface XmlElement {
  /** With its prefix, as it is written. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text in it, without that of its children. */
  readonly text: string;
}

interface Open extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const TOKEN = /<\?[\s\S]*?\?>|<!--(?:(?!--)[\s\S])*-->|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+/g;

/** Reads XML of the plain kind that manifests are: no CDATA, no DOCTYPE, double quotes. Throws where it is not well formed. */
export function readXml(text: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index !== at) throw new Error(`This is no XML at ${at}: ${text.slice(at, at + 40)}`);
    at += match[0].length;
    const [token, closed, opened, attributes = '', slash] = match;
    const around = open.at(-1) ?? root;
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing.`);
    } else if (opened !== undefined) {
      const element: Open = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
      around.children.push(element);
      if (slash !== '/') open.push(element);
    } else if (!token.startsWith('<')) around.text += plain(token.trim());
  }
  const [element, ...more] = root.children;
  if (at !== text.length || open.length !== 1 || !element || more.length > 0) throw new Error('This XML is not one whole element.');
  return element;
}

/** All elements of this name in it, at any depth. */
export const allOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)] as const);
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`An attribute stands there twice: ${text.trim()}`);
  return Object.fromEntries(pairs);
}

function plain(text: string): string {
  if (/&(?!amp;|lt;|gt;|quot;|apos;)/.test(text)) throw new Error(`An & stands alone: ${text}`);
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
