import { expect, test } from 'vitest';
import { instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Answer, ReflectionDraft } from '#domain/reflection.ts';
import { mergeDrafts } from '#flows/merge-drafts.ts';

const text = (words: string): Answer => ({ asks: 'text', text: words });
const draft = (answers: Readonly<Record<string, string>>, shared: readonly string[] = [], savedAt = 1): ReflectionDraft => ({
  meeting: 'm' as MeetingId, template: 'decision-debrief', shared, savedAt: instant(savedAt),
  answers: Object.fromEntries(Object.entries(answers).map(([id, words]) => [id, text(words)])),
});
const seen = draft({ a: 'one', b: 'two' }, ['a']);

test('takes each side’s change where the other left the field alone', () => {
  const merged = mergeDrafts(draft({ a: 'mine', b: 'two' }, ['a', 'b']), draft({ a: 'one', b: 'theirs' }, []), seen);
  expect(merged).toEqual({ draft: draft({ a: 'mine', b: 'theirs' }, ['b']), conflict: false });
});

test('keeps the words that are being typed where both changed a field, and says so', () => {
  expect(mergeDrafts(draft({ a: 'mine', b: 'two' }), draft({ a: 'theirs', b: 'two' }), seen)).toMatchObject({ draft: { answers: { a: text('mine') } }, conflict: true });
});

test('sees no conflict where both typed the same', () => {
  expect(mergeDrafts(draft({ a: 'same', b: 'two' }, ['a']), draft({ a: 'same', b: 'two' }, ['a']), seen).conflict).toBe(false);
});

test('keeps a field that only the other version has', () => {
  expect(mergeDrafts(draft({ a: 'one' }), draft({ a: 'one', c: 'new' }), draft({ a: 'one' })).draft.answers['c']).toEqual(text('new'));
});
