import { composeSandbox } from './compose-sandbox.ts';
import { mountPersonalTab } from './mount-personal-tab.tsx';

const composed = await composeSandbox();
if (composed) mountPersonalTab(composed);
