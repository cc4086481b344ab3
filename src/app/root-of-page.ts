/** Where a page draws what it shows. Throws where its HTML lacks the place. */
export function rootOfPage(): HTMLElement {
  const root = document.getElementById('debrief');
  if (!root) throw new Error('The page has no place for Debrief (#debrief).');
  return root;
}
