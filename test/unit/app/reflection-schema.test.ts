import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { MeetingId } from '#domain/meeting.ts';
import { BUILT_IN_TEMPLATES } from '#templates/built-in-templates.ts';
import { readOwnTemplate } from '#templates/own-template.ts';
import { startDraft, withTemplate } from '#templates/start-draft.ts';
import { at } from '../../support/meetings.ts';

const fits = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync('public/schemas/reflection.schema.json', 'utf8')) as object);
const MEETING = { id: 'm1' as MeetingId };
const NOW = at('2026-11-23T11:00:00Z');

const OWN = readOwnTemplate(JSON.stringify({
  version: 1, id: 'acme', name: 'Acme', why: 'w',
  prompts: ['text', 'choice', 'date', 'person', 'yes-no', 'commitment'].map((kind) => ({ id: kind, kind, ask: kind, hint: 'h', ...(kind === 'choice' ? { options: ['x', 'y'] } : {}) })),
}));
const templates = [...BUILT_IN_TEMPLATES, ...(OWN.ok ? [OWN.value] : [])];
const draft = startDraft(templates[0] ?? BUILT_IN_TEMPLATES[0] as never, MEETING, NOW);

describe('the published schema of a reflection', () => {
  it.each(templates)('takes a draft in $id', (template) => {
    expect([fits(startDraft(template, MEETING, NOW)), fits.errors]).toEqual([true, null]);
  });

  it('takes a draft that has been through all templates, with other versions of an answer', () => {
    const all = templates.reduce((now, template) => withTemplate(now, template), draft);
    const whole = { ...all, shared: ['question'], others: { question: [{ asks: 'text', text: 'x' }] }, about: { subject: 's', start: NOW } };
    expect([Object.keys(all.answers).length, fits(whole)]).toEqual([new Set(templates.flatMap(({ prompts }) => prompts.map(({ id }) => id))).size, true]);
  });

  it.each<[string, object]>([
    ['no meeting', { meeting: undefined }],
    ['an unknown template', { template: 'of-tomorrow' }],
    ['an answer of an unknown kind', { answers: { a: { asks: 'mood', mood: 'good' } } }],
    ['an answer that lacks a part', { answers: { a: { asks: 'decider', decider: 'Ben' } } }],
    ['a speaker beside a picked near miss', { answers: { a: { asks: 'near-misses', own: '', picked: [{ kind: 'dissent', text: 't', speaker: 'Ben' }] } } }],
    ['an unknown field', { mood: 'good' }],
  ])('refuses %s', (_, change) => {
    expect(fits(JSON.parse(JSON.stringify({ ...draft, ...change })))).toBe(false);
  });
});
