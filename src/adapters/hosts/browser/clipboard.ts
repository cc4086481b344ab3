import type { Clipboard } from '#ports/host.ts';

type Content = Parameters<Clipboard['copy']>[0];

/**
 * Copies HTML and plain text at once, so that each program pastes what it understands. Call it from a click.
 * A page in a hub's frame often lacks the clipboard permission: then the older way is taken, which needs none.
 */
export const browserClipboard: Clipboard = {
  copy: async (content) => (await written(content)) || copied(content),
};

/** https://developer.mozilla.org/docs/Web/API/Clipboard/write */
async function written({ html, text }: Content): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined') return false;
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  });
  return navigator.clipboard.write([item]).then(() => true, () => false);
}

/** The browser copies a selection, so one is made for it; what lands on the clipboard is set in its copy event. */
function copied({ html, text }: Content): boolean {
  const before = document.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.setAttribute('aria-hidden', 'true');
  box.style.cssText = 'position: fixed; inset-block-start: 0; opacity: 0';
  const set = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  // Inside an open modal dialog everything outside it is inert, so the box must stand where the focus is.
  (before?.closest('dialog, [role="dialog"]') ?? document.body).append(box);
  box.select();
  document.addEventListener('copy', set, { capture: true, once: true });
  try {
    // Deprecated, but the only way without the permission; all browsers keep it.
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', set, { capture: true });
    box.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
