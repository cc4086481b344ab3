/**
 * Office.js takes Tab and Escape from the page. It leads Tab along the controls that it knows: a line that unfolds is none of them, and
 * from a heading, or where what had the focus is gone, it leads nowhere; Escape no longer closes a dialog. Inside the page the browser
 * does both again. Where the page ends Office.js is left to tell Outlook, which knows what comes next.
 * Source: `onWindowKeydown` and `_tabbableElements` of office.js (outlook-web-16.01). It listens at the window, this before it.
 */
export function keepTab(): void {
  document.addEventListener('keydown', (event) => {
    const isDialog = document.querySelector('dialog:modal') !== null;
    if (event.key === 'Escape' ? isDialog : event.key === 'Tab' && (isDialog || goesOn(event))) event.stopPropagation();
  });
}

const STOPS = 'a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]';

/** In the direction of the key there is another place in the page. */
function goesOn({ shiftKey, target }: KeyboardEvent): boolean {
  // Nothing has the focus: the browser knows where it was.
  if (!(target instanceof Element) || target === document.body) return true;
  const side = shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...document.querySelectorAll<HTMLElement>(STOPS)].some((stop) =>
    (target.compareDocumentPosition(stop) & side) !== 0 && stop.tabIndex >= 0 && !stop.matches(':disabled') && !isSameChoice(stop, target) && stop.checkVisibility({ visibilityProperty: true }));
}

/** Radio buttons of one group are one place. */
const isSameChoice = (one: Element, other: Element): boolean =>
  one instanceof HTMLInputElement && other instanceof HTMLInputElement && one.type === 'radio' && other.type === 'radio' && one.name !== '' && one.name === other.name;
