import { button, element } from './element.ts';
import type { HostPerson } from './host-scene.ts';
import type { ConsentAsk } from './nested-auth.ts';
import { scopeLines } from './scope-words.ts';

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

/**
 * Asks the person, as a hub or Entra would. True only for Accept; Escape and Cancel are the same.
 * The browser's own modal dialog keeps the keyboard inside and gives the focus back.
 */
export function askConsent(person: HostPerson, { by, scopes }: ConsentAsk): Promise<boolean> {
  const { title, lead, foot } = TEXTS[by];
  const dialog = element('dialog', { class: 'consent', 'aria-labelledby': 'consent-title' });
  const close = (answer: string) => () => dialog.close(answer);
  const buttons =
    by === 'admin'
      ? [button('Back', 'secondary', close('cancel'))]
      : [button('Cancel', 'secondary', close('cancel')), button('Accept', 'primary', close('accept'))];
  dialog.append(
    element('p', { class: 'consent-who' }, person.address),
    element('h2', { id: 'consent-title' }, title),
    element('p', {}, lead(person.name)),
    element('ul', {}, ...scopeLines(scopes).map((line) => element('li', {}, element('span', {}, line.words), element('code', {}, line.scope)))),
    element('p', { class: 'consent-foot' }, foot),
    element('div', { class: 'consent-buttons' }, ...buttons),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'accept');
    });
  });
}
