import { adminLink } from '#adapters/auth/admin-link.ts';
import { signedOutMark } from '#adapters/auth/signed-out-mark.ts';
import { browserClipboard } from '#adapters/hosts/browser/clipboard.ts';
import { systemClock } from '#adapters/hosts/browser/clock.ts';
import type { SignIn } from '#adapters/auth/msal-account.ts';
import type { NotesByLink } from '#adapters/graph/graph-notes-by-link.ts';
import type { ReadInvite } from '#adapters/graph/from-graph-event.ts';
import { once } from '#base/once.ts';
import type { Me } from '#domain/person.ts';
import type { LoopPlaces } from '#flows/coaching-loop.ts';
import type { Clock } from '#ports/clock.ts';
import type { Account, Feature } from '#ports/consent.ts';
import type { Clipboard, Host } from '#ports/host.ts';
import type { TenantEvidence } from '#ports/evidence.ts';
import type { Invites } from '#ports/invites.ts';
import type { Notebook } from '#ports/notebook.ts';
import type { Around } from './around.ts';
import { keepFocus } from './keep-focus.ts';
import { later } from './later.ts';
import type { Microsoft365 } from './microsoft-365.ts';
import type { Settings } from './settings.ts';

/** The same, each part fetched at its first use. */
type Reached = Pick<Microsoft365, 'calendar' | 'chat'> & { readonly evidence: TenantEvidence; readonly notesByLink: NotesByLink; readonly invites: Invites; readonly notebook: Notebook; readonly loop: LoopPlaces };

/** What every surface stands on: the host, the person's account, their Microsoft 365. */
export interface Foundation {
  readonly host: Host;
  readonly clipboard: Clipboard;
  readonly clock: Clock;
  readonly account: Account;
  /** Who it will be, as the host says; undefined in a plain browser, and for a person who signed out of Debrief. */
  readonly expected: Me | undefined;
  /** Where an administrator grants scopes for the whole organisation. */
  readonly adminLink: (scopes: readonly string[]) => string;
  /** Gets what signs in and speaks to Graph ready before it is needed. */
  readonly warmUp: () => void;
  /** The parts are fetched when they are first asked for something. */
  readonly microsoft365: (me: Me) => Reached;
}

/**
 * Prepares everything on the program around the page. What signs in and speaks to Graph, by far the heaviest part, is
 * fetched only when it is first needed: what this device keeps is on the screen before that.
 * That program is connected to first: sign-in looks for its bridge once.
 */
export function layFoundation(settings: Settings, { host, nested }: Around, invites?: () => Promise<ReadInvite>): Foundation {
  const signIn = once(async () => {
    const { createAccount } = await import('#adapters/auth/msal-account.ts');
    const made = await createAccount({
      clientId: settings.clientId,
      authority: settings.authority,
      redirectUri: new URL('./auth-redirect.html', location.href).href,
      ...(host.loginHint ? { loginHint: host.loginHint } : {}),
      nested,
    });
    return { ...made, ask: (feature: Feature) => keepFocus(() => made.ask(feature)) };
  });
  const account = later<SignIn>(signIn);
  const connected = once(async () => {
    const [{ connectMicrosoft365 }, readInvite] = await Promise.all([import('./microsoft-365.ts'), invites?.()]);
    return connectMicrosoft365({ origin: settings.graphOrigin, token: (scopes, options) => account.token(scopes, options), clock: systemClock, random: Math.random }, readInvite);
  });
  return {
    host,
    clipboard: browserClipboard,
    clock: systemClock,
    account,
    expected: signedOutMark().get() ? undefined : host.person,
    adminLink: (scopes) => adminLink(settings, new URL('./support.html', location.href).href, scopes),
    // Where they cannot be fetched now, the first use says so.
    warmUp: () => void Promise.all([signIn(), connected()]).catch(() => undefined),
    microsoft365(me) {
      const whole = once(async () => (await connected())(me));
      const part = <Name extends 'calendar' | 'chat'>(name: Name): Microsoft365[Name] => later(async () => (await whole())[name]);
      const about = <Name extends keyof TenantEvidence>(name: Name): TenantEvidence[Name] => later(async () => (await (await whole()).evidence())[name]);
      const place = <Name extends keyof LoopPlaces>(name: Name): LoopPlaces[Name] => later(async () => (await (await whole()).loop())[name]);
      const onSite = <Name extends 'teamList' | 'summaryList'>(name: Name) => (site: string): ReturnType<LoopPlaces[Name]> => later(async () => (await (await whole()).loop())[name](site) as ReturnType<LoopPlaces[Name]>);
      return {
        calendar: part('calendar'), chat: part('chat'),
        notesByLink: later(async () => (await whole()).notesByLink()),
        evidence: { recordings: about('recordings'), insights: about('insights'), attendance: about('attendance'), chat: about('chat') },
        invites: later(async () => (await whole()).invites()),
        notebook: later(async () => (await whole()).notebook()),
        loop: {
          folder: place('folder'), tasks: place('tasks'), blocks: place('blocks'), nudges: place('nudges'), hours: place('hours'),
          teamList: onSite('teamList'), summaryList: onSite('summaryList'),
        },
      };
    },
  };
}
