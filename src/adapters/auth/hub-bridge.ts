/** The hub's way to give tokens: teams-js defines it on the window after `app.initialize`, Microsoft's Office.js after `Office.onReady`, hubs on phones may do it themselves. */
interface Bridge {
  addEventListener(type: 'message', listener: (answer: string | { readonly data: string }) => void): void;
}

interface HubWindow {
  readonly nestedAppAuthBridge?: Bridge;
  /** Where a hub prepares its bridge only when asked; MSAL asks it the same way (msal-browser 5.29, `NestedAppOperatingContext`). */
  readonly __initializeNestedAppAuth?: () => Promise<void>;
}

/**
 * Undefined if there is no bridge. Otherwise `accepted` tells whether it has accepted a first request: a hub may offer
 * the bridge and then refuse it, and MSAL keeps quiet about that and becomes a standard client.
 */
export async function hubBridge(page: object): Promise<{ accepted(): boolean } | undefined> {
  const hub = page as HubWindow;
  await hub.__initializeNestedAppAuth?.();
  const bridge = hub.nestedAppAuthBridge;
  if (bridge === undefined) return undefined;
  let accepted = false;
  bridge.addEventListener('message', (answer) => {
    if (isSuccess(typeof answer === 'string' ? answer : answer.data)) accepted = true;
  });
  return { accepted: () => accepted };
}

function isSuccess(text: string): boolean {
  try {
    return (JSON.parse(text) as { readonly success?: unknown } | null)?.success === true;
  } catch {
    return false;
  }
}
