import { broken } from '#words/en/shell.ts';

/** Where Debrief could not be put together there is no screen yet that could say so: the bare page says it. */
export function sayNotStarted(thrown: unknown): void {
  const what = document.createElement('h1');
  what.textContent = broken.title;
  const detail = document.createElement('p');
  detail.textContent = thrown instanceof Error ? thrown.message : String(thrown);
  document.body.replaceChildren(what, detail);
}
