import { expect, test } from 'vitest';
import { NO_POLICY, type Policy } from '#domain/policy.ts';
import { address } from '#domain/person.ts';
import { personHours } from '#domain/verdict.ts';
import { PolicySection } from '#surfaces/personal-tab/settings/policy-section.tsx';
import { SettingsReading } from '#surfaces/personal-tab/settings/settings-reading.ts';
import type { PolicyReading } from '#templates/policy-reading.ts';
import { drawn, texts } from '../../../support/drawn.tsx';
import { at } from '../../../support/meetings.ts';

const now = at('2026-11-20T15:00:00Z');

/** The lines of the section. */
async function lines(given: Partial<Policy>): Promise<readonly string[]> {
  const reading = Promise.resolve<PolicyReading>({ is: 'read', policy: { ...NO_POLICY, ...given } });
  return texts(await drawn(<SettingsReading><PolicySection /></SettingsReading>, now, {}, { policy: () => reading }), 'li');
}

test('says what is in force, each with its number', async () => {
  expect(await lines({
    templates: [{ id: 'own:review', prompts: [], words: { name: 'Project review', why: '', prompts: {} } } as never],
    thresholds: { defaultLoad: personHours(3), low: 0.3, high: 0.7, informAbove: 40 },
    retention: { quoteWeeks: 1 },
    off: ['nudge'],
  })).toEqual([
    'Templates: Project review',
    'Switched off: Remind people of what they accepted',
    'A meeting is busy from 3 person-hours on, until 8 meetings of a person are judged.',
    'A sign of a decision is a possible one from a score of 0.30 on, and counts as decided from 0.70 on.',
    'Where more than 40 people were invited, a meeting is guessed to inform.',
    'Quotes of what was said stay on a device for 1 week.',
  ]);
});

test('says what is set for the leaders’ summary: where it stands, who writes it, which teams, from how many on', async () => {
  const steward = address('eva@contoso.example');
  expect(await lines({ steward, site: 'https://contoso.sharepoint.com/sites/debrief', floors: { numbers: 6, texts: 12, organizers: 3 }, teams: [{ name: 'Product', members: [steward] }] })).toEqual([
    'The lists of the team and of the leaders stand on https://contoso.sharepoint.com/sites/debrief.',
    'The leaders’ summary is written by eva@contoso.example.',
    'Teams: Product',
    'The summary shows a number from 6 people on, a text from 12, and a team from 3 organizers who publish.',
  ]);
});

test('names only what the file sets', async () => {
  expect(await lines({ retention: { quoteWeeks: 4 }, teams: [{ name: 'Product', members: [address('eva@contoso.example')] }] })).toEqual([
    'Quotes of what was said stay on a device for 4 weeks.',
    'Teams: Product',
  ]);
  expect(await lines({})).toEqual(['Nothing: everything is as Debrief has it.']);
});
