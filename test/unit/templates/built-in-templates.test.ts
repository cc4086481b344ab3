import { describe, expect, it } from 'vitest';
import { PROMPTS_AT_MOST } from '#domain/reflection.ts';
import { BUILT_IN_TEMPLATES, templateOf } from '#templates/built-in-templates.ts';
import { EVIDENCE } from '#templates/evidence.ts';
import { english } from '#words/catalogue.ts';

describe('the built-in templates', () => {
  it('are the six, and one for whoever only was there', () => {
    expect(BUILT_IN_TEMPLATES.map(({ id, prompts }) => `${id}: ${prompts.map((p) => p.id).join(' ')}`)).toEqual([
      'decision-debrief: question outcome in-the-way decider commitment',
      'after-action-review: intended happened difference keep-or-change commitment',
      'close-check: stated owner-and-date dissent-asked reason-kept line',
      'start-stop-continue: start stop continue commitment',
      'grow: goal reality options commitment',
      'premortem: about-to-decide why-it-failed likeliest early-sign commitment',
      'attendee-reflection: understood commitment',
    ]);
  });

  it.each(BUILT_IN_TEMPLATES)('ask no more than is read: $id', ({ prompts }) => {
    expect(prompts.length).toBeLessThanOrEqual(PROMPTS_AT_MOST);
  });

  it('ask for the same kind of answer wherever they ask the same question', () => {
    const kinds = new Set(BUILT_IN_TEMPLATES.flatMap(({ prompts }) => prompts.map(({ id, asks }) => `${id} ${asks}`)));
    const ids = new Set(BUILT_IN_TEMPLATES.flatMap(({ prompts }) => prompts.map(({ id }) => id)));
    expect(kinds.size).toBe(ids.size);
  });

  it('have words for each question and no word for none', () => {
    expect(new Set(Object.keys(english.words.templates.prompt))).toEqual(new Set(BUILT_IN_TEMPLATES.flatMap(({ prompts }) => prompts.map(({ id }) => id))));
  });

  it('never ask two questions in the same words, so that a written answer finds its question again', () => {
    const labels = Object.values(english.words.templates.prompt).map(({ label }) => label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('stay the first one for a draft of a template that this version does not know', () => {
    expect(templateOf({ template: 'of-tomorrow' as never }).id).toBe('decision-debrief');
  });
});

describe('the evidence that they lean on', () => {
  it('is named with effect, number, setting and source', () => {
    const lines = Object.entries(EVIDENCE).map(([id, effects]) => `${id}: ${effects.map((e) => `${'d' in e.effect ? [e.effect.d, e.effect.to].filter(Boolean).join('-') : `${e.effect.more} %`}/${e.studies.count}/${e.setting}`).join(' ')}`);
    const debriefs = '0.67/46/mostly-training 0.79/61/mostly-training 0.92/83/mostly-training';
    const ifThen = '0.65/94/mixed 0.27-0.66/642/mixed';
    expect(lines).toEqual([
      `decision-debrief: ${debriefs} ${ifThen}`,
      `after-action-review: ${debriefs} ${ifThen}`,
      'close-check: ',
      `start-stop-continue: ${ifThen}`,
      'grow: ',
      `premortem: 30 %/1/one-lab ${ifThen}`,
      `attendee-reflection: ${ifThen}`,
    ]);
  });
});
