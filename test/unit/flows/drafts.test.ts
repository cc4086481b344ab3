import { expect, test } from 'vitest';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { openDrafts, type Drafts } from '#flows/drafts.ts';
import { emptyDraft } from '#templates/start-draft.ts';
import { aMeeting, at } from '../../support/meetings.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryCollection } from '../../support/memory-stores.ts';

const meeting = aMeeting();
const draft = emptyDraft(meeting, at('2026-11-16T12:00:00Z'));
const changed = (drafts: Drafts): Promise<void> => new Promise((resolve) => drafts.state.subscribe(() => resolve()));

test('a draft that is kept or discarded in one tab is known in the others', async () => {
  const device = memoryDevice();
  const store = memoryCollection<ReflectionDraft>();
  const [here, there] = await Promise.all([device.tab(), device.tab()].map(async ({ lock, tabs }) => {
    const opened = await openDrafts(store, lock, tabs);
    if (!opened.ok) throw new Error(opened.failure.kind);
    return opened.value;
  }));
  if (!here || !there) throw new Error('two tabs were opened');

  const heard = changed(there);
  await here.keep(draft, undefined);
  await heard;
  expect([...there.state.getSnapshot().keys()]).toEqual([meeting.id]);

  const heardAgain = changed(there);
  await here.discard(meeting.id);
  await heardAgain;
  expect([...there.state.getSnapshot().keys()]).toEqual([]);
});
