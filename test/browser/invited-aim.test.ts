import { expect, test } from 'vitest';
import { renderAim } from '#notes/invite.ts';
import { axeCheck } from '../support/chromium.ts';
import { meetingNow } from '../support/meeting-now.ts';
import { allow, panelTests, shootFrame } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';

const bodyHtml = `<p>Dear all</p>${renderAim({ purpose: 'decide', successCondition: 'One supplier is named', questions: [{ question: 'Which supplier?', decider: 'Ada Brandt' }] })}`;
const stage = openProduct((now) => {
  const seed = meetingNow(now);
  return { ...seed, meetings: seed.meetings.map((one) => ({ ...one, bodyHtml })) };
});
const { open } = panelTests(stage);

test('the panel says what the invitation says, with its source, and the organizer takes it over', async () => {
  const app = await open('manager');
  await allow(stage.tab.page);
  await app.getByRole('heading', { name: 'In the invitation' }).waitFor();
  await app.getByText('One supplier is named').waitFor();
  await shootFrame(stage.tab.page, 'invited');
  await axeCheck(stage.tab.page, ['iframe[title="Debrief"]', 'main']);
  await app.getByRole('button', { name: 'Put on the agenda: Which supplier?' }).click();
  await app.getByRole('button', { name: 'Record the decision on: Which supplier?' }).waitFor();
  await app.getByRole('button', { name: 'Record as the aim' }).click();
  await app.getByRole('heading', { name: 'In the invitation' }).waitFor({ state: 'detached' });
  expect(await app.getByText('One supplier is named').count()).toBe(1);
});
