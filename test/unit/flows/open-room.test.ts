import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failed, ok, type Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import { minutes } from '#base/time.ts';
import type { Me } from '#domain/person.ts';
import type { RunningRoom } from '#flows/create-room.ts';
import { openRoom, type OpenRoom } from '#flows/open-room.ts';
import type { RecordChange } from '#flows/room.ts';
import type { Failure } from '#ports/failure.ts';
import type { ChatId } from '#ports/meeting-chat.ts';
import { threadId } from '#sandbox/tenant/derived-ids.ts';
import { fixedClock, type FixedClock } from '../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { personsDevice, type PersonsDevice } from '../../support/people-in-tenant.ts';
import { signInByHand, type SignInByHand } from '../../support/sign-in-by-hand.ts';
import { ADA, BEN, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';

const SHIP: RecordChange = { does: 'decide', decision: { outcome: { kind: 'decided', text: 'We ship' } } };

let clock: FixedClock;
let on: TenantGraph;
let signIn: SignInByHand;
let devices: Map<string, PersonsDevice>;
/** Whose room was opened, and whose closed. */
let log: string[];
let open: RunningRoom[];

beforeEach(async () => {
  clock = fixedClock(TINY_NOW);
  on = await graphOnTenant(tinySeed(), ADA, clock);
  signIn = signInByHand();
  const chatId = threadId('weekly') as ChatId;
  devices = new Map([[ADA, await personsDevice(on, ADA, chatId, clock)], [BEN, await personsDevice(on, BEN, chatId, clock)]]);
  log = [];
  open = [];
});
afterEach(() => {
  for (const room of open) room.close();
  on.close();
});

const me = async (who: string): Promise<Me> => {
  const opened = await devices.get(who)?.open();
  opened?.room.close();
  return opened?.me ?? (undefined as never);
};

async function start({ id, name }: Me): Promise<Result<RunningRoom, Failure>> {
  const device = devices.get(id);
  if (!device) return failed({ kind: 'storageFull' });
  const { room } = await device.open();
  open.push(room);
  log.push(`open ${name}`);
  return ok({ ...room, close: () => { log.push(`close ${name}`); room.close(); } });
}

const opened = (expected?: Me): OpenRoom => openRoom({ ...(expected ? { expected } : {}), account: signIn.account, start });

const until = <T>(state: Subscribable<T>, holds: (value: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    const look = (): void => { const value = state.getSnapshot(); if (holds(value)) resolve(value); };
    state.subscribe(look);
    look();
  });
const settled = async (): Promise<void> => { for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate); };
const isRead = (room: OpenRoom) => until(room.shared, (s) => s.is === 'ready' && s.complete);
const whoseOf = ({ occurrence }: OpenRoom): string => {
  const state = occurrence.getSnapshot();
  return state.is === 'ready' ? state.data.me.name : state.is;
};

describe('where the host says whose page it is', () => {
  test('the room opens for them, and takes their words, before the sign-in has answered', async () => {
    const room = opened(await me(ADA));
    await isRead(room);
    expect([whoseOf(room), await room.write(SHIP), log]).toEqual(['Ada Brandt', ok(undefined), ['open Ada Brandt']]);
  });

  test('the sign-in that names the same person opens nothing again', async () => {
    const ada = await me(ADA);
    const room = opened(ada);
    await isRead(room);
    await signIn.answer(ok(ada));
    expect([whoseOf(room), log]).toEqual(['Ada Brandt', ['open Ada Brandt']]);
  });

  test('the sign-in that names another person makes it theirs: what the first one could take back, they cannot', async () => {
    const [ada, ben] = [await me(ADA), await me(BEN)];
    const room = opened(ada);
    await isRead(room);
    await room.write(SHIP);
    const before = room.undoable.getSnapshot();
    await signIn.answer(ok(ben));
    await isRead(room);
    expect([before, whoseOf(room), room.undoable.getSnapshot(), log]).toEqual([SHIP, 'Ben Okafor', undefined, ['open Ada Brandt', 'open Ben Okafor', 'close Ada Brandt']]);
  });

  test('another person whose device cannot be opened sees nothing of the first one’s room, and writes nothing in their name', async () => {
    const [ada, ben] = [await me(ADA), await me(BEN)];
    const room = opened(ada);
    await isRead(room);
    await room.write(SHIP);
    devices.delete(BEN);
    await signIn.answer(ok(ben));
    clock.pass(minutes(1));
    await settled();
    expect([room.occurrence, room.shared, room.promised, room.outbox, room.undoable].map((part) => part.getSnapshot()))
      .toEqual([{ is: 'failed', failure: { kind: 'storageFull' } }, { is: 'loading' }, { is: 'loading' }, [], undefined]);
    expect([await room.write(SHIP), log]).toEqual([failed({ kind: 'signInNeeded' }), ['open Ada Brandt', 'close Ada Brandt']]);
  });

  test('a sign-in that needs the person leaves the room open', async () => {
    const room = opened(await me(ADA));
    await isRead(room);
    await signIn.answer(failed({ kind: 'signInNeeded' }));
    expect(whoseOf(room)).toBe('Ada Brandt');
  });
});

describe('where nobody says whose page it is', () => {
  test('who has to sign in is asked to, writes nothing until then, and is let in after', async () => {
    const ada = await me(ADA);
    const room = opened();
    await signIn.answer(failed({ kind: 'signInNeeded' }));
    const before = [room.occurrence.getSnapshot(), await room.write(SHIP), await room.undo()];
    await signIn.answer(ok(ada));
    await room.permit('chat-card');
    await isRead(room);
    expect([before, whoseOf(room)]).toEqual([[{ is: 'blocked', need: { to: 'sign-in' } }, failed({ kind: 'signInNeeded' }), failed({ kind: 'signInNeeded' })], 'Ada Brandt']);
  });

  test('a sign-in that failed for a while is tried again when the person asks', async () => {
    const ada = await me(ADA);
    const room = opened();
    await signIn.answer(failed({ kind: 'offline' }));
    const before = room.occurrence.getSnapshot();
    await signIn.answer(ok(ada));
    room.refresh();
    await isRead(room);
    expect([before, whoseOf(room)]).toEqual([{ is: 'failed', failure: { kind: 'offline' } }, 'Ada Brandt']);
  });
});
