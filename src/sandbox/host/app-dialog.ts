import { button, element } from './element.ts';
import type { HostedFrame } from './hosted-frame.ts';
import { openSideDialog, type SideDialog } from './side-dialog.ts';

/** Another page of the product over one side. Escape closes it while the focus is in the hub; inside the frame it is the page's. */
export function openAppDialog(side: HTMLElement, title: string, { frame }: HostedFrame): SideDialog {
  const close = button('Close', 'quiet', () => opened.close());
  const dialog = element('dialog', { class: 'app-dialog', 'aria-label': title }, element('header', { class: 'dialog-head' }, element('h2', {}, title), close), frame);
  const opened = openSideDialog(side, dialog);
  return opened;
}
