import type { FrameLocator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { keyboardOf, type Keyboard } from '../support/keyboard.ts';
import { besideOutlook, formOf } from '../support/outlook.ts';
import { panelTests } from '../support/panel.ts';
import { permitted } from '../support/permitted.ts';
import { control, review, SUBJECT } from '../support/review.ts';
import { openProduct } from '../support/stage.ts';
import { debriefIn, openInTeams } from '../support/walk.ts';

// Where somebody with only a keyboard stands after the program around the page has asked them for a permission.

const stage = openProduct(review);
const { open } = panelTests(stage);

/** The tenant of the review; Ada has allowed nothing yet. */
async function nothingAllowed(): Promise<ReturnType<typeof review>> {
  const seed = permitted(review(new Date()), []);
  await control(stage.site, 'seed', seed);
  return seed;
}

interface Surface {
  readonly name: string;
  readonly open: () => Promise<FrameLocator>;
  /** What has to be unfolded first. */
  readonly under?: RegExp;
  /** What asks. */
  readonly asks: RegExp;
  /** What is there once it was given. */
  readonly given: (app: FrameLocator) => Promise<void>;
  /** Where the focus is then. */
  readonly lands: string;
}

const SURFACES: readonly Surface[] = [
  {
    name: 'My week',
    async open() {
      await nothingAllowed();
      return openInTeams(stage.tab.page);
    },
    asks: /^Allow$/,
    given: (app) => app.getByRole('link', { name: SUBJECT }).first().waitFor(),
    lands: 'My week',
  },
  {
    name: 'the side panel',
    async open() {
      await nothingAllowed();
      return open('manager', { meeting: 'review' });
    },
    asks: /^Allow/,
    given: (app) => app.getByText('Debrief needs to know which meeting this is').waitFor(),
    lands: 'Debrief of this meeting',
  },
  {
    name: 'Outlook’s pane while an appointment is read',
    async open() {
      return besideOutlook(stage.tab.page, formOf(await nothingAllowed(), 'review-1', { mode: 'read' }));
    },
    asks: /^Allow$/,
    given: (app) => app.getByText('It stands in the meeting chat').waitFor(),
    lands: SUBJECT,
  },
  {
    name: 'Outlook’s pane while an appointment is written',
    async open() {
      return besideOutlook(stage.tab.page, formOf(await nothingAllowed(), 'review-2'));
    },
    under: /^With your calendar, you see here/,
    asks: /^Allow$/,
    given: (app) => app.getByText(/With the meeting chat, decisions/).waitFor(),
    lands: SUBJECT,
  },
];

describe.each(SURFACES)('with the keyboard alone, on $name,', ({ open, under, asks, given, lands }) => {
  async function ask(): Promise<{ readonly hands: Keyboard; readonly app: FrameLocator }> {
    const app = await open();
    const hands = await keyboardOf(stage.tab.page);
    if (under) {
      await app.getByText(under).waitFor();
      await hands.enter(under);
    }
    await app.getByRole('button', { name: asks }).first().waitFor();
    await hands.enter(asks);
    await stage.tab.page.getByRole('dialog').waitFor();
    return { hands, app };
  }

  test('a permission that was given leaves the focus on what took the place of the request', async () => {
    const { hands, app } = await ask();
    await hands.enter('Accept');
    await given(app);
    await expect.poll(() => hands.at()).toBe(lands);
  });

  test('a permission that was refused leaves the focus where it was asked for', async () => {
    const { hands } = await ask();
    await hands.enter('Cancel');
    await debriefIn(stage.tab.page).getByText(/You did not allow it/).first().waitFor();
    expect(await hands.at()).toMatch(asks);
  });

  test('a dialog that was closed leaves the focus where it was asked for', async () => {
    const { hands } = await ask();
    await hands.press('Escape');
    await debriefIn(stage.tab.page).getByText(/You did not allow it/).first().waitFor();
    expect(await hands.at()).toMatch(asks);
  });
});
