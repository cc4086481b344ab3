import { element } from './element.ts';
import type { HostTheme } from './host-scene.ts';

/** The text of an invitation, as somebody reads or writes it. */
export interface Letter {
  readonly element: HTMLIFrameElement;
  /** Shows this text, and what is new in it. */
  show(html: string): void;
  changeTheme(theme: HostTheme): void;
}

const LIGHT = 'color-scheme: light; background: #ffffff; color: #242424;';
const LOOKS: { readonly [theme in HostTheme]: string } = {
  default: LIGHT,
  dark: 'color-scheme: dark; background: #1f1f1f; color: #ffffff;',
  contrast: 'color-scheme: dark; background: #000000; color: #ffffff;',
  glass: 'color-scheme: dark; background: #1f2130; color: #ffffff;',
};
/** What brings colours of its own is white paper in every look. */
const OWN_COLORS = /\b(?:bg)?color\s*[:=]|\bbackground/i;
const PAPER = `:root { font: 0.875rem/1.45 'Segoe UI', system-ui, sans-serif; }
body { margin: 0.75rem 1rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
:is(td, th) { padding: 0.25rem 0.5rem; border: 1px solid #d1d1d1; text-align: start; vertical-align: top; }`;

/**
 * A frame in which no script runs, so that the body of an invitation may hold what it likes. `typed` hears what a person
 * made of the text; without it the text can only be read. `follow` hears which link was chosen.
 */
export function letter({ theme: first, typed, follow }: { readonly theme: HostTheme; readonly typed?: (html: string) => void; readonly follow: (address: string) => void }): Letter {
  const frame = element('iframe', { title: 'Text of the invitation', sandbox: 'allow-same-origin', class: 'letter' });
  let address = '';
  let theme = first;
  let text = '';
  let before: string | undefined;

  let style: CSSStyleSheet | undefined;
  const dress = (): void => style?.replaceSync(`:root { ${OWN_COLORS.test(text) ? LIGHT : LOOKS[theme]} }\n${PAPER}`);

  const ready = (): void => {
    const page = frame.contentDocument;
    const view = page?.defaultView;
    // The empty page that every frame begins with.
    if (!page || !view || page.URL === 'about:blank') return;
    style = new view.CSSStyleSheet();
    page.adoptedStyleSheets = [style];
    dress();
    page.addEventListener('click', (event) => {
      const link = (event.target as Element | null)?.closest('a');
      if (!link) return;
      event.preventDefault();
      follow(link.href);
    });
    if (typed) {
      // A document in design mode would keep the Tab key to itself.
      page.body.contentEditable = 'true';
      page.addEventListener('input', () => {
        before = page.body.textContent;
        typed(htmlOf(page));
      });
    }
    if (before !== undefined) showNew(page, before);
    before = page.body.textContent;
  };
  frame.addEventListener('load', ready);
  return {
    element: frame,
    changeTheme(next) {
      theme = next;
      dress();
    },
    show(html) {
      text = html;
      URL.revokeObjectURL(address);
      // A frame of its own address: the page around it admits no text as HTML.
      address = URL.createObjectURL(new Blob(['<!doctype html>', html], { type: 'text/html;charset=utf-8' }));
      frame.src = address;
    },
  };
}

/** As it is now, without what makes it one to write in. */
function htmlOf({ documentElement }: Document): string {
  const copy = documentElement.cloneNode(true) as HTMLElement;
  copy.querySelector('body')?.removeAttribute('contenteditable');
  return copy.outerHTML;
}

/** Brings the first words into view that did not stand there before. */
function showNew({ body }: Document, before: string): void {
  const added = [...body.querySelectorAll(':is(h1, h2, h3, h4, p, td)')].find(({ textContent }) => textContent.trim() !== '' && !before.includes(textContent));
  added?.scrollIntoView({ block: 'center' });
}
