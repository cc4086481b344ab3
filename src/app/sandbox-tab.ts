import { inSandbox } from './in-sandbox.ts';

const settings = await inSandbox();
if (settings) {
  const [{ composeLive }, { mountPersonalTab }] = await Promise.all([import('./compose-live.ts'), import('./mount-personal-tab.tsx')]);
  await mountPersonalTab(await composeLive(settings));
}
