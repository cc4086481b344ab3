// Where Microsoft's sign-in page returns to. It hands the answer to the page that asked and closes; it must be served
// without Cross-Origin-Opener-Policy. https://learn.microsoft.com/entra/msal/javascript/browser/redirect-bridge
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

broadcastResponseToMainFrame().catch(() => {
  const status = document.querySelector('[role="status"]');
  if (status !== null) status.textContent = 'There is no sign-in under way here. You can close this window.';
});
