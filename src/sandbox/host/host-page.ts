import { NEW } from './appointments.ts';
import { keepChoices, readChoices, withMeeting, type Choices } from './choices.ts';
import type { AppLink } from './deep-link.ts';
import { element } from './element.ts';
import { hostBar, type BarActions } from './host-bar.ts';
import type { HostPerson, HostScene } from './host-scene.ts';
import type { HostedFrame } from './hosted-frame.ts';
import { openOutlookSide, type Drafts } from './outlook-side.ts';
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

  let drafts: Drafts = new Map();

  const close = (): void => {
    for (const side of open) side.close();
    open = [];
  };
  const side = (person: HostPerson, title: string): Side => {
    const { surface, meeting, appointment, theme, subPageId } = choices;
    if (surface === 'outlook') {
      return openOutlookSide({
        page: options.pages.outlook, tenant, control: options.tenant, person, theme, locale: options.scene.locale, drafts, title,
        // Two people do not write one new appointment.
        ...(appointment !== undefined && (appointment !== NEW || person.id === choices.person.id) && { appointment }),
        choose: (id) => choose({ appointment: id }),
        sent: (id) => void sent(id, person).catch(showHostTrouble),
      });
    }
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
  const who = (): readonly (readonly [HostPerson, string])[] => {
    const { person, beside } = choices;
    return [[person, 'Debrief'], ...(beside ? [[beside, `Debrief of ${beside.name}`] as const] : [])];
  };
  const show = (): void => {
    const focused = sides.contains(document.activeElement) ? document.activeElement?.id : undefined;
    close();
    open = who().map(([person, title]) => side(person, title));
    sides.replaceChildren(...open.map((one) => one.element));
    if (focused) document.getElementById(focused)?.focus();
  };
  /** A new appointment is opened as what it is now; who sits beside its organizer sees what has come. */
  const sent = async (id: string, by: HostPerson): Promise<void> => {
    tenant = await tenantPeople(options.tenant);
    if (choices.appointment === NEW) return choose({ appointment: id });
    open = who().map(([person, title], at) => {
      const before = open[at];
      if (before && person.id === by.id) return before;
      const again = side(person, title);
      before?.element.replaceWith(again.element);
      before?.close();
      return again;
    });
  };
  /** The bar is drawn again with what now applies; the focus stays on the same picker. */
  let bar = element('header');
  const rail = element('nav', { class: 'rail', 'aria-label': 'Apps' });
  const draw = (): void => {
    const { theme, width } = choices;
    keepChoices(choices);
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.style.setProperty('--panel', `${width}px`);
    const focused = bar.contains(document.activeElement) ? document.activeElement?.id : undefined;
    rail.replaceChildren(placesOf(choices.surface));
    const next = hostBar(tenant, choices, { choose, reset: () => void reset().catch(showHostTrouble) });
    bar.replaceWith(next);
    bar = next;
    if (focused) document.getElementById(focused)?.focus();
  };
  const choose: BarActions['choose'] = ({ beside, ...change }) => {
    const { subPageId: shown, beside: neighbour, appointment, ...rest } = { ...choices, ...change };
    // A new appointment is that person's own.
    const shownItem = change.person && appointment === NEW ? undefined : appointment;
    const next = beside === undefined ? neighbour : (beside ?? undefined);
    const moved = Object.keys(change).some((name) => name !== 'theme' && name !== 'width') || beside !== undefined;
    const subPageId = moved ? change.subPageId : shown;
    choices = withMeeting(tenant, { ...rest, ...(shownItem !== undefined && { appointment: shownItem }), ...(next && next.id !== rest.person.id && { beside: next }), ...(subPageId && { subPageId }) });
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
    drafts = new Map();
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

  document.body.replaceChildren(bar, rail, sides);
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

/** The places around Debrief, for orientation only: there is nothing behind them. In Outlook it stands beside the calendar. */
function placesOf(surface: Surface): HTMLElement {
  const names = surface === 'outlook' ? ['Mail', 'People'] : ['Activity', 'Chat', 'Calendar'];
  const here = surface === 'outlook' ? 'Calendar' : 'Debrief';
  const places = names.map((name) => element('li', { 'aria-hidden': 'true', 'data-place': name }, name));
  return element('ul', {}, ...places, element('li', { 'data-place': here, 'aria-current': 'page' }, here));
}
