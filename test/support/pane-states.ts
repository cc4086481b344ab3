import type { FrameLocator } from 'playwright-core';
import { address } from '#domain/person.ts';
import { putInvite } from '#notes/find-invite.ts';
import { renderAim, THIS_MEETING } from '#notes/invite.ts';
import type { OutlookForm } from '#sandbox/host/outlook-form.ts';
import { WHOLE } from './meeting-now.ts';
import type { Microsoft } from './microsoft.ts';
import { besideOutlook, formOf, OUTLOOK_CALL, type BesideOptions } from './outlook.ts';
import { permitted } from './permitted.ts';
import { control, postCard, review, SUBJECT } from './review.ts';
import type { Stage } from './stage.ts';
import { BEN } from './tiny-seed.ts';
import { setFaults } from './walk.ts';

/** Words of people: they are in no catalogue. */
export const PANE_WORDS = {
  success: 'One seal is chosen for the pilot', intent: 'Ship the pilot in spring', question: 'Which seal do we take?', decider: 'Cleo Marin',
  decided: 'We take the harder seal', open: 'Who tells the supplier?', promise: 'Order twelve harder seals',
} as const;

const CALENDAR_ALONE = ['User.Read', 'Calendars.Read'];
const UNSAVED = 'Supplier choice';

type Scene = Stage<Microsoft>;

export interface PaneState {
  readonly name: string;
  /** From a tenant of its own to where the state stands on the page. Names are only marked in a test's language, so they are found by a part of them. */
  readonly open: (scene: Scene, options?: BesideOptions) => Promise<FrameLocator>;
}

/** The tenant of the review, seeded anew; what Ada has allowed is all that it needs, or less. */
async function seeded({ site }: Scene, scopes: readonly string[] = WHOLE): Promise<ReturnType<typeof review>> {
  const seed = permitted(review(new Date()), scopes);
  await control(site, 'seed', seed);
  await control(site, 'clock', { running: true });
  return seed;
}

/** Ben has written into the chat of the last time. */
const withRecord = ({ site }: Scene): Promise<void> => postCard(site, BEN, {
  decisions: [{ outcome: { kind: 'decided', text: PANE_WORDS.decided } }], openQuestions: [{ question: PANE_WORDS.open, inTheWay: [] }],
  commitments: [{ cue: '', action: PANE_WORDS.promise, owner: { name: 'Ben Okafor', address: address('ben@tiny.example') } }],
});

/** One that stands in no calendar yet. */
const unsaved = (form: OutlookForm): OutlookForm => ({ ...form, subject: UNSAVED });

const withAim = (form: OutlookForm): OutlookForm => {
  const { success: successCondition, intent, question, decider } = PANE_WORDS;
  return { ...form, body: putInvite(form.body, renderAim({ purpose: 'decide', successCondition, intent, questions: [{ question, decider }] }) ?? '', THIS_MEETING) };
};

const press = (pane: FrameLocator, name: RegExp): Promise<void> => pane.getByRole('button', { name }).first().click();

async function filled(scene: Scene, options?: BesideOptions): Promise<FrameLocator> {
  const seed = await seeded(scene);
  await withRecord(scene);
  const pane = await besideOutlook(scene.tab.page, formOf(seed, 'review-2'), options);
  await pane.getByText(PANE_WORDS.open).waitFor();
  await pane.getByRole('textbox', { name: /What must be true/ }).fill(PANE_WORDS.success);
  await pane.getByRole('combobox', { name: /Purpose/ }).selectOption('decide');
  await pane.getByRole('textbox', { name: /Which goal/ }).fill(PANE_WORDS.intent);
  await press(pane, /Add a question/);
  await pane.getByRole('textbox', { name: /Question 1/ }).fill(PANE_WORDS.question);
  await pane.getByRole('combobox', { name: /Who decides question 1/ }).fill(PANE_WORDS.decider);
  await pane.getByRole('combobox', { name: /Who decides question 1/ }).blur();
  await pane.getByText(/Each time/).click();
  return pane;
}

async function previewed(scene: Scene, options?: BesideOptions): Promise<FrameLocator> {
  const pane = await filled(scene, options);
  await press(pane, /Preview for the invitation/);
  await pane.getByRole('group', { name: /The block in the invitation/ }).waitFor();
  return pane;
}

async function written(scene: Scene, options?: BesideOptions): Promise<FrameLocator> {
  const pane = await previewed(scene, options);
  await press(pane, /Put it into the invitation/);
  await pane.getByRole('button', { name: /Undo/ }).waitFor();
  return pane;
}

/** Outlook does something else from now on than it should. */
const failing = ({ tab: { page } }: Scene, call: number, how: number | 'silent'): Promise<void> => page.evaluate(([call, how]) => window.outlook?.protocol.fail(call, how), [call, how] as const);
/** The appointment is read anew. */
const moved = ({ tab: { page } }: Scene): Promise<void> => page.evaluate(() => window.outlook?.protocol.change({ recurs: false }));

/** Every state in which a person can meet the pane, in the order in which they would. */
export const PANE_STATES: readonly PaneState[] = [
  {
    name: 'compose, empty',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, unsaved(formOf(await seeded(scene), 'review-2')), options);
      await pane.getByText(/Nothing to look back on yet/).waitFor();
      return pane;
    },
  },
  { name: 'compose, filled', open: filled },
  { name: 'preview', open: previewed },
  { name: 'written, with undo', open: written },
  {
    name: 'changed meanwhile',
    async open(scene, options) {
      const pane = await previewed(scene, options);
      await scene.tab.page.evaluate(() => window.outlook?.protocol.change({ body: '<p>Another text, of somebody else.</p>' }));
      await press(pane, /Put it into the invitation/);
      await pane.getByText(/The invitation was changed meanwhile/).waitFor();
      return pane;
    },
  },
  {
    name: 'refused by Outlook',
    async open(scene, options) {
      const pane = await previewed(scene, options);
      await failing(scene, OUTLOOK_CALL.write, 9017);
      await press(pane, /Put it into the invitation/);
      await pane.getByText(/Nothing was changed/).waitFor();
      return pane;
    },
  },
  {
    name: 'over, asked once more',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, formOf(await seeded(scene), 'review-1'), options);
      await pane.getByRole('textbox', { name: /What must be true/ }).fill(PANE_WORDS.success);
      await press(pane, /Preview for the invitation/);
      await press(pane, /Put it into the invitation/);
      await pane.getByRole('dialog').waitFor();
      return pane;
    },
  },
  {
    name: 'compose, signed out',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, formOf(await seeded(scene), 'review-2'), { ...options, query: 'auth=no-account' });
      await pane.getByText(/Sign in to see what the last times/).waitFor();
      return pane;
    },
  },
  {
    name: 'compose, permission missing',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, formOf(await seeded(scene, []), 'review-2'), options);
      await pane.getByText(/With your calendar, you see here/).click();
      await pane.getByText(/Debrief needs to read your calendar/).waitFor();
      return pane;
    },
  },
  {
    name: 'compose, chat not permitted',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, formOf(await seeded(scene, CALENDAR_ALONE), 'review-2'), options);
      await pane.getByText(/With the meeting chat, decisions/).waitFor();
      return pane;
    },
  },
  {
    name: 'compose, calendar unreadable',
    async open(scene, options) {
      const seed = await seeded(scene);
      scene.tab.expectStatus(503);
      await setFaults(scene.site, [{ match: { method: 'GET', path: '/calendarView' }, times: 1000, fault: { status: 503 } }]);
      const pane = await besideOutlook(scene.tab.page, formOf(seed, 'review-2'), options);
      await pane.getByText(/The last times could not be read/).waitFor();
      return pane;
    },
  },
  {
    name: 'invitation unreadable',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, formOf(await seeded(scene), 'review-2'), options);
      await pane.getByText(/^.?Last time/).waitFor();
      await failing(scene, OUTLOOK_CALL.body, 9040);
      await moved(scene);
      await pane.getByText(/The invitation could not be read/).waitFor();
      return pane;
    },
  },
  {
    name: 'appointment unreadable',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, formOf(await seeded(scene), 'review-2'), options);
      await failing(scene, OUTLOOK_CALL.subject, 9040);
      await moved(scene);
      await pane.getByText(/The appointment could not be read/).waitFor();
      return pane;
    },
  },
  {
    name: 'read, with record',
    async open(scene, options) {
      const seed = await seeded(scene);
      await withRecord(scene);
      const pane = await besideOutlook(scene.tab.page, withAim(formOf(seed, 'review-1', { mode: 'read' })), options);
      await pane.getByText(PANE_WORDS.decided).waitFor();
      return pane;
    },
  },
  {
    name: 'read, before record',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, formOf(await seeded(scene), 'review-1', { mode: 'read' }), options);
      await pane.getByText(/Nothing is recorded yet/).waitFor();
      return pane;
    },
  },
  {
    name: 'read, chat not permitted',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, formOf(await seeded(scene, CALENDAR_ALONE), 'review-1', { mode: 'read' }), options);
      await pane.getByText(/It stands in the meeting chat/).waitFor();
      return pane;
    },
  },
  {
    name: 'read, signed out',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, withAim(formOf(await seeded(scene), 'review-1', { mode: 'read' })), { ...options, query: 'auth=no-account' });
      await pane.getByText(/Sign in to see this meeting/).waitFor();
      return pane;
    },
  },
  {
    name: 'read, permission missing',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, withAim(formOf(await seeded(scene, []), 'review-1', { mode: 'read' })), options);
      await pane.getByText(/Debrief needs to read your calendar/).waitFor();
      return pane;
    },
  },
  {
    name: 'read, not in the calendar',
    async open(scene, options) {
      const pane = await besideOutlook(scene.tab.page, unsaved(formOf(await seeded(scene), 'review-1', { mode: 'read' })), options);
      await pane.getByText(/This appointment is not in the weeks/).waitFor();
      return pane;
    },
  },
];

/** What stands on the page in the words of nobody's catalogue. */
export const OWN_WORDS: readonly string[] = [SUBJECT, UNSAVED, 'Another text, of somebody else.', ...Object.values(PANE_WORDS)];
