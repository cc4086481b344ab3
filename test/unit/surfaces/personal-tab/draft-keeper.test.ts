import { describe, expect, it } from 'vitest';
import { failed } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import { instant, ms } from '#base/time.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { openDrafts } from '#flows/drafts.ts';
import { choose } from '#flows/merge-drafts.ts';
import type { LastWords } from '#ports/last-words.ts';
import { draftKeeper, type DraftKeeperParts } from '#surfaces/personal-tab/draft-keeper.ts';
import { emptyDraft } from '#templates/start-draft.ts';
import { fixedClock, type FixedClock } from '../../../support/fixed-clock.ts';
import { aMeeting } from '../../../support/meetings.ts';
import { memoryDevice } from '../../../support/memory-device.ts';
import { memoryCollection } from '../../../support/memory-stores.ts';

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
  const browser = memoryDevice();
  const tab = async (lastWords?: LastWords) => {
    const { lock, tabs } = browser.tab();
    const drafts = await openDrafts(store, lock, tabs);
    if (!drafts.ok) throw new Error(JSON.stringify(drafts.failure));
    const { value } = drafts;
    const debrief: DraftKeeperParts['debrief'] = { draftOf: (id) => value.of(id), keepDraft: (draft, seen) => value.keep(draft, seen), discardDraft: (id) => value.discard(id) };
    const visible = source(true);
    const keeper = draftKeeper({ meeting: MEETING.id, fresh: () => emptyDraft(MEETING, clock.now()), debrief, news: value.state, visible, clock, lastWords });
    const stop = keeper.watch();
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
    const others = () => keeper.state.getSnapshot().draft?.others;
    return { keeper, type, typed, others, visible, stop, answer: (id: string) => keeper.state.getSnapshot().draft?.answers[id] };
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

  it.each([
    ['is kept at once when the host takes the page out of sight', true, question('Which?').question],
    ['waits for its pause once nobody watches it any more', false, undefined],
  ])('%s', async (_name, isWatched, kept) => {
    const { store, tab } = await device();
    const { typed, visible, stop } = await tab();
    typed(question('Which?'));
    if (!isWatched) stop();
    visible.set(false);
    await new Promise(setImmediate);
    expect(store.kept.get(MEETING.id)?.answers['question']).toEqual(kept);
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

  it('takes over a field that another tab changed and this one did not, at once', async () => {
    const { tab } = await device();
    const [one, two] = [await tab(), await tab()];
    await one.type(question('from one'));
    await expect.poll(() => two.answer('question')).toEqual(question('from one').question);
    await two.type(decider('Ben'));
    await expect.poll(() => one.answer('decider')).toEqual(decider('Ben').decider);
    expect([one.others(), two.others()]).toEqual([undefined, undefined]);
  });

  /** Both type into one field before either is kept. */
  async function atOdds() {
    const { tab, store } = await device();
    const [one, two] = [await tab(), await tab()];
    one.typed(question('from one'));
    two.typed({ ...question('from two'), ...decider('Ben') });
    await one.keeper.keep();
    await two.keeper.keep();
    await expect.poll(one.others).toBeDefined();
    return { tab, store, one, two };
  }

  it('shows both versions in both tabs where both changed the same field, and again after a reload', async () => {
    const { tab, one, two } = await atOdds();
    const reopened = await tab();
    const both = { answer: question('from two').question, others: { question: [question('from one').question] } };
    expect([one, two, reopened].map(({ answer, others }) => ({ answer: answer('question'), others: others() }))).toEqual([both, both, both]);
  });

  it('asks in neither tab any more once the person chose in one', async () => {
    const { one, two, store } = await atOdds();
    const { draft } = one.keeper.state.getSnapshot();
    if (draft) one.keeper.change(choose(draft, 'question', question('from one').question));
    await one.keeper.keep();
    await expect.poll(two.others).toBeUndefined();
    expect([one.answer('question'), two.answer('question'), two.answer('decider'), store.kept.get(MEETING.id)?.answers['question'], one.others()])
      .toEqual([question('from one').question, question('from one').question, decider('Ben').decider, question('from one').question, undefined]);
  });

  it('says since when its words have stood there, together with the words', async () => {
    const { tab, clock } = await device();
    const at = clock.now();
    await (await tab()).type(question('kept'));
    const kept = (await tab()).keeper.state.getSnapshot();
    const fresh = (await (await device()).tab()).keeper.state.getSnapshot();
    expect([kept.openedFrom, fresh.openedFrom]).toEqual([instant(at + 1000), undefined]);
  });

  it('holds the words on the page alone once this device was cleared in another tab', async () => {
    const { tab, store, clock } = await device();
    const words = memoryWords();
    const one = await tab(words);
    await one.type(question('kept'));
    one.typed(question('typed'));
    store.kept.clear();
    const holds = one.keeper.clear();
    one.typed(question('typed on'));
    clock.pass(ms(1000));
    await one.keeper.keep();
    const { cleared, saved } = one.keeper.state.getSnapshot();
    expect([holds, cleared, saved.is, one.answer('question'), store.kept.size, words.held.size]).toEqual([true, true, 'failed', question('typed on').question, 0, 0]);
  });

  it('has nothing to hold where this device was cleared and nothing was typed', async () => {
    const { keeper } = await (await device()).tab();
    expect([keeper.clear(), keeper.state.getSnapshot().cleared]).toEqual([false, undefined]);
  });

  it('does not undo the other tab with a second change that was typed while the first was being kept', async () => {
    const { tab, store } = await device();
    const [one, two] = [await tab(), await tab()];
    one.typed(question('from one'));
    two.typed(decider('B'));
    await one.keeper.keep();
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
