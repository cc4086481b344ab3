import { keepChoices, readChoices, type Choices } from './choices.ts';
import { button, element } from './element.ts';
import { HOST_THEMES, type HostScene, type HostTheme } from './host-scene.ts';
import { hostedFrame, type HostedFrame } from './hosted-frame.ts';
import { tenantPeople, type Tenant } from './tenant-people.ts';
import './host-page.css';

export interface HostPageOptions {
  /** The page to show in the frame. */
  readonly address: URL;
  /** Where the tenant's control paths begin, `./__tenant/`. */
  readonly tenant: string;
  /** Where the page stands in the hub; the person, theme and tenant come from what the visitor chooses. */
  readonly scene: Omit<HostScene, 'person' | 'theme' | 'tenantId'>;
  /** Puts everything back to the first day; without it only the tenant. The frame is gone meanwhile. Rejects if it could not be done. */
  readonly reset?: () => Promise<void>;
  /** Hears about each new frame; tests read the messages from it. */
  readonly opened?: (frame: HostedFrame) => void;
}

const THEME_NAMES: { readonly [theme in HostTheme]: string } = { default: 'Light', dark: 'Dark', contrast: 'High contrast' };

/** A quiet frame in the manner of Teams: who one is, how it looks, and the product in the middle. */
export async function openHostPage(options: HostPageOptions): Promise<void> {
  const tenant = await tenantPeople(options.tenant);
  let choices = readChoices(tenant.people);
  let current: HostedFrame | undefined;
  const status = element('p', { class: 'status', role: 'status' });
  const stage = element('section', { class: 'stage', 'aria-label': 'App' }, status);

  const clear = (text: string): void => {
    current?.close();
    current?.frame.remove();
    status.textContent = text;
  };
  const show = (): void => {
    clear('Debrief is starting …');
    current = hostedFrame({
      address: options.address,
      tenant: options.tenant,
      scene: { ...options.scene, person: choices.person, theme: choices.theme, tenantId: tenant.id },
      shown: () => (status.textContent = ''),
      failed: (reason) => (status.textContent = `Debrief could not start: ${reason}`),
    });
    stage.append(current.frame);
    options.opened?.(current);
  };
  const choose = (change: Partial<Choices>): void => {
    choices = { ...choices, ...change };
    keepChoices(choices);
    document.documentElement.dataset.theme = choices.theme;
  };
  const reset = async (): Promise<void> => {
    clear('The sandbox is being reset …');
    await (options.reset ?? tenantReset)();
    show();
  };
  const tenantReset = async (): Promise<void> => {
    const response = await fetch(`${options.tenant}reset`, { method: 'POST' });
    if (!response.ok) throw new Error(`The sandbox tenant answered with status ${response.status}.`);
  };

  choose({});
  document.body.replaceChildren(
    bar(tenant, choices, {
      person(id) {
        choose({ person: tenant.people.find((person) => person.id === id) ?? choices.person });
        show();
      },
      theme(theme) {
        choose({ theme });
        current?.protocol.changeTheme(theme);
      },
      reset: () => void reset().catch(showHostTrouble),
    }),
    rail(),
    stage,
  );
  show();
}

/** What is shown instead when the sandbox cannot start. */
export function showHostTrouble(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  document.body.replaceChildren(
    element('main', { class: 'trouble' }, element('h1', {}, 'The sandbox could not start'), element('p', {}, reason)),
  );
}

interface BarActions {
  person(id: string): void;
  theme(theme: HostTheme): void;
  reset(): void;
}

function bar(tenant: Tenant, { person, theme }: Choices, actions: BarActions): HTMLElement {
  const people = tenant.people.map(({ id, name, role = '' }) => [id, `${name} (${role})`] as const);
  const themes = HOST_THEMES.map((name) => [name, THEME_NAMES[name]] as const);
  return element(
    'header',
    { class: 'bar' },
    element('h1', {}, 'Debrief'),
    element('p', { class: 'tenant' }, `Sandbox: ${tenant.name}`),
    picker('Signed in as', people, person.id, (id) => actions.person(id)),
    picker('Theme', themes, theme, (name) => actions.theme(name)),
    button('Reset the sandbox', 'quiet', () => actions.reset()),
  );
}

function picker<Value extends string>(
  label: string,
  options: readonly (readonly [value: Value, text: string])[],
  chosen: Value,
  pick: (value: Value) => void,
): HTMLElement {
  const select = element('select', {}, ...options.map(([value, text]) => element('option', { value }, text)));
  select.value = chosen;
  select.addEventListener('change', () => pick(select.value as Value));
  return element('label', { class: 'picker' }, element('span', {}, label), select);
}

/** The places of a hub, for orientation only: there is nothing behind them. */
function rail(): HTMLElement {
  const places = ['Activity', 'Chat', 'Calendar'].map((name) => element('li', { 'aria-hidden': 'true', 'data-place': name }, name));
  return element('nav', { class: 'rail', 'aria-label': 'Apps' }, element('ul', {}, ...places, element('li', { 'data-place': 'Debrief', 'aria-current': 'page' }, 'Debrief')));
}
