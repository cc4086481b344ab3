import { inSandbox } from './in-sandbox.ts';

const settings = await inSandbox();
if (settings) {
  const [{ composePane }, { mountOutlookPane }] = await Promise.all([import('./compose-pane.ts'), import('./mount-outlook-pane.tsx')]);
  await mountOutlookPane(await composePane(settings, './sandbox-tab.html'));
}
