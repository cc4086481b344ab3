import { wasHere } from '#adapters/storage/device-stores.ts';
import { ok, type Result } from '#base/result.ts';
import type { Me } from '#domain/person.ts';
import type { Policy } from '#domain/policy.ts';
import { aimsOfMailbox, moveAims, sweepAims } from '#flows/nobodys-aims.ts';
import { keptFrom } from '#flows/retention.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { KeptAim } from '#ports/stores.ts';
import { ALONE } from './alone.ts';
import { openDevice } from './device.ts';

type Aims = Result<Collection<KeptAim>, Failure>;

interface Parts {
  /** Whose the pane is by now. */
  readonly who: () => Me;
  /** The mailbox of Outlook around the pane. */
  readonly mailbox: string | undefined;
  readonly policy: () => Promise<Policy>;
  readonly clock: Clock;
}

/** What this device keeps of aims, for whoever is signed in; before that for the mailbox, until somebody signs in or the retention is over. */
export function aimsHere({ who, mailbox = '', policy, clock }: Parts): () => Promise<Aims> {
  const open = new Map<string, Promise<Aims>>();

  async function nobodys(): Promise<Aims> {
    const aims = await aimsOf(ALONE);
    // Where it fails, the next visit sweeps.
    if (aims.ok) void policy().then((now) => sweepAims(aims.value, keptFrom(now, clock.now())));
    return aims.ok ? ok(aimsOfMailbox(aims.value, mailbox)) : aims;
  }

  async function persons(me: Me): Promise<Aims> {
    const own = await aimsOf(me);
    if (!own.ok || !(await wasHere(ALONE))) return own;
    const before = await nobodys();
    // What could not be moved is there at the next visit.
    if (before.ok) await moveAims(before.value, own.value);
    return own;
  }

  return async () => {
    const me = who();
    const name = `${me.tenant}/${me.id}`;
    const opening = open.get(name) ?? (me === ALONE ? nobodys() : persons(me));
    open.set(name, opening);
    const opened = await opening;
    if (!opened.ok) open.delete(name);
    return opened;
  };
}

/** Takes away what was typed here before anybody signed in, in every mailbox. */
export async function forgetNobodysAims(): Promise<Result<void, Failure>> {
  if (!(await wasHere(ALONE))) return ok(undefined);
  const aims = await aimsOf(ALONE);
  const all = aims.ok ? await aims.value.all() : aims;
  if (!aims.ok || !all.ok) return all.ok ? ok(undefined) : all;
  for (const { key } of all.value) {
    const gone = await aims.value.delete(key);
    if (!gone.ok) return gone;
  }
  return ok(undefined);
}

async function aimsOf(owner: Me): Promise<Aims> {
  const device = await openDevice(owner);
  return device.ok ? ok(device.value.stores.aims) : device;
}
