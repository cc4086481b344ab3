/**
 * Asks, and gives the focus back to what had it where the asking has left it nowhere: the dialog of the program around the page
 * may take it out of the page's frame for good (a frame that was inert meanwhile comes back without it).
 */
export async function keepFocus<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const had = document.activeElement;
  const answer = await ask();
  if (document.activeElement === document.body && had instanceof HTMLElement) had.focus();
  return answer;
}
