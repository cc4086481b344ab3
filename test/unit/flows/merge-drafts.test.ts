import { expect, test } from 'vitest';
import { instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Answer, ReflectionDraft } from '#domain/reflection.ts';
import { choose, mergeDrafts } from '#flows/merge-drafts.ts';

const text = (words: string): Answer => ({ asks: 'text', text: words });
const draft = (answers: Readonly<Record<string, string>>, shared: readonly string[] = [], savedAt = 1): ReflectionDraft => ({
  meeting: 'm' as MeetingId, template: 'decision-debrief', shared, savedAt: instant(savedAt),
  answers: Object.fromEntries(Object.entries(answers).map(([id, words]) => [id, text(words)])),
});
const seen = draft({ a: 'one', b: 'two' }, ['a']);

test('takes each side’s change where the other left the field alone', () => {
  const merged = mergeDrafts(draft({ a: 'mine', b: 'two' }, ['a', 'b']), draft({ a: 'one', b: 'theirs' }, []), seen);
  expect(merged).toEqual(draft({ a: 'mine', b: 'theirs' }, ['b']));
});

test('keeps the words that are being typed where both changed a field, with the other’s beside them', () => {
  expect(mergeDrafts(draft({ a: 'mine', b: 'two' }), draft({ a: 'theirs', b: 'two' }), seen)).toMatchObject({ answers: { a: text('mine') }, others: { a: [text('theirs')] } });
});

test('sees no conflict where both typed the same', () => {
  expect(mergeDrafts(draft({ a: 'same', b: 'two' }, ['a']), draft({ a: 'same', b: 'two' }, ['a']), seen).others).toBeUndefined();
});

test('keeps a field that only the other version has', () => {
  expect(mergeDrafts(draft({ a: 'one' }), draft({ a: 'one', c: 'new' }), draft({ a: 'one' })).answers['c']).toEqual(text('new'));
});

const promise = (parts: Partial<Extract<Answer, { asks: 'commitment' }>>): Answer =>
  ({ asks: 'commitment', cue: '', action: '', due: '', obstacle: '', fallback: '', ...parts });
const promising = (parts: Parameters<typeof promise>[0]): ReflectionDraft => ({ ...draft({}), answers: { c: promise(parts) } });

test('joins the parts of one answer that were filled in on different sides', () => {
  expect(mergeDrafts(promising({ cue: 'mine' }), promising({ due: 'theirs' }), promising({}))).toEqual(promising({ cue: 'mine', due: 'theirs' }));
});

test('shows as the other version one that has also what only this side filled in', () => {
  expect(mergeDrafts(promising({ cue: 'mine', action: 'a' }), promising({ cue: 'theirs' }), promising({})).others)
    .toEqual({ c: [promise({ cue: 'theirs', action: 'a' })] });
});

test('keeps every version of three tabs', () => {
  const two = mergeDrafts(draft({ a: 'two' }), draft({ a: 'one' }), draft({ a: '' }));
  expect(mergeDrafts(draft({ a: 'three' }), two, draft({ a: '' })).others).toEqual({ a: [text('one'), text('two')] });
});

test('does not ask again for what was chosen on the other side, and keeps what was typed here in other fields', () => {
  const asked = mergeDrafts(draft({ a: 'mine', b: '' }), draft({ a: 'theirs', b: '' }), draft({ a: '', b: '' }));
  const typed = { ...asked, answers: { ...asked.answers, b: text('new') } };
  expect(mergeDrafts(typed, choose(asked, 'a', text('theirs')), asked)).toEqual(draft({ a: 'theirs', b: 'new' }));
});

test('leaves the other fields to be chosen when one is', () => {
  const asked = { ...draft({ a: 'one', b: 'two' }), others: { a: [text('x')], b: [text('y')] } };
  expect(choose(asked, 'a', text('x'))).toEqual({ ...draft({ a: 'x', b: 'two' }), others: { b: [text('y')] } });
});

test('is in the template that one side picked since, and in one’s own where both did', () => {
  const [debrief, grow, review] = [seen, { ...seen, template: 'grow' } as const, { ...seen, template: 'after-action-review' } as const];
  expect([mergeDrafts(debrief, grow, seen), mergeDrafts(grow, debrief, seen), mergeDrafts(grow, review, seen), mergeDrafts(grow, review, undefined)].map(({ template }) => template))
    .toEqual(['grow', 'grow', 'grow', 'grow']);
});

test('keeps the own templates that either side has answers of', () => {
  const [a, b] = [{ id: 'own:a', prompts: [] }, { id: 'own:b', prompts: [] }] as const;
  expect(mergeDrafts({ ...seen, own: [a] }, { ...seen, own: [a, b] }, seen).own).toEqual([a, b]);
});
