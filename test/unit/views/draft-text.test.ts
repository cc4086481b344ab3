import { expect, it } from 'vitest';
import { emptyDraft } from '#templates/start-draft.ts';
import { formatIn } from '#ui/format.ts';
import { draftText } from '#views/draft-text.ts';
import { english } from '#words/catalogue.ts';
import { aMeeting, at } from '../../support/meetings.ts';

const format = formatIn('en-GB', 'UTC');
const draft = emptyDraft(aMeeting(), at('2026-11-16T12:00:00Z'));

it('a draft as text has every word that was typed under its question, shared or not', () => {
  const answers = {
    ...draft.answers,
    question: { asks: 'text', text: 'Which supplier?' },
    outcome: { asks: 'outcome', is: 'deferred', what: '', until: '2026-11-30', because: 'the second offer is late' },
    'in-the-way': { asks: 'near-misses', picked: [{ kind: 'dissent', text: 'I do not see it.' }], own: 'No figures' },
    decider: { asks: 'decider', decider: 'Ada', by: 'soon' },
    commitment: { asks: 'commitment', cue: 'I open the page', action: 'ask Ben', due: '', obstacle: '', fallback: '' },
  } as const;
  expect(draftText({ ...draft, answers }, english.words, format)).toBe(`What had to be decided?
Which supplier?

What came of it?
It was put off
Put off until: Mon, 30 Nov 2026
Because: the second offer is late

What was in the way?
“I do not see it.”
No figures

Who decides, by when?
Who decides: Ada
By: soon

What will you do before the next occurrence?
When: I open the page
I will: ask Ben`);
});

it('a draft in which nothing was typed is no text', () => {
  expect(draftText(draft, english.words, format)).toBe('');
});
