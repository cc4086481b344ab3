// Outlook on the web with a pane beside an appointment, as far as Office.js sees of it. The address says what to show:
// ?form={"mode":"compose",…}&app=https://debrief.example.test/outlook-pane.html&person=manager&locale=de-DE&auth=no-bridge&mailbox=1.6&width=320
import { askConsent } from '#sandbox/host/consent-dialog.ts';
import { element } from '#sandbox/host/element.ts';
import { answerNestedAuth } from '#sandbox/host/nested-auth.ts';
import type { OutlookForm } from '#sandbox/host/outlook-form.ts';
import { outlookFrame, type OutlookFrame } from '#sandbox/host/outlook-frame.ts';
import { tenantPeople } from '#sandbox/host/tenant-people.ts';
import { tenantBroker } from '#sandbox/host/token-broker.ts';
import { homeOf } from '#sandbox/tenant/derived-ids.ts';
import { authQuirk } from './auth-quirks.ts';
import '#sandbox/host/host-page.css';

declare global {
  interface Window {
    /** For tests: the pane that is shown now. */
    outlook?: OutlookFrame;
  }
}

const CONTROL = '/__tenant/';
const asked = new URL(location.href).searchParams;
const tenant = await tenantPeople(CONTROL);
const me = tenant.people.find(({ role }) => role === asked.get('person')) ?? tenant.people[0];
const auth = asked.get('auth');
const side = element('section', { 'aria-label': me.name });
const usual = (request: string): Promise<string> => answerNestedAuth(request, {
  account: { homeAccountId: `${me.id}.${homeOf(me, tenant.id)}`, environment: 'login.microsoftonline.com', tenantId: tenant.id },
  broker: tenantBroker(CONTROL, me.id),
  askConsent: (ask) => askConsent(side, me, ask),
});
const tokens = auth === null || auth === 'no-bridge' ? undefined : authQuirk(auth);
const mailbox = asked.get('mailbox');

window.outlook = outlookFrame({
  address: new URL(asked.get('app') ?? 'https://debrief.example.test/outlook-pane.html'),
  title: 'Debrief',
  form: JSON.parse(asked.get('form') ?? '{}') as OutlookForm,
  me,
  locale: asked.get('locale') ?? 'en-GB',
  ...(mailbox !== null && { mailbox }),
  ...(auth !== 'no-bridge' && { nestedAuth: (request) => (tokens ? tokens(request, usual) : usual(request)) }),
});
window.outlook.frame.style.cssText = `width: ${asked.get('width') ?? 320}px; height: ${asked.get('height') ?? 800}px`;
side.append(window.outlook.frame);
document.querySelector('main')?.append(side);
