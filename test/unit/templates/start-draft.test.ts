import { describe, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { instant } from '#base/time.ts';
import type { Answer, ReflectionDraft, Template } from '#domain/reflection.ts';
import { AFTER_ACTION_REVIEW } from '#templates/after-action-review.ts';
import { BUILT_IN_TEMPLATES } from '#templates/built-in-templates.ts';
import { DECISION_DEBRIEF } from '#templates/decision-debrief.ts';
import { GROW } from '#templates/grow.ts';
import { problemsOf } from '#templates/problems-of.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { emptyDraft, isAnswered, startDraft, withEveryPrompt, withTemplate } from '#templates/start-draft.ts';
import { WORDS } from '../../support/answer-words.ts';
import { ANNA, aRecord } from '../../support/records.ts';

const AT = instant(Date.UTC(2026, 10, 23, 11));
const RECORD = aRecord();
const MEETING = { id: RECORD.meeting, subject: RECORD.subject, start: RECORD.start, end: RECORD.end };
const text = (words: string): Answer => ({ asks: 'text', text: words });
const promise: Answer = { asks: 'commitment', cue: 'c', action: 'a', due: '', obstacle: '', fallback: '' };
const OWN: Template = { id: 'own:acme', words: { name: 'Acme' }, prompts: [{ id: 'own:acme/why.text', asks: 'text', words: { ask: 'Why?' } }, { id: 'commitment', asks: 'commitment' }] };

describe('a new draft', () => {
  it.each(BUILT_IN_TEMPLATES)('of $id has an empty answer of its kind to each question, and shares nothing', (template) => {
    const draft = startDraft(template, MEETING, AT);
    expect([draft.template, Object.entries(draft.answers).map(([id, { asks }]) => ({ id, asks })), draft.shared, template.prompts.filter(({ id }) => isAnswered(draft, id))])
      .toEqual([template.id, template.prompts, [], []]);
  });

  it('begins with facts where there are some, and only in its own questions', () => {
    const { answers } = startDraft(AFTER_ACTION_REVIEW, MEETING, AT, { happened: text('An hour.'), question: text('Which?') });
    expect([answers['happened'], answers['question']]).toEqual([text('An hour.'), undefined]);
  });
});

describe('a draft in another template', () => {
  const typed: ReflectionDraft = { ...emptyDraft(MEETING, AT), answers: { ...emptyDraft(MEETING, AT).answers, question: text('Which?'), commitment: promise }, shared: ['question'] };

  it('keeps what was typed, also of questions that both ask, over facts', () => {
    const there = withTemplate(typed, GROW, { goal: text('By spring'), commitment: undefined });
    const back = withTemplate({ ...there, answers: { ...there.answers, goal: text('Mine') } }, DECISION_DEBRIEF);
    expect([there.template, there.answers['commitment'], there.answers['goal'], back.answers['question'], withTemplate(back, GROW, { goal: text('By spring') }).answers['goal']])
      .toEqual(['grow', promise, text('By spring'), text('Which?'), text('Mine')]);
  });

  it('shares nothing that its form does not show', () => {
    const made = recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft: withTemplate(typed, GROW) });
    expect(made).toEqual(ok(RECORD));
  });

  it('names only the problems of its own questions', () => {
    expect(problemsOf(withTemplate(typed, GROW)).map(({ promptId }) => promptId)).toEqual(['goal', 'reality', 'options']);
  });

  it('takes an own template along, so that its words keep their question', () => {
    expect(withTemplate(withTemplate(typed, OWN), DECISION_DEBRIEF).own).toEqual([OWN]);
  });

  it('is given the words of an own template as they are now', () => {
    const renamed = { ...OWN, words: { name: 'Acme review' } };
    expect(withTemplate(withTemplate(typed, OWN), renamed).own).toEqual([renamed]);
  });
});

describe('a draft that an older version kept', () => {
  it('is given the questions that came since, and keeps its answers', () => {
    const old = { ...emptyDraft(MEETING, AT), answers: { question: text('Which?') } };
    expect(withEveryPrompt(old)).toEqual({ ...emptyDraft(MEETING, AT), answers: { ...emptyDraft(MEETING, AT).answers, question: text('Which?') } });
  });

  it('of a template that this version does not know stays as it is', () => {
    const newer = { ...emptyDraft(MEETING, AT), template: 'of-tomorrow' as never, answers: { x: text('y') } };
    expect(withEveryPrompt(newer)).toBe(newer);
  });

  it('opens as the first release stored it, with every word, and becomes the same record', () => {
    const stored = JSON.parse(`{
      "meeting": "${RECORD.meeting}", "template": "decision-debrief", "savedAt": ${AT}, "shared": ["question", "outcome", "in-the-way", "decider", "commitment"],
      "answers": {
        "question": { "asks": "text", "text": "Which supplier?" },
        "outcome": { "asks": "outcome", "is": "deferred", "what": "", "until": "2026-12-01", "because": "no prices yet" },
        "in-the-way": { "asks": "near-misses", "picked": [{ "kind": "deferral", "text": "let us park that" }], "own": "No price list" },
        "decider": { "asks": "decider", "decider": "Ben", "by": "2026-11-30" },
        "commitment": { "asks": "commitment", "cue": "the list is here", "action": "compare offers", "due": "2026-11-27", "obstacle": "", "fallback": "ask Ben" }
      },
      "others": { "question": [{ "asks": "text", "text": "Which one?" }] }, "about": { "subject": "Supplier review", "start": 0 }
    }`) as ReflectionDraft;
    expect([withEveryPrompt(stored), recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft: withEveryPrompt(stored) })]).toEqual([stored, ok(aRecord({
      decisions: [{ question: 'Which supplier?', outcome: { kind: 'deferred', because: 'no prices yet', until: '2026-12-01' as never }, decider: 'Ben', reason: 'let us park that\nNo price list' }],
      commitments: [{ cue: 'the list is here', action: 'compare offers', owner: ANNA, due: '2026-11-27' as never, fallback: 'ask Ben' }],
    }))]);
  });
});
