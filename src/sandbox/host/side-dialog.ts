import { element } from './element.ts';

export interface SideDialog {
  close(answer?: string): void;
  /** What the dialog was closed with; the empty text for Escape. */
  readonly closed: Promise<string>;
}

/**
 * Opens a dialog over one side of the page, in which nothing else can be reached meanwhile; the other side, with somebody
 * else, goes on. Afterwards the focus is where it was. A dialog over a dialog is fine.
 */
export function openSideDialog(side: HTMLElement, dialog: HTMLDialogElement): SideDialog {
  const before = document.activeElement;
  const rest = [...side.children].filter((child): child is HTMLElement => child instanceof HTMLElement && !child.inert);
  const cover = element('div', { class: 'cover' }, dialog);
  side.append(cover);
  dialog.show();
  for (const child of rest) child.inert = true;
  let settle: (answer: string) => void = () => undefined;
  const closed = new Promise<string>((resolve) => (settle = resolve));
  const close = (answer = ''): void => {
    cover.remove();
    for (const child of rest) child.inert = false;
    if (before instanceof HTMLElement) before.focus();
    settle(answer);
  };
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  return { close, closed };
}
