import { composeSandbox } from './compose-sandbox.ts';

const composed = await composeSandbox();
if (composed) {
  const { mountPersonalTab } = await import('./mount-personal-tab.tsx');
  mountPersonalTab(composed);
}
