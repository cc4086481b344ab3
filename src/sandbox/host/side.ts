import { homeOf } from '#sandbox/tenant/derived-ids.ts';
import { openAppDialog } from './app-dialog.ts';
import { openConfigDialog, type ConfigDialog } from './config-dialog.ts';
import { askConsent } from './consent-dialog.ts';
import { appLink, type AppLink } from './deep-link.ts';
import { button, element } from './element.ts';
import { hostedFrame, type HostedFrame, type HostedPage } from './hosted-frame.ts';
import type { DialogAsked, DialogClosed, TabConfig } from './host-protocol.ts';
import type { HostPerson, HostScene, HostTheme } from './host-scene.ts';
import { meetingStage } from './meeting-stage.ts';
import { answerNestedAuth, type NestedAuth } from './nested-auth.ts';
import { notice } from './notice.ts';
import type { SideDialog } from './side-dialog.ts';
import { isInMeeting, placeOf, type Surface, type SurfacePages } from './surfaces.ts';
import type { TenantMeeting } from './tenant-meetings.ts';
import type { Tenant } from './tenant-people.ts';
import { tenantBroker } from './token-broker.ts';

export interface SideOptions {
  readonly pages: SurfacePages;
  readonly tenant: Tenant;
  /** Where the tenant's control paths begin. */
  readonly control: string;
  /** What the page is told besides who is there and in which chat. */
  readonly scene: Omit<HostScene, 'person' | 'tenantId' | 'frameContext'>;
  readonly person: HostPerson;
  readonly surface: Exclude<Surface, 'outlook'>;
  readonly meeting?: TenantMeeting;
  /** The name of the frame. */
  readonly title: string;
  /** Stands between the page and the hub's tokens; tests make a hub answer badly with it. */
  readonly tokens?: (request: string, usual: (request: string) => Promise<string>) => Promise<string>;
  readonly opened: (frame: HostedFrame) => void;
  readonly follow: (link: AppLink) => void;
}

/** One person's side of the page: where they are in the hub, with the product in its place and its dialogs over it. */
export interface Side {
  readonly element: HTMLElement;
  changeTheme(theme: HostTheme): void;
  close(): void;
}

interface OpenDialog {
  readonly frame: HostedFrame;
  readonly shown: SideDialog;
  /** There once the page in the dialog says that it is done. */
  result?: { readonly value: unknown };
}

/** A page that has said nothing for so long after it was loaded is shown as it is. */
const SILENT_MS = 5000;

export function openSide(options: SideOptions): Side {
  const { person, surface, meeting, pages, tenant } = options;
  const status = element('p', { class: 'status', role: 'status' });
  const area = element('section', { class: 'stage', 'aria-label': `App of ${person.name}` }, status);
  const strip = notice();
  const root = element('section', { class: 'side', 'aria-label': person.name });
  const { subPageId: firstShown, ...place }: HostScene = { ...placeOf(surface, meeting), ...options.scene, person, tenantId: tenant.id };
  let scene: HostScene = place;
  let page: HostedFrame | undefined;
  let dialog: OpenDialog | undefined;
  let config: ConfigDialog | undefined;
  let tab: TabConfig = {};

  const auth: NestedAuth = {
    account: { homeAccountId: `${person.id}.${homeOf(person, tenant.id)}`, environment: 'login.microsoftonline.com', tenantId: tenant.id },
    broker: tenantBroker(options.control, person.id),
    askConsent: (ask) => askConsent(root, person, ask),
  };
  const usual = (request: string): Promise<string> => answerNestedAuth(request, auth);
  const delegates: HostedPage['delegates'] = {
    nestedAuth: (request) => (options.tokens ?? ((text) => usual(text)))(request, usual),
    shown: () => (status.textContent = ''),
    failed: (reason) => (status.textContent = `Debrief could not start: ${reason}`),
    goTo: (subPageId) => show(subPageId),
    follow: (link) => options.follow(link),
    wouldOpen: (what) => strip.say('Teams would open this now:', what),
    shareLink: ({ subPageId, label }) => {
      const link = { subPageId, ...(scene.chatId && { chatId: scene.chatId }) };
      strip.say(`The link to “${label}”, to be sent on:`, appLink({ ...link, label }), () => options.follow(link));
    },
    openDialog: (asked) => openDialog(asked),
    completeDialog: (value) => completeDialog(value),
    relay: (to, message) => {
      if (to === 'dialog') dialog?.frame.protocol.tell('messageForChild', [message]);
      else page?.protocol.tell('messageForParent', [message]);
    },
    configure: (change) => config?.hear(change),
  };
  const framed = (more: Pick<HostedPage, 'address' | 'title' | 'scene'> & { readonly delegates?: Partial<HostedPage['delegates']> }): HostedFrame => {
    const made = hostedFrame({ ...more, delegates: { ...delegates, ...more.delegates } });
    options.opened(made);
    return made;
  };

  const show = (subPageId: string | undefined): void => {
    page?.close();
    strip.clear();
    scene = { ...place, theme: scene.theme, ...(subPageId !== undefined && { subPageId }) };
    status.textContent = 'Debrief is starting …';
    const shown = framed({ address: tab.contentUrl === undefined ? pages[surface] : new URL(tab.contentUrl), title: options.title, scene });
    page = shown;
    shown.frame.addEventListener('load', () => {
      setTimeout(() => {
        if (page !== shown) return;
        status.textContent = shown.protocol.passed.length > 0 ? '' : `The page ${shown.frame.src} does not speak to the hub.`;
      }, SILENT_MS);
    });
    area.append(shown.frame);
  };

  const openDialog = async ({ url, title }: DialogAsked): Promise<DialogClosed> => {
    const base = pages[surface];
    if (!URL.canParse(url, base)) return { error: 'The address of the dialog is none.' };
    const address = new URL(url, base);
    if (address.origin !== base.origin) return { error: `${address.origin} is none of the app’s own domains.` };
    if (dialog) return { error: 'A dialog is open already.' };
    const frame = framed({ address, title: title || 'Dialog of Debrief', scene: { ...scene, frameContext: 'task' }, delegates: { shown: () => undefined, failed: (reason) => strip.say(`The dialog could not start: ${reason}`) } });
    const shown = openAppDialog(root, title || 'Debrief', frame);
    const mine: OpenDialog = { frame, shown };
    dialog = mine;
    await shown.closed;
    frame.close();
    dialog = undefined;
    return mine.result ? { result: mine.result.value } : { error: 'The person closed the dialog.' };
  };
  const completeDialog = (value: unknown): void => {
    if (!dialog) return;
    dialog.result = { value };
    dialog.shown.close();
  };

  const add = async (): Promise<void> => {
    const frame = framed({ address: pages.config, title: 'Add Debrief', scene: { ...scene, frameContext: 'settings' }, delegates: { shown: () => undefined } });
    config = openConfigDialog(root, frame);
    const added = await config.added;
    config = undefined;
    frame.close();
    if (!added) return;
    const own = added.contentUrl !== undefined && URL.canParse(added.contentUrl) && new URL(added.contentUrl).origin === pages.config.origin;
    if (!own) return strip.say(`A tab at ${added.contentUrl ?? 'no address'} cannot be added: it is none of the app’s own domains.`);
    tab = added;
    show(undefined);
    strip.say(`“${added.suggestedDisplayName ?? 'Debrief'}” was added to this meeting.`);
  };

  /** Whether the panel is shown afterwards. A page that cannot be kept starts anew. */
  let kept: Promise<boolean> | undefined;
  const togglePanel = async (): Promise<boolean> => {
    const hidden = kept;
    if (hidden === undefined) {
      root.dataset['panel'] = 'hidden';
      kept = page?.hide() ?? Promise.resolve(false);
      const going = page;
      void kept.then((isKept) => {
        if (!isKept && going === page) going?.close();
      });
      return false;
    }
    kept = undefined;
    delete root.dataset['panel'];
    if (await hidden) page?.show();
    else show(scene.subPageId);
    return true;
  };

  root.append(
    element('p', { class: 'side-who' }, `${person.name} (${person.role ?? ''})`),
    element('div', { class: 'place', 'data-surface': surface }, ...around()),
    strip.element,
  );
  if (mayEnter()) show(firstShown);
  else status.textContent = `${person.name} is not in this meeting, so Teams would not show it to them.`;
  return {
    element: root,
    changeTheme(theme) {
      scene = { ...scene, theme };
      page?.protocol.changeTheme(theme);
      dialog?.frame.protocol.changeTheme(theme);
    },
    close() {
      dialog?.frame.close();
      page?.close();
      page = undefined;
      root.remove();
    },
  };

  function mayEnter(): boolean {
    return !isInMeeting(surface) || meeting === undefined || meeting.members.includes(person.id);
  }

  function around(): readonly HTMLElement[] {
    const title = meeting?.title ?? 'A meeting';
    switch (surface) {
      case 'personal':
        return [area];
      case 'meeting-tab': {
        const bar = element('header', { class: 'chat-head' }, element('strong', {}, title), element('span', { class: 'tab-name' }, 'Debrief'), button('Add Debrief to this meeting', 'quiet', () => void add()));
        return [bar, area];
      }
      case 'panel': {
        const people = (meeting?.members ?? [person.id]).map((id) => tenant.names.get(id) ?? id);
        return [meetingStage({ title, people, now: () => new Date(Date.now() + tenant.aheadMs), togglePanel }), area];
      }
    }
  }
}
