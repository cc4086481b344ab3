import { describe, expect, it } from 'vitest';
import { failed } from '#base/result.ts';
import { ms } from '#base/time.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { openDrafts } from '#flows/drafts.ts';
import type { LastWords } from '#ports/last-words.ts';
import { draftKeeper, type DraftKeeperParts } from '#surfaces/personal-tab/draft-keeper.ts';
import { emptyDraft } from '#templates/decision-debrief.ts';
import { fixedClock, type FixedClock } from '../../../support/fixed-clock.ts';
import { aMeeting } from '../../../support/meetings.ts';
import { memoryDevice } from '../../../support/memory-device.ts';
import { memoryCollection, memoryLock } from '../../../support/memory-stores.ts';

const MEETING = aMeeting();
const START = '2026-11-22T10:00:00Z';

function memoryWords(): LastWords & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return { held, put: (key, text) => void held.set(key, text), get: (key) => held.get(key), forget: (key) => void held.delete(key) };
}

/** One device; each `tab` opens the draft of the same meeting. */
async function device() {
  const store = memoryCollection<ReflectionDraft>();
  const clock: FixedClock = fixedClock(START);
  const drafts = await openDrafts(store, memoryLock(), memoryDevice().tab().tabs);
  if (!drafts.ok) throw new Error(JSON.stringify(drafts.failure));
  const { value } = drafts;
  const debrief: DraftKeeperParts['debrief'] = { draftOf: (id) => value.of(id), keepDraft: (draft, seen) => value.keep(draft, seen), discardDraft: (id) => value.discard(id) };
  const tab = async (lastWords?: LastWords) => {
    const keeper = draftKeeper({ meeting: MEETING.id, fresh: () => emptyDraft(MEETING, clock.now()), debrief, clock, lastWords });
    await keeper.keep();
    clock.pass(ms(1000));
    const typed = (part: ReflectionDraft['answers']) => {
      const { draft } = keeper.state.getSnapshot();
      if (draft) keeper.change({ ...draft, answers: { ...draft.answers, ...part } });
    };
    const type = async (part: ReflectionDraft['answers']) => {
      typed(part);
      await keeper.keep();
      clock.pass(ms(1000));
    };
    return { keeper, type, typed, answer: (id: string) => keeper.state.getSnapshot().draft?.answers[id] };
  };
  return { store, clock, tab };
}

const question = (text: string) => ({ question: { asks: 'text', text } }) as const;
const decider = (name: string) => ({ decider: { asks: 'decider', decider: name, by: '' } }) as const;

describe('a draft in hand', () => {
  it('is kept after a pause of 400 ms, not before', async () => {
    const { store, clock, tab } = await device();
    const { typed, keeper } = await tab();
    typed(question('Which?'));
    clock.pass(ms(399));
    const before = store.kept.size;
    clock.pass(ms(1));
    await Promise.resolve();
    await keeper.keep();
    expect([before, store.kept.get(MEETING.id)?.answers['question']]).toEqual([0, question('Which?').question]);
  });

  it('comes back whole after a reload in the middle of typing, before anything was kept', async () => {
    const { tab, store } = await device();
    const words = memoryWords();
    (await tab(words)).typed(question('Which sup'));
    const kept = store.kept.size;
    const again = await tab(words);
    expect([kept, again.answer('question'), store.kept.get(MEETING.id)?.answers['question'], words.held.size])
      .toEqual([0, question('Which sup').question, question('Which sup').question, 0]);
  });

  it('opens what is kept where the words left cannot be read', async () => {
    const { tab } = await device();
    await (await tab()).type(question('kept'));
    const words = memoryWords();
    words.put(`draft/${MEETING.id}`, '{"draft":{"answers":null}}');
    expect((await tab(words)).answer('question')).toEqual(question('kept').question);
  });

  it('takes over a field that another tab changed and this one did not', async () => {
    const { tab } = await device();
    const [one, two] = [await tab(), await tab()];
    await one.type(question('from one'));
    await two.type(decider('Ben'));
    expect([two.answer('question'), two.answer('decider'), two.keeper.state.getSnapshot().theirs]).toEqual([question('from one').question, decider('Ben').decider, undefined]);
  });

  it('shows the other version where both tabs changed the same field, and takes it when asked', async () => {
    const { tab } = await device();
    const [one, two] = [await tab(), await tab()];
    await one.type(question('from one'));
    await two.type({ ...question('from two'), ...decider('Ben') });
    const shown = [two.answer('question'), two.keeper.state.getSnapshot().theirs?.answers['question']];
    two.keeper.takeTheirs();
    expect([shown, two.answer('question'), two.answer('decider'), two.keeper.state.getSnapshot().theirs])
      .toEqual([[question('from two').question, question('from one').question], question('from one').question, decider('Ben').decider, undefined]);
  });

  it('does not undo the other tab with a second change that was typed while the first was being kept', async () => {
    const { tab, store } = await device();
    const [one, two] = [await tab(), await tab()];
    await one.type(question('from one'));
    two.typed(decider('B'));
    const first = two.keeper.keep();
    two.typed(decider('Ben'));
    await Promise.all([first, two.keeper.keep()]);
    expect(store.kept.get(MEETING.id)?.answers).toMatchObject({ ...question('from one'), ...decider('Ben') });
  });

  it('stays in the last words while the device has no room', async () => {
    const { tab, store } = await device();
    const words = memoryWords();
    const one = await tab(words);
    store.refuse({ kind: 'storageFull' });
    await one.type(question('Which?'));
    expect([one.keeper.state.getSnapshot().saved, words.held.size]).toEqual([{ is: 'failed', why: failed({ kind: 'storageFull' }).failure }, 1]);
  });

  it('can be discarded, with its last words, and brought back', async () => {
    const { tab, store } = await device();
    const words = memoryWords();
    const one = await tab(words);
    await one.type(question('Which?'));
    await one.keeper.discard();
    const gone = [one.answer('question'), store.kept.size, words.held.size];
    one.keeper.restore();
    expect([gone, one.answer('question'), one.keeper.state.getSnapshot().discarded]).toEqual([[question('').question, 0, 0], question('Which?').question, undefined]);
  });
});
