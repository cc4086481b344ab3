import { expect, it } from 'vitest';
import type { DraftKeeper } from '#surfaces/personal-tab/draft-keeper.ts';
import { FormStep } from '#surfaces/personal-tab/form-step.tsx';
import { OWN_LIMITS, readOwnTemplate } from '#templates/own-template.ts';
import { startDraft } from '#templates/start-draft.ts';
import { HOSTILE_TEXTS } from '../../../data/hostile-texts.ts';
import { drawn } from '../../../support/drawn.tsx';
import { aMeeting, at } from '../../../support/meetings.ts';
import { withTemplates } from '../../../support/policy.ts';

const NOW = at('2026-11-16T12:00:00Z');
const MEETING = aMeeting({ joinUrl: 'https://teams.example/1' });

/** The form of a template whose every word is this, with the same words in every answer. */
function formOf(words: string): Promise<string> {
  const cut = (longest: number): string => words.slice(0, longest).trim() || 'x';
  const ask = (kind: string) => `${kind} ${cut(OWN_LIMITS.ask - 10)}`;
  const read = readOwnTemplate(JSON.stringify({
    version: 1, id: 'a', name: cut(OWN_LIMITS.name), why: cut(OWN_LIMITS.why),
    prompts: [
      { id: 'a', kind: 'text', ask: ask('text'), hint: cut(OWN_LIMITS.hint) },
      { id: 'b', kind: 'choice', ask: ask('choice'), options: [cut(OWN_LIMITS.option), 'another'] },
      { id: 'c', kind: 'person', ask: ask('person') },
    ],
  }));
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  const draft = startDraft(read.value, MEETING, NOW, {
    'own:a/a.text': { asks: 'text', text: words }, 'own:a/b.choice': { asks: 'choice', chosen: cut(OWN_LIMITS.option) }, 'own:a/c.person': { asks: 'person', person: words },
  });
  return drawn(<FormStep overview={{ meeting: MEETING, purpose: 'unset', hasDraft: false }} inHand={{ draft, saved: { is: 'untouched' }, keeper: {} as DraftKeeper }} />, NOW, {}, withTemplates(read.value));
}

/** Elements and the names of their attributes. */
const shape = (html: string): readonly string[] => (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/="[^"]*"/g, ''));

const HARMLESS = shape(await formOf('harmless'));

it.each(HOSTILE_TEXTS)('an own template and answers to it add no element and no attribute to the form: %s', async (words) => {
  expect(shape(await formOf(words))).toEqual(HARMLESS);
});
