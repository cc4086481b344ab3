import type { FaultRule } from '#sandbox/tenant/faults.ts';
import type { Keep } from './keeps.ts';
import { randomOf, type Random } from './random.ts';
import { DEBRIEFED, INVITED } from './scene.ts';
import { faultRules } from './service-faults.ts';
import type { Wording } from './words.ts';

/** A tab of a device. Devices 0 and 1 are the organizer's, 2 is the attendee's. */
export interface Place {
  readonly device: number;
  readonly tab: number;
}

/** Something at which a tab dies: a request is out and its answer not yet here, an answer is here, something is (about to be) kept. */
export interface Edge {
  readonly on: 'sent' | 'answered' | 'keeping' | 'kept';
  readonly method?: string;
  readonly nth: number;
}

export type Act =
  | { readonly do: 'write'; readonly at: Place; readonly meeting: string; readonly wording: Wording; readonly invite: boolean }
  | { readonly do: 'undo'; readonly at: Place; readonly meeting: string };

export type Step =
  | Act
  | { readonly do: 'both'; readonly acts: readonly [Act, Act] }
  | { readonly do: 'keep'; readonly at: Place; readonly keep: Keep }
  | { readonly do: 'answer'; readonly at: Place; readonly by: 'retry' | 'dismiss' | 'wake' }
  /** Everything that is under way ends first, and whatever it waits for, as far as the time reaches. */
  | { readonly do: 'pass'; readonly ms: number }
  /** Time moves whatever is under way. */
  | { readonly do: 'hurry'; readonly ms: number }
  /** Real time, for races. */
  | { readonly do: 'moment'; readonly ms: number }
  | { readonly do: 'open' | 'kill'; readonly at: Place }
  | { readonly do: 'kill-at'; readonly at: Place; readonly edge: Edge }
  | { readonly do: 'offline' | 'full'; readonly device: number; readonly on: boolean }
  | { readonly do: 'token'; readonly device: number; readonly is: 'good' | 'stale' | 'ended' }
  | { readonly do: 'jump'; readonly device: number; readonly ms: number }
  | { readonly do: 'faults'; readonly rules: readonly FaultRule[] }
  | { readonly do: 'colleague'; readonly edits: 'chat' | 'card' | 'invite'; readonly meeting: string };

export interface Schedule {
  readonly number: number;
  /** Whether the service compares an event's version when it is written. */
  readonly ifMatch: 'honoured' | 'ignored';
  /** Whether the organizer's tabs also read calendar and transcripts. */
  readonly reads: boolean;
  /** Persons by device. */
  readonly devices: readonly ('organizer' | 'attendee')[];
  readonly steps: readonly Step[];
  /** What the person does in the end with what is refused. */
  readonly atEnd: 'retry' | 'dismiss';
}

const SECOND = 1_000;
const HOUR = 3_600_000;

/** The schedule of that number; the same for the same seed. */
export function scheduleOf(seed: number, number: number): Schedule {
  const random = randomOf(seed, number);
  const devices = random.weighted({ one: 4, two: 4, three: 2 });
  const owners = ({ one: ['organizer'], two: ['organizer', 'organizer'], three: ['organizer', 'organizer', 'attendee'] } as const)[devices];
  const tabs = owners.map(() => (random.chance(0.4) ? 2 : 1));
  const meetings = random.chance(0.5) ? 1 : random.int(2, 3);
  let marks = 0;

  const place = (): Place => {
    const device = random.int(0, owners.length - 1);
    return { device, tab: random.int(0, (tabs[device] ?? 1) - 1) };
  };
  const meeting = (): string => DEBRIEFED[random.int(0, meetings - 1)] ?? DEBRIEFED[0];
  const write = (at: Place, about: string): Act => {
    marks += 1;
    const shares = (['commitment', 'decider'] as const).filter(() => random.chance(0.5));
    return { do: 'write', at, meeting: about, wording: { mark: `m${number}q${marks}z`, shares }, invite: owners[at.device] === 'organizer' && INVITED[about] !== undefined && random.chance(0.45) };
  };
  const promised: { readonly mark: string; readonly meeting: string }[] = [];
  const keep = (): Keep => {
    const drawn = random.weighted({ promise: 5, settle: 3, block: 3, choose: 3, remind: 2 });
    const about = meeting();
    const [one] = promised.slice(random.int(0, Math.max(0, promised.length - 1)));
    if (drawn === 'settle' && one) return { what: drawn, ...one, is: random.pick(['kept', 'kept', 'dropped']) };
    const what = drawn === 'settle' ? 'promise' : drawn;
    switch (what) {
      case 'block': return { what, time: random.pick([undefined, '15:00', '15:00', '16:30']) };
      case 'choose': return { what, meeting: about, choice: random.pick([undefined, 'nothing', 'nothing', 'own-words']) };
      case 'remind': return { what, meeting: about };
      case 'promise': {
        marks += 1;
        const made = { mark: `m${number}q${marks}z`, meeting: about };
        promised.push(made);
        return { what, ...made };
      }
    }
  };
  const act = (at: Place = place(), about = meeting()): Act => (random.chance(0.78) ? write(at, about) : { do: 'undo', at, meeting: about });
  const step = (): Step => STEPS[random.weighted(WEIGHTS)](random, { place, meeting, act, keep, devices: owners.length });

  const first: Step = write({ device: 0, tab: 0 }, meeting());
  const steps = Array.from({ length: random.int(6, 16) }, step);
  const at = random.int(0, Math.min(3, steps.length));
  return {
    number,
    ifMatch: random.chance(0.5) ? 'honoured' : 'ignored',
    reads: random.chance(0.1),
    devices: owners,
    steps: [...steps.slice(0, at), first, ...steps.slice(at)],
    atEnd: random.chance(0.8) ? 'retry' : 'dismiss',
  };
}

interface Draw {
  readonly place: () => Place;
  readonly meeting: () => string;
  readonly act: (at?: Place, about?: string) => Act;
  readonly keep: () => Keep;
  readonly devices: number;
}

const WEIGHTS = {
  act: 28, keep: 18, both: 5, answer: 5, pass: 11, hurry: 4, moment: 7, open: 3, kill: 5, killAt: 9, offline: 5, full: 3, token: 4, jump: 4, service: 15, colleague: 5,
};

const STEPS: { readonly [name in keyof typeof WEIGHTS]: (random: Random, draw: Draw) => Step } = {
  act: (_random, { act }) => act(),
  keep: (_random, { keep, place }) => ({ do: 'keep', at: place(), keep: keep() }),
  both: (random, { act, place, meeting }) => {
    const about = meeting();
    return { do: 'both', acts: [act(place(), about), act(place(), random.chance(0.8) ? about : meeting())] };
  },
  answer: (random, { place }) => ({ do: 'answer', at: place(), by: random.weighted({ retry: 5, dismiss: 2, wake: 3 }) }),
  pass: (random) => ({ do: 'pass', ms: random.pick([0, 50, SECOND, 2 * SECOND, 8 * SECOND, 60 * SECOND, 600 * SECOND, 2 * HOUR]) }),
  hurry: (random) => ({ do: 'hurry', ms: random.pick([50, SECOND, 5 * SECOND, 90 * SECOND]) }),
  moment: (random) => ({ do: 'moment', ms: random.int(0, 8) }),
  open: (_random, { place }) => ({ do: 'open', at: place() }),
  kill: (_random, { place }) => ({ do: 'kill', at: place() }),
  killAt: (random, { place }) => {
    const on = random.weighted({ sent: 5, answered: 4, keeping: 2, kept: 3 });
    const method = on === 'sent' || on === 'answered' ? random.pick(['POST', 'POST', 'PATCH', 'GET']) : undefined;
    return { do: 'kill-at', at: place(), edge: { on, nth: random.int(1, method === 'GET' || method === undefined ? 4 : 2), ...(method ? { method } : {}) } };
  },
  offline: (random, { devices }) => ({ do: 'offline', device: random.int(0, devices - 1), on: random.chance(0.6) }),
  full: (random, { devices }) => ({ do: 'full', device: random.int(0, devices - 1), on: random.chance(0.6) }),
  token: (random, { devices }) => ({ do: 'token', device: random.int(0, devices - 1), is: random.weighted({ good: 2, stale: 4, ended: 3 }) }),
  jump: (random, { devices }) => ({ do: 'jump', device: random.int(0, devices - 1), ms: random.pick([-1, 1]) * random.pick([10 * SECOND, 600 * SECOND, 5 * HOUR, 400 * 24 * HOUR]) }),
  service: (random) => ({ do: 'faults', rules: faultRules(random) }),
  colleague: (random, { meeting }) => ({ do: 'colleague', edits: random.pick(['chat', 'card', 'invite', 'invite']), meeting: meeting() }),
};
