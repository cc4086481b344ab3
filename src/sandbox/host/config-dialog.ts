import { button, element } from './element.ts';
import type { ConfigChange, TabConfig } from './host-protocol.ts';
import type { HostedFrame } from './hosted-frame.ts';
import { openSideDialog } from './side-dialog.ts';

export interface ConfigDialog {
  /** What the page on which one chooses tells the hub. */
  hear(change: ConfigChange): void;
  /** What was added; undefined if the person left it. */
  readonly added: Promise<TabConfig | undefined>;
}

/** The hub's dialog around the page that adds the product to a meeting. Save can be pressed once the page calls its choice good. */
export function openConfigDialog(side: HTMLElement, page: HostedFrame): ConfigDialog {
  let config: TabConfig = {};
  const trouble = element('p', { class: 'dialog-trouble', role: 'status' });
  const save = button('Save', 'primary', () => {
    save.disabled = true;
    trouble.textContent = '';
    page.protocol.tell('settings.save', [{}]);
  });
  save.disabled = true;
  const cancel = button('Cancel', 'secondary', () => opened.close());
  const title = 'Add Debrief to this meeting';
  const dialog = element(
    'dialog',
    { class: 'app-dialog small', 'aria-label': title },
    element('header', { class: 'dialog-head' }, element('h2', {}, title)),
    page.frame,
    trouble,
    element('div', { class: 'dialog-buttons' }, cancel, save),
  );
  const opened = openSideDialog(side, dialog);
  return {
    added: opened.closed.then((answer) => (answer === 'saved' ? config : undefined)),
    hear(change) {
      switch (change.kind) {
        case 'valid':
          save.disabled = !change.valid;
          break;
        case 'config':
          config = change.config;
          break;
        case 'saved':
          opened.close('saved');
          break;
        case 'not saved':
          save.disabled = false;
          trouble.textContent = `Debrief was not added. ${change.reason}`;
          break;
      }
    },
  };
}
