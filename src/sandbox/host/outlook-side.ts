import { instant } from '#base/time.ts';
import { homeOf } from '#sandbox/tenant/derived-ids.ts';
import { likelyAppointment, NEW } from './appointments.ts';
import { askConsent } from './consent-dialog.ts';
import { element } from './element.ts';
import type { HostPerson, HostTheme } from './host-scene.ts';
import type { Letter } from './letter.ts';
import { answerNestedAuth, type NestedAuth } from './nested-auth.ts';
import { notice } from './notice.ts';
import { OUTLOOK_COLORS } from './outlook-colors.ts';
import type { OutlookForm } from './outlook-form.ts';
import { leave, outlookFrame, type OutlookFrame } from './outlook-frame.ts';
import { newItem, openItem, sendNew, sendUpdate, type OutlookItem } from './outlook-item.ts';
import { appointmentView, calendarBar } from './outlook-window.ts';
import type { Side } from './side.ts';
import type { Tenant } from './tenant-people.ts';
import { tenantBroker } from './token-broker.ts';

/** What was written into forms and not sent, by person and appointment; lives as long as the page. */
export type Drafts = Map<string, OutlookItem>;

export interface OutlookSideOptions {
  /** The page of the pane. */
  readonly page: URL;
  readonly tenant: Tenant;
  /** Where the tenant's control paths begin. */
  readonly control: string;
  readonly person: HostPerson;
  readonly theme: HostTheme;
  readonly locale: string;
  /** The appointment's id, `new`, or nothing yet. */
  readonly appointment?: string;
  readonly drafts: Drafts;
  /** The name of the frame. */
  readonly title: string;
  readonly choose: (appointment: string) => void;
  /** The invitation with this id has gone out. */
  readonly sent: (appointment: string) => void;
}

const NOT_SENT = 'Not sent yet: the others see it once you send it.';

/** One person's Outlook: an appointment of their calendar, and the pane beside it. */
export function openOutlookSide(options: OutlookSideOptions): Side {
  const { person, tenant, control, page, drafts } = options;
  const now = instant(Date.now() + tenant.aheadMs);
  const status = element('p', { class: 'status', role: 'status' }, 'Debrief is starting …');
  const area = element('section', { class: 'stage', 'aria-label': `App of ${person.name}` }, status);
  const strip = notice();
  const mail = element('section', { class: 'mail', 'aria-label': `Outlook of ${person.name}` });
  const root = element('section', { class: 'side', 'aria-label': person.name });
  const isIn = tenant.appointments.some(({ id, people }) => id === options.appointment && people.includes(person.id));
  const chosen = options.appointment === NEW || isIn ? options.appointment : likelyAppointment(tenant.appointments, person.id, now)?.id;
  const key = `${person.id}/${chosen ?? ''}`;
  let { theme } = options;
  let text: Letter | undefined;
  let pane: OutlookFrame | undefined;
  let isClosed = false;

  const auth: NestedAuth = {
    account: { homeAccountId: `${person.id}.${homeOf(person, tenant.id)}`, environment: 'login.microsoftonline.com', tenantId: tenant.id },
    broker: tenantBroker(control, person.id),
    askConsent: (ask) => askConsent(root, person, ask),
  };

  async function opened(): Promise<OutlookItem | undefined> {
    if (chosen === undefined) return undefined;
    const draft = drafts.get(key);
    if (draft) return draft;
    return chosen === NEW ? newItem(tenant, person, now) : openItem(control, person, chosen);
  }

  function show(item: OutlookItem): void {
    const { id } = item;
    const keep = (form: OutlookForm): void => {
      drafts.set(key, { id, form });
      view.say(NOT_SENT);
    };
    const send = async (): Promise<void> => {
      const form = pane?.protocol.form() ?? item.form;
      view.say('Sending …');
      await (chosen === NEW ? sendNew(control, tenant, person, { id, form }) : sendUpdate(control, id, form.body));
      drafts.delete(key);
      options.sent(id);
      if (chosen === NEW || isClosed) return;
      const stands = await openItem(control, person, id);
      pane?.protocol.change({ body: stands.form.body });
      view.text.show(stands.form.body);
      view.say('Sent to everybody who is invited.');
    };
    const view = appointmentView(item, tenant, person, {
      theme,
      change(to) {
        pane?.protocol.change(to);
        if (pane) keep(pane.protocol.form());
      },
      send: () => void send().catch((problem: unknown) => view.say(`It could not be sent: ${String(problem)}`)),
      follow: (address) => strip.say('Outlook would open this now:', address),
    });
    pane = outlookFrame({
      address: page, title: options.title, form: item.form, me: person, locale: options.locale, colors: OUTLOOK_COLORS[theme],
      nestedAuth: (request) => answerNestedAuth(request, auth),
      left: (to) => { if (pane) leave(pane.frame, to); },
      written(form) {
        view.text.show(form.body);
        keep(form);
      },
    });
    pane.frame.addEventListener('load', () => { status.textContent = ''; });
    text = view.text;
    mail.append(view.element);
    area.append(pane.frame);
    if (drafts.has(key)) view.say(NOT_SENT);
  }

  async function start(): Promise<void> {
    if (person.hasMailbox === false) return nothing(`${person.name} has no mailbox in this organisation, so there is no Outlook to show.`);
    mail.append(calendarBar(tenant, person, chosen, options.choose));
    const item = await opened();
    if (isClosed) return;
    if (item) show(item);
    else nothing('There is no appointment in this calendar.');
  }
  const nothing = (words: string): void => { status.textContent = words; };

  root.append(
    element('p', { class: 'side-who' }, `${person.name} (${person.role ?? ''})`),
    element('div', { class: 'place', 'data-surface': 'outlook' }, mail, area),
    strip.element,
  );
  void start().catch((problem: unknown) => nothing(`The appointment could not be opened: ${String(problem)}`));
  return {
    element: root,
    changeTheme(next) {
      theme = next;
      text?.changeTheme(next);
      pane?.protocol.changeTheme(OUTLOOK_COLORS[next]);
    },
    close() {
      isClosed = true;
      pane?.close();
      root.remove();
    },
  };
}
