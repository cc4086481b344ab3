import { openDevices } from './devices.ts';
import { takeKept } from './kept-on-device.ts';
import { finish } from './finish.ts';
import type { DoneKeep, Keep } from './keeps.ts';
import type { Act, Place, Step } from './schedule.ts';
import type { DoneAct, Play, Story } from './story.ts';

// The page whose workers are the tabs; it plays the persons too. `play` is called from outside, once per schedule.

/** Hops of one passing of time; then the rest passes at once, as on a device that slept. */
const MOST_HOPS = 12;

Object.assign(globalThis, { play });

async function play({ schedule, tenant, prefix }: Play): Promise<Story> {
  const devices = openDevices({ schedule, tenant, prefix });
  const { told } = devices;
  const acts: DoneAct[] = [];
  const keeps: DoneKeep[] = [];
  let order = 0;

  async function act(given: Act): Promise<void> {
    const tab = await devices.tabAt(given.at);
    if (!tab) return;
    const from = (order += 1);
    const asking = given.do === 'write' ? tab.ask<'write'>({ is: 'write', meeting: given.meeting, wording: given.wording, invite: given.invite }) : tab.ask<'undo'>({ is: 'undo', meeting: given.meeting });
    const answer = await devices.carry(asking, tab);
    const so = answer === 'died' ? { outcome: 'unknown' as const, invite: given.do === 'write' && given.invite, entries: [] } : answer;
    acts.push({ do: given.do, at: given.at, meeting: given.meeting, ...(given.do === 'write' ? { mark: given.wording.mark } : {}), ...so, from, to: (order += 1) });
  }

  async function keep(at: Place, wanted: Keep): Promise<void> {
    const tab = await devices.tabAt(at);
    if (!tab) return;
    const from = (order += 1);
    const answer = await devices.carry(tab.ask<'keep'>({ is: 'keep', keep: wanted }), tab);
    keeps.push({ keep: wanted, at, ...(answer === 'died' ? { outcome: 'unknown' as const } : answer), from, to: (order += 1) });
  }

  async function take(step: Step): Promise<void> {
    switch (step.do) {
      case 'write': case 'undo': return act(step);
      case 'keep': return keep(step.at, step.keep);
      case 'both': await Promise.all(step.acts.map(act)); return;
      case 'answer': return devices.answer(step.at, step.by);
      case 'pass': return pass(step.ms);
      case 'hurry': return devices.move(step.ms);
      case 'moment': return moment(step.ms);
      case 'open': await devices.tabAt(step.at); return;
      case 'kill': return devices.kill(step.at);
      case 'kill-at': (await devices.tabAt(step.at))?.tell({ is: 'arm', edge: step.edge }); return;
      case 'offline': case 'full': return devices.change(step.device, { [step.do]: step.on });
      case 'token': return devices.change(step.device, { token: step.is });
      case 'jump': return devices.jump(step.device, step.ms);
      case 'faults': for (const rule of step.rules) await fetch(`${tenant}/__tenant/faults`, { method: 'POST', body: JSON.stringify(rule) }); return;
      case 'colleague': await fetch(`${tenant}/colleague?edits=${step.edits}&meeting=${step.meeting}`, { method: 'POST' }); return;
    }
  }

  /** Time goes from one end of a wait to the next, as far as that leads. */
  async function pass(ms: number): Promise<void> {
    const end = devices.elapsed() + ms;
    for (let hop = 0; hop < MOST_HOPS; hop += 1) {
      const { next = Infinity } = await devices.settle();
      if (next >= end) break;
      devices.moveTo(next);
    }
    devices.moveTo(end);
  }

  for (const step of schedule.steps) await take(step);
  const left = (await (await fetch(`${tenant}/__tenant/state`)).json()) as { faults: { left: number }[] };
  const posted = schedule.steps.reduce((n, step) => n + (step.do === 'faults' ? step.rules.reduce((m, rule) => m + rule.times, 0) : 0), 0);
  await fetch(`${tenant}/__tenant/faults`, { method: 'POST', body: '[]' });
  const shown = await finish(devices, schedule);
  devices.end();
  return {
    acts, keeps, shown,
    faults: told.faults() + posted - left.faults.reduce((n, rule) => n + rule.left, 0),
    refusals: told.refusals(),
    dismissed: told.dismissed(),
    problems: told.problems(),
    kept: await takeKept(prefix),
  };
}

const moment = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });
