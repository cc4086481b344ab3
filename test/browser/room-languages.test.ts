import { describe, expect, test } from 'vitest';
import { meetingNow } from '../support/meeting-now.ts';
import { LANGUAGES_WHOLE } from '../support/languages.ts';
import { panelTests, setPanelWidth } from '../support/panel.ts';
import { READERS, readThrough } from '../support/read-in.ts';
import { openProduct } from '../support/stage.ts';
import { acceptConsent, openInTeams, setFaults } from '../support/walk.ts';

const [AIM, QUESTION, LETTER, SEAL] = ['We know whether the drop test is repeated', 'Do we repeat the drop test?', 'Write the letter to the customer', 'We ship with the seal we have'] as const;
const [CUE, NOTE] = ['I open the report', 'Cleo has two already'] as const;

const now = new Date();
const stage = openProduct(meetingNow, now);
const { open, inOwnBrowser } = panelTests(stage);
const own = [meetingNow(now), AIM, QUESTION, LETTER, SEAL, CUE, NOTE];

describe.each(READERS)('in %s', (tag, locale) => {
  const { words } = LANGUAGES_WHOLE[tag];
  const { room } = words;
  const inLanguage = { query: `locale=${locale}`, skip: room.firstRun.skip };

  test.each(['panel', 'meeting-tab'] as const)('the %s of a meeting is read in it, with all that can be open, and where the chat cannot be reached', async (surface) => {
    const { page } = stage.tab;
    const app = await open('manager', { surface, ...inLanguage });
    const button = (name: string) => app.getByRole('button', { name, exact: true }).first();
    const textbox = (name: string) => app.getByRole('textbox', { name, exact: true });
    const reader = {
      page, app, tag, own, widths: surface === 'panel' ? [360, 320, 280] : [1024, 360, 320],
      ...(surface === 'panel' ? { resize: (width: number) => setPanelWidth(page, width) } : {}),
    };
    for (const { title } of [room.need.chat, room.need.meeting]) {
      await app.getByText(title, { exact: true }).waitFor();
      await readThrough(reader, `${surface}-asks`);
      await button(words.need.allow).click();
      await acceptConsent(page);
    }
    await button(room.aim.set).click();
    await textbox(room.aim.success).fill(AIM);
    await app.getByRole('combobox', { name: room.aim.purpose }).selectOption('decide');
    await button(words.shell.save).click();
    await app.getByText(AIM, { exact: true }).waitFor();
    await textbox(room.agenda.add).fill(QUESTION);
    await app.getByRole('combobox', { name: room.agenda.decider }).fill('Ada Brandt');
    await textbox(room.agenda.add).press('Enter');
    await app.getByText(room.agenda.decides('Ada Brandt')).waitFor();
    await app.getByRole('radio', { name: room.log.kinds.commitment }).check();
    await textbox(room.log.label.commitment).fill(LETTER);
    await app.getByRole('combobox', { name: room.log.owner }).selectOption({ label: 'Ben Okafor' });
    // The one in the header may be called the same.
    await app.getByRole('button', { name: room.log.more, exact: true }).last().click();
    await textbox(room.log.label.commitment).press('Enter');
    await app.getByText(room.record.askedOf('Ben Okafor')).waitFor();
    // The keys go through the kinds in the direction of reading.
    await app.getByRole('radio', { name: room.log.kinds.decision }).check();
    await app.getByRole('radio', { name: room.log.kinds.decision }).press(tag === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    expect(await app.getByRole('radio', { name: room.log.kinds.commitment }).isChecked()).toBe(true);
    await app.getByRole('radio', { name: room.log.kinds.decision }).check();
    await textbox(room.log.label.decision).fill(SEAL);
    await textbox(room.log.label.decision).press('Enter');
    await app.getByText(SEAL, { exact: true }).first().waitFor();
    await app.getByText(room.log.sending).waitFor({ state: 'detached' });
    await app.locator('header').getByRole('button', { name: room.more.open }).click();
    await button(room.more.closeCheck).click();
    await button(room.aim.edit).click();
    await readThrough(reader, `${surface}-full`);
    const [title, more] = [await app.getByRole('heading', { level: 1 }).boundingBox(), await app.locator('header').getByRole('button').first().boundingBox()];
    expect((title?.x ?? 0) < (more?.x ?? 0)).toBe(tag === 'de');

    stage.tab.expectStatus(503);
    await setFaults(stage.site, [{ match: { method: 'GET', path: '/messages' }, times: 1000, fault: { status: 503 } }]);
    await app.locator('header').getByRole('button', { name: room.more.open }).click();
    await button(room.more.refresh).click();
    await app.getByText(words.failureTitle.unavailable).or(app.getByText(words.failure.unavailable(undefined))).first().waitFor();
    await readThrough(reader, `${surface}-failing`);
  });

  test('commitments are read in it: asked for, being answered, answered, told in the chat', async () => {
    const ada = await inOwnBrowser();
    const panel = await open('manager', { tab: ada, ...inLanguage });
    for (const { title } of [room.need.chat, room.need.meeting]) {
      await panel.getByText(title, { exact: true }).waitFor();
      await panel.getByRole('button', { name: words.need.allow }).click();
      await acceptConsent(ada.page);
    }
    await panel.getByRole('radio', { name: room.log.kinds.commitment }).check();
    for (const action of [LETTER, SEAL]) {
      await panel.getByRole('textbox', { name: room.log.label.commitment, exact: true }).fill(action);
      await panel.getByRole('combobox', { name: room.log.owner }).selectOption({ label: 'Ben Okafor' });
      await panel.getByRole('textbox', { name: room.log.label.commitment, exact: true }).press('Enter');
      await panel.getByText(action, { exact: true }).first().waitFor();
    }
    await panel.getByText(room.log.sending).waitFor({ state: 'detached' });
    const { page } = stage.tab;
    const behind = { ...stage.tab, page: await stage.context.newPage() };
    const ben = await open('attendee', { tab: behind, ...inLanguage });
    await ben.getByText(room.record.askedOfYou('Ada Brandt')).first().waitFor();
    await page.bringToFront();
    const app = await openInTeams(page, `person=attendee&locale=${locale}`);
    const say = words.loop.commitments;
    const reader = { page, app, tag, own };
    await app.getByRole('link', { name: new RegExp(`^${words.week.pages.commitments}`) }).click();
    await app.getByRole('heading', { name: say.title, level: 1 }).waitFor();
    const card = (action: string) => app.getByRole('group', { name: action, exact: true });
    const act = (action: string, on: string) => card(on).getByRole('button', { name: say.actionOn(action, on) });
    await card(LETTER).waitFor();
    await readThrough(reader, 'commitments-asked');
    await act(say.actions.renegotiate, LETTER).click();
    await app.getByRole('textbox', { name: say.other.cue }).fill(CUE);
    await app.getByLabel(say.other.due, { exact: true }).fill('2027-01-15');
    await readThrough(reader, 'commitments-offer');
    await app.getByRole('button', { name: say.other.offer, exact: true }).click();
    await card(LETTER).getByText(say.said.renegotiated).waitFor();
    await act(say.actions.decline, SEAL).click();
    await card(SEAL).getByRole('textbox').fill(NOTE);
    await card(SEAL).getByRole('textbox').press('Enter');
    await card(SEAL).getByText(say.said.declined).waitFor();
    await app.getByRole('button', { name: new RegExp(`^${say.share}`) }).first().click();
    await readThrough(reader, 'commitments-told');
    await page.reload();
    await app.getByRole('link', { name: new RegExp(`^${words.week.pages.commitments}`) }).click();
    await app.getByRole('heading', { name: say.title, level: 1 }).waitFor();
    await card(LETTER).waitFor();
    await app.getByText(say.history.title).first().click();
    await readThrough(reader, 'commitments-history');
  });
});
