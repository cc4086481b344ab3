/** The hub's way to give tokens, as teams-js defines it on the window after `app.initialize`. */
interface Bridge {
  addEventListener(type: 'message', listener: (answer: string | { readonly data: string }) => void): void;
}

/**
 * Undefined if there is no bridge. Otherwise `accepted` tells whether it has accepted a first request: a hub may offer
 * the bridge and then refuse it, and MSAL keeps quiet about that and becomes a standard client.
 */
export function hubBridge(): { accepted(): boolean } | undefined {
  const { nestedAppAuthBridge: bridge } = window as { readonly nestedAppAuthBridge?: Bridge };
  if (bridge === undefined) return undefined;
  let accepted = false;
  bridge.addEventListener('message', (answer) => {
    const { success } = JSON.parse(typeof answer === 'string' ? answer : answer.data) as { readonly success?: unknown };
    if (success === true) accepted = true;
  });
  return { accepted: () => accepted };
}
