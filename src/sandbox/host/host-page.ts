import { keepChoices, readChoices, withMeeting, type Choices } from './choices.ts';
import type { AppLink } from './deep-link.ts';
import { element } from './element.ts';
import { hostBar, type BarActions } from './host-bar.ts';
import type { HostPerson, HostScene } from './host-scene.ts';
import type { HostedFrame } from './hosted-frame.ts';
import { openSide, type Side, type SideOptions } from './side.ts';
import type { Surface, SurfacePages } from './surfaces.ts';
import { tenantPeople } from './tenant-people.ts';
import './host-page.css';

export interface HostPageOptions {
  /** The page of each place. */
  readonly pages: SurfacePages;
  /** Where the tenant's control paths begin, `./__tenant/`. */
  readonly tenant: string;
  /** What is the same for everybody; the rest comes from what the visitor chooses. A chat that stands here counts instead of the chosen meeting's. */
  readonly scene: Omit<HostScene, 'person' | 'theme' | 'tenantId' | 'frameContext'>;
  /** Where a visitor stands who did not choose. */
  readonly surface?: Surface;
  readonly tokens?: SideOptions['tokens'];
  /** Puts everything back to the first day; without it only the tenant. The frames are gone meanwhile. Rejects if it could not be done. */
  readonly reset?: () => Promise<void>;
  /** Hears about each new frame, dialogs too; tests read the messages from it. */
  readonly opened?: (frame: HostedFrame) => void;
}

/** A quiet frame in the manner of Teams: who one is, where one stands, how it looks, and the product in its place. */
export async function openHostPage(options: HostPageOptions): Promise<void> {
  let tenant = await tenantPeople(options.tenant);
  let choices = readChoices(tenant, options.surface);
  let open: readonly Side[] = [];
  const sides = element('div', { class: 'sides' });

  const close = (): void => {
    for (const side of open) side.close();
    open = [];
  };
  const side = (person: HostPerson, title: string): Side => {
    const { surface, meeting, theme, subPageId } = choices;
    return openSide({
      pages: options.pages,
      tenant,
      control: options.tenant,
      scene: { ...(subPageId && { subPageId }), ...options.scene, theme },
      person,
      surface,
      ...(meeting && { meeting }),
      title,
      ...(options.tokens && { tokens: options.tokens }),
      opened: (frame) => options.opened?.(frame),
      follow,
    });
  };
  const show = (): void => {
    close();
    const { person, beside } = choices;
    open = [side(person, 'Debrief'), ...(beside ? [side(beside, `Debrief of ${beside.name}`)] : [])];
    sides.replaceChildren(...open.map((one) => one.element));
  };
  /** The bar is drawn again with what now applies; the focus stays on the same picker. */
  let bar = element('header');
  const draw = (): void => {
    const { theme, width } = choices;
    keepChoices(choices);
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.style.setProperty('--panel', `${width}px`);
    const focused = bar.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const next = hostBar(tenant, choices, { choose, reset: () => void reset().catch(showHostTrouble) });
    bar.replaceWith(next);
    bar = next;
    if (focused) document.getElementById(focused)?.focus();
  };
  const choose: BarActions['choose'] = ({ beside, ...change }) => {
    const { subPageId: shown, beside: neighbour, ...rest } = { ...choices, ...change };
    const next = beside === undefined ? neighbour : (beside ?? undefined);
    const moved = Object.keys(change).some((name) => name !== 'theme' && name !== 'width') || beside !== undefined;
    const subPageId = moved ? change.subPageId : shown;
    choices = withMeeting(tenant, { ...rest, ...(next && next.id !== rest.person.id && { beside: next }), ...(subPageId && { subPageId }) });
    draw();
    if (moved) show();
    else if (change.theme) for (const one of open) one.changeTheme(change.theme);
  };
  const follow = ({ subPageId, chatId }: AppLink): void => {
    const meeting = tenant.meetings.find((one) => one.chatId === chatId);
    choose({ ...(subPageId && { subPageId }), ...(meeting ? { surface: placeIn(choices, meeting.key), meeting } : { surface: 'personal' }) });
  };
  const reset = async (): Promise<void> => {
    close();
    sides.replaceChildren(element('p', { class: 'status', role: 'status' }, 'The sandbox is being reset …'));
    await (options.reset ?? tenantReset)();
    tenant = await tenantPeople(options.tenant);
    choices = readChoices(tenant, options.surface);
    draw();
    show();
  };
  const tenantReset = async (): Promise<void> => {
    const response = await fetch(`${options.tenant}reset`, { method: 'POST' });
    if (!response.ok) throw new Error(`The sandbox tenant answered with status ${response.status}.`);
  };

  document.body.replaceChildren(bar, rail(), sides);
  draw();
  show();
}

/** Who is in the panel of the very meeting stays there; everybody else lands in its tab. */
const placeIn = ({ surface, meeting }: Choices, key: string): Surface => (surface === 'panel' && meeting?.key === key ? 'panel' : 'meeting-tab');

/** What is shown instead when the sandbox cannot start. */
export function showHostTrouble(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  document.body.replaceChildren(
    element('main', { class: 'trouble' }, element('h1', {}, 'The sandbox could not start'), element('p', {}, reason)),
  );
}

/** The places of a hub, for orientation only: there is nothing behind them. */
function rail(): HTMLElement {
  const places = ['Activity', 'Chat', 'Calendar'].map((name) => element('li', { 'aria-hidden': 'true', 'data-place': name }, name));
  return element('nav', { class: 'rail', 'aria-label': 'Apps' }, element('ul', {}, ...places, element('li', { 'data-place': 'Debrief', 'aria-current': 'page' }, 'Debrief')));
}
