import { button, element } from './element.ts';

/** A quiet strip under one side that says what a hub would do now; the next one takes its place. */
export interface Notice {
  readonly element: HTMLElement;
  /** `open` follows the link here instead of in a new tab. */
  say(words: string, link?: string, open?: () => void): void;
  clear(): void;
}

export function notice(): Notice {
  const strip = element('div', { class: 'notice', role: 'status' });
  const clear = (): void => strip.replaceChildren();
  return {
    element: strip,
    clear,
    say(words, link, open) {
      const more = link === undefined ? [] : [linkOrText(link, open)];
      strip.replaceChildren(element('p', {}, words, ' ', ...more), button('Close the notice', 'quiet', clear));
    },
  };
}

/** Only what the browser may open safely becomes a link. */
function linkOrText(link: string, open?: () => void): HTMLElement {
  const opens = URL.canParse(link) && ['https:', 'http:', 'mailto:'].includes(new URL(link).protocol);
  if (!opens) return element('span', {}, link);
  const made = element('a', { href: link, target: '_blank', rel: 'noopener' }, link);
  if (open) {
    made.addEventListener('click', (event) => {
      event.preventDefault();
      open();
    });
  }
  return made;
}
