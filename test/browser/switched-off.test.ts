import { beforeEach, expect, test } from 'vitest';
import { axeCheck } from '../support/chromium.ts';
import { meetingNow } from '../support/meeting-now.ts';
import { startMicrosoft } from '../support/microsoft.ts';
import { panelTests } from '../support/panel.ts';
import { productWithPolicy } from '../support/policy-file.ts';
import { openStage } from '../support/stage.ts';
import { resetTenant } from '../support/walk.ts';

const { dist, setPolicy } = productWithPolicy();
const now = new Date();
const stage = openStage(() => startMicrosoft({ seed: meetingNow(now), now: now.toISOString(), dist }), (microsoft) => microsoft);
const { open } = panelTests(stage);
beforeEach(() => resetTenant(stage.site));

test('a meeting’s page offers no permission that the organisation has switched off, and says so', async () => {
  setPolicy('{ "version": 1, "off": ["chat-card"] }');
  const app = await open('manager');
  await app.getByText('Your organisation has switched this off.').waitFor();
  expect(await app.getByRole('button', { name: /Allow/ }).count()).toBe(0);
  await axeCheck(stage.tab.page, ['iframe[title="Debrief"]', 'main']);
});

test('a meeting’s page is drawn while its policy file has not come, and offers no permission before it is read', async () => {
  setPolicy('{ "version": 1 }');
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((come) => {
    void stage.context.route('**/policy.json', async (route) => {
      come();
      await new Promise<void>((go) => (answer = go));
      await route.continue();
    });
  });
  const app = await open('manager');
  await asked;
  expect(await app.getByRole('button', { name: /Allow/ }).count()).toBe(0);
  answer();
  await app.getByRole('button', { name: /Allow/ }).waitFor();
});
