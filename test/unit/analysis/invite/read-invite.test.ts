import { describe, expect, it } from 'vitest';
import { readInvite } from '#analysis/invite/read-invite.ts';
import { renderInvite } from '#notes/invite.ts';
import { wordsOf } from '#notes/find-invite.ts';
import { aMeeting, aRecord } from '../../../support/meetings.ts';
import { WRITTEN_IN } from '../../../support/written-in.ts';

const read = (subject: string, ...text: readonly string[]) => readInvite({ subject, text: text.join('\r\n') });
const JOIN = [
  '________________________________________________________________________________',
  'Microsoft Teams Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-US>',
  'Join the meeting now<https://teams.microsoft.com/l/meetup-join/x>', 'Meeting ID: 123 456 789', 'Passcode: Decide1', 'We need to decide whether this is a secret.',
  'For organizers: Meeting options<https://teams.microsoft.com/meetingOptions/?organizerId=1>',
  '________________________________________________________________________________',
];

describe('the purpose of an invitation', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['Q3 Town Hall', [], 'inform'], ['All-hands', ['Join us for news from the team.'], 'inform'], ['New travel rules', ['For your information only.'], 'inform'],
    ['Results of the survey', ['No decisions will be made.'], 'inform'], ['Tooling', ['Purpose: inform everyone about the new tooling'], 'inform'],
    ['Coffee chat', [], 'connect'], ['Team lunch', [], 'connect'], ['Farewell for Ben', [], 'connect'], ['New faces', ['Goal: get to know each other'], 'connect'],
    ['Webinar: safe soldering', [], 'learn'], ['Fire safety training', [], 'learn'], ['Lunch and learn: optics', [], 'learn'], ['Excel', ['In this course you will learn pivot tables.'], 'learn'],
    ['Supplier', ['Decision needed: which supplier do we take?'], 'decide'], ['Pilot', ['Purpose: to decide on the pilot'], 'decide'],
    ['Sprint planning', [], 'plan'], ['Kick-off Hexley', [], 'plan'],
    // What may be either stays unset.
    ['Weekly sync', [], undefined], ['Catch-up', [], undefined], ['1:1 Dana / Ben', [], undefined], ['Status update', [], undefined], ['Steering', ['Agenda: costs, dates'], undefined],
    ['Town hall', ['We will vote on the name.'], undefined], ['Town hall preparation', [], undefined], ['Training budget', [], undefined], ['Fire safety training: choose the provider', [], undefined],
    ['Briefing before the approval', [], undefined], ['Team lunch and training on optics', [], undefined], ['Team building', ['Purpose: inform everyone'], undefined],
    ['Coffee supplier', [], undefined], ['', [], undefined],
    ['Schulung: FYI', ['Wir wollen uns ansehen, wie das geht, und dann ist auch noch Zeit für Fragen, die ihr habt.'], undefined],
  ])('“%s” %j: %s', (subject, text, expected) => expect(read(subject, ...text).purpose?.guess).toBe(expected));

  it('comes with the words that say it, at most 200 characters of them', () => {
    expect(read('Tooling', 'Hello all,', 'Purpose: inform everyone about the new tooling', 'Best, Dana').purpose).toEqual({ guess: 'inform', words: 'Purpose: inform everyone about the new tooling' });
    expect(read('Tooling', `For your information only: ${'x'.repeat(300)}`).purpose?.words).toHaveLength(200);
  });
});

describe('what an invitation asks', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['below a heading', ['Questions to decide:', '- Which supplier?', '2. When do we start?', 'See you there.', '- Bring the samples'], ['Which supplier?', 'When do we start?']],
    ['behind a label', ['Decision needed: blue or green housing'], ['blue or green housing']],
    ['in a sentence', ['Hello. We need to decide whether Hexley goes first. Please read the file.'], ['We need to decide whether Hexley goes first.']],
    ['not where it says that it need not', ['We do not need to decide whether Hexley goes first.'], []],
    ['not of every question', ['Can you all make it?'], []],
    ['five at most, each once', ['To decide:', ...Array.from({ length: 9 }, (_, n) => `- Number ${n % 7}`)], ['Number 0', 'Number 1', 'Number 2', 'Number 3', 'Number 4']],
  ])('%s', (_, text, questions) => expect(read('Steering', ...text).questions).toEqual(questions));

  it.each<[string, string | undefined]>([
    ['Decider: Dana Reyes', 'Dana Reyes'], ['Decision maker - Ben', 'Ben'], ['In the end Dana Reyes decides.', 'Dana Reyes'], ['We decides', undefined], ['Decider: TBD', undefined], ['Who decides: ?', undefined], ['Dana decided last week', undefined],
  ])('%s: decider %s', (text, decider) => expect(read('Steering', text).decider).toBe(decider));
});

describe('an invitation is read without', () => {
  it('what Teams puts there, before and after a person’s words', () => {
    expect(read('Steering', ...JOIN, 'We need to decide which supplier we take.')).toEqual({ purpose: { guess: 'decide', words: 'We need to decide which supplier we take.' }, questions: ['We need to decide which supplier we take.'] });
    expect(read('Steering', 'Agenda', ...JOIN)).toEqual({ questions: [] });
  });

  it('the older join block', () => {
    expect(read('Steering', 'Microsoft Teams meeting', 'Join on your computer, mobile app or room device', 'Decision needed: none of this')).toEqual({ questions: [] });
  });

  it('the small print of a mail', () => {
    expect(read('Steering', 'Agenda', 'This e-mail and any attachments may contain confidential information. To decide whether it is for you, read on.')).toEqual({ questions: [] });
    expect(read('Steering', 'CONFIDENTIALITY NOTICE: for your information only')).toEqual({ questions: [] });
  });

  it.each(WRITTEN_IN)('the block that Debrief itself puts there, in %s', (language) => {
    const block = wordsOf(renderInvite(aRecord(aMeeting()), language) ?? '');
    expect(block).toContain('Which supplier do we take?');
    expect(read('Steering', ...block.split('\n'), 'Agenda')).toEqual({ questions: [] });
    expect(read('Steering', ...block.split('\n'), 'We need to decide which colour.').questions).toEqual(['We need to decide which colour.']);
  });
});

it('an invitation of any length is read in no time', () => {
  const begun = performance.now();
  for (const text of ['a'.repeat(1_000_000), 'Debrief\n'.repeat(100_000), '_'.repeat(1_000_000), 'To decide:\n'.repeat(50_000), 'A '.repeat(500_000), 'decides '.repeat(100_000), ' '.repeat(1_000_000)]) read('x'.repeat(10_000), text);
  expect(performance.now() - begun).toBeLessThan(3_000);
});
