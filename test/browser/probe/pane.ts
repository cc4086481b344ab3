// The real Outlook host and sign-in on a page of their own, with Office.js from its usual address; tests call what is put on the window.
import { createAccount, type SignIn } from '#adapters/auth/msal-account.ts';
import { connectOutlook, type Outlook } from '#adapters/hosts/outlook/outlook-host.ts';
import { ms } from '#base/time.ts';

declare global {
  interface Window {
    pane?: { readonly outlook: Outlook | undefined; readonly account: () => Promise<SignIn>; readonly never: AbortSignal; readonly tookMs: number };
  }
}

const begun = performance.now();
const outlook = await connectOutlook({ limit: ms(Number(new URLSearchParams(location.search).get('limit') ?? 8000)) });
let account: Promise<SignIn> | undefined;

window.pane = {
  outlook,
  tookMs: performance.now() - begun,
  never: new AbortController().signal,
  account: () => account ??= createAccount({
    clientId: '0d0debf1-0000-4000-8000-00000000c11e',
    authority: 'https://login.microsoftonline.com/organizations',
    redirectUri: new URL('./auth-redirect.html', location.href).href,
    ...(outlook?.host.loginHint && { loginHint: outlook.host.loginHint }),
    nested: outlook?.nested ?? false,
  }),
};

const say = (answer: unknown): void => {
  const status = document.querySelector('[role="status"]');
  if (status) status.textContent = JSON.stringify(answer);
};
document.querySelector('#ask')?.addEventListener('click', () => void window.pane?.account().then((one) => one.ask('my-week')).then(say));
document.querySelector('#link')?.addEventListener('click', () => void outlook?.host.openLink('https://debrief.example.test/support.html').then(say));
say(outlook ? 'beside Outlook' : 'alone');
