import { expect, test } from 'vitest';
import { days, ms, minus, plus, type Instant } from '#base/time.ts';
import { NO_AIM, type AimDraft } from '#domain/aim.ts';
import { aimsOfMailbox, moveAims, sweepAims } from '#flows/nobodys-aims.ts';
import type { KeptAim } from '#ports/stores.ts';
import { at } from '../../support/meetings.ts';
import { memoryCollection } from '../../support/memory-stores.ts';

const NOW = at('2026-11-23T09:00:00Z');
const ADA = 'ada@tiny.example';
const BEN = 'ben@tiny.example';

const aim = (given: Partial<AimDraft>, when: Instant = NOW): KeptAim => ({ draft: { ...NO_AIM, ...given }, base: NO_AIM, at: when });
const nobodys = () => memoryCollection<KeptAim>();

test('what was typed before signing in goes along with the person, and nothing of it stays', async () => {
  const [kept, own] = [nobodys(), memoryCollection<KeptAim>()];
  await aimsOfMailbox(kept, ADA).put('event/a', aim({ intent: 'Fewer suppliers' }));
  expect((await moveAims(aimsOfMailbox(kept, ADA), own)).ok).toBe(true);
  expect([[...own.kept], kept.kept.size]).toEqual([[['event/a', aim({ intent: 'Fewer suppliers' })]], 0]);
});

test('what was typed in another mailbox is seen by nobody else, and goes along with nobody else', async () => {
  const [kept, own] = [nobodys(), memoryCollection<KeptAim>()];
  await aimsOfMailbox(kept, ADA).put('time/1/2', aim({ intent: 'Ada’s' }));
  await moveAims(aimsOfMailbox(kept, BEN), own);
  expect([await aimsOfMailbox(kept, BEN).get('time/1/2'), own.kept.size, (await aimsOfMailbox(kept, ADA).get('time/1/2')).ok]).toEqual([{ ok: true, value: undefined }, 0, true]);
});

test('it is joined with what the account has for the same appointment; where a field says two things, the newer stands', async () => {
  const [kept, own] = [nobodys(), memoryCollection<KeptAim>()];
  await own.put('event/a', aim({ purpose: 'plan', intent: 'Older', leavesOut: ['book a room'] }, minus(NOW, days(1))));
  await aimsOfMailbox(kept, ADA).put('event/a', aim({ intent: 'Newer', successCondition: 'One is named' }));
  await moveAims(aimsOfMailbox(kept, ADA), own);
  expect(own.kept.get('event/a')).toEqual(aim({ purpose: 'plan', intent: 'Newer', successCondition: 'One is named', leavesOut: ['book a room'] }));
});

test('it stays where it is while the account can keep nothing', async () => {
  const [kept, own] = [nobodys(), memoryCollection<KeptAim>()];
  await aimsOfMailbox(kept, ADA).put('event/a', aim({ intent: 'Fewer' }));
  own.refuse({ kind: 'storageFull' });
  expect([await moveAims(aimsOfMailbox(kept, ADA), own), kept.kept.size]).toEqual([{ ok: false, failure: { kind: 'storageFull' } }, 1]);
});

test('nobody’s words are kept until the retention is over, and what cannot be read is not', async () => {
  const kept = nobodys();
  const limit = minus(NOW, days(56));
  for (const [key, one] of [['young', aim({}, limit)], ['old', aim({}, plus(limit, ms(-1)))], ['torn', 'torn' as unknown as KeptAim]] as const) kept.kept.set(key, one);
  await sweepAims(kept, limit);
  expect([...kept.kept.keys()]).toEqual(['young']);
});
