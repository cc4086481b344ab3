// The real host and sign-in adapters on a page of their own: each button does one thing and says what came of it.
import { createAccount } from '#adapters/auth/msal-account.ts';
import { browserHost } from '#adapters/hosts/browser/browser-host.ts';
import { browserClipboard } from '#adapters/hosts/browser/clipboard.ts';
import { connectTeams } from '#adapters/hosts/teams/teams-host.ts';
import { ms } from '#base/time.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';

const teams = await connectTeams({ timeoutMs: ms(1500) });
const host = teams ?? browserHost();
const account = await createAccount({
  clientId: '0d0debf1-0000-4000-8000-00000000c11e',
  authority: 'https://login.microsoftonline.com/organizations',
  redirectUri: new URL('./auth-redirect.html', location.href).href,
  ...(host.loginHint && { loginHint: host.loginHint }),
  nested: teams !== undefined,
});

const show = (): void => {
  const { place, locale, loginHint, person, chatId, subPage } = host;
  const cans = (['openDialog', 'closeDialog', 'shareLink', 'configure'] as const).filter((can) => host[can] !== undefined);
  const facts = {
    host: teams ? 'a hub' : 'none', theme: host.theme.getSnapshot(), visible: host.visible.getSnapshot() ? 'seen' : 'unseen',
    place, locale, loginHint, person: person && Object.values(person).join(', '), chatId, subPage, can: cans.join(', '),
  };
  const lines = Object.entries(facts).flatMap(([name, value]) => [Object.assign(document.createElement('dt'), { textContent: name }), Object.assign(document.createElement('dd'), { textContent: String(value) })]);
  document.querySelector('dl')?.replaceChildren(...lines);
};
show();
host.theme.subscribe(show);
host.visible.subscribe(show);

const profile = async (): Promise<unknown> => {
  const token = await account.token(['User.Read']);
  if (!token.ok) return token;
  const answer = await fetch('https://graph.microsoft.com/v1.0/me', { headers: { authorization: `Bearer ${token.value}` } });
  return ((await answer.json()) as { readonly displayName?: string }).displayName;
};
const week = async (): Promise<unknown> => {
  const token = await account.token(FEATURE_SCOPES['my-week']);
  return token.ok ? 'a token' : token.failure;
};
const actions: { readonly [name: string]: () => Promise<unknown> } = {
  me: () => account.me(),
  token: profile,
  week,
  ask: () => account.ask('my-week'),
  transcripts: () => account.ask('transcripts'),
  link: () => host.openLink('https://example.test/'),
  share: async () => host.shareLink?.({ subPage: 'week', label: 'My week' }) ?? 'shared',
  dialog: async () => (await host.openDialog?.({ path: './probe.html?only=you', title: 'Only you' })) ?? 'closed',
  close: async () => host.closeDialog?.() ?? 'closing',
  copy: () => browserClipboard.copy({ html: '<b>kept</b>', text: 'kept' }),
};
document.addEventListener('click', (event) => {
  const name = event.target instanceof HTMLElement ? event.target.dataset.do : undefined;
  const status = document.querySelector('[role="status"]');
  if (name === undefined || status === null) return;
  status.textContent = '…';
  void actions[name]?.().then((answer) => (status.textContent = JSON.stringify(answer)));
});
host.configure?.({ url: './probe.html?added=yes', name: 'Our meeting' });
host.ready();
