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
  nested: teams !== undefined,
});

const show = (): void => {
  const facts = { host: teams?.name ?? 'none', theme: host.theme.getSnapshot(), place: teams?.place, locale: host.locale, loginHint: host.loginHint, chatId: teams?.chatId, subPageId: teams?.subPageId, nestedAuth: teams?.nestedAuth };
  const lines = Object.entries(facts).flatMap(([name, value]) => [Object.assign(document.createElement('dt'), { textContent: name }), Object.assign(document.createElement('dd'), { textContent: String(value) })]);
  document.querySelector('dl')?.replaceChildren(...lines);
};
show();
host.theme.subscribe(show);

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
  copy: () => browserClipboard.copy({ html: '<b>kept</b>', text: 'kept' }),
};
document.addEventListener('click', (event) => {
  const name = event.target instanceof HTMLElement ? event.target.dataset.do : undefined;
  const status = document.querySelector('[role="status"]');
  if (name === undefined || status === null) return;
  status.textContent = '…';
  void actions[name]?.().then((answer) => (status.textContent = JSON.stringify(answer)));
});
host.ready();
