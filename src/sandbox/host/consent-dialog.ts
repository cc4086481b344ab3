import { button, element } from './element.ts';
import type { HostPerson } from './host-scene.ts';
import type { ConsentAsk } from './nested-auth.ts';
import { scopeLines } from './scope-words.ts';
import { openSideDialog } from './side-dialog.ts';

const TEXTS = {
  person: {
    title: 'Debrief asks for your permission',
    lead: (name: string) => `If you accept, Debrief may do this for ${name}:`,
    foot: 'This is a sandbox: the account is made up, and nothing leaves this machine.',
  },
  admin: {
    title: 'An administrator has to approve this',
    lead: (name: string) => `${name} cannot allow Debrief the following without an administrator:`,
    foot: 'Debrief works without it. Nothing was shared.',
  },
} as const;

/** Asks the person of one side, as a hub or Entra would. True only for Accept; Escape and Cancel are the same. */
export async function askConsent(side: HTMLElement, person: HostPerson, { by, scopes }: ConsentAsk): Promise<boolean> {
  const { title, lead, foot } = TEXTS[by];
  const cancel = button(by === 'admin' ? 'Back' : 'Cancel', 'secondary', () => opened.close());
  const buttons = by === 'admin' ? [cancel] : [cancel, button('Accept', 'primary', () => opened.close('accept'))];
  const dialog = element(
    'dialog',
    { class: 'consent', 'aria-label': title },
    element('p', { class: 'consent-who' }, person.address),
    element('h2', {}, title),
    element('p', {}, lead(person.name)),
    element('ul', {}, ...scopeLines(scopes).map((line) => element('li', {}, element('span', {}, line.words), element('code', {}, line.scope)))),
    element('p', { class: 'consent-foot' }, foot),
    element('div', { class: 'dialog-buttons' }, ...buttons),
  );
  const opened = openSideDialog(side, dialog);
  return (await opened.closed) === 'accept';
}
