/** Puts the focus where something is to be mended: on the first wrong field of a question, in a group on what is chosen there. */
export function focusProblem(form: HTMLElement, promptId: string): void {
  const question = [...form.querySelectorAll<HTMLElement>('[data-prompt]')].find(({ dataset }) => dataset['prompt'] === promptId);
  const wrong = question?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const folded = wrong?.closest('details');
  if (folded) folded.open = true;
  (wrong?.querySelector<HTMLElement>('input:checked') ?? wrong?.querySelector<HTMLElement>('input') ?? wrong)?.focus();
}
