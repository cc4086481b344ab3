import { plainJson } from './answer.ts';
import { changedEvents, liveOn } from './calendar-control.ts';
import { seedProblems } from './check-seed.ts';
import { accountOf, giveConsent, grant, missingConsent } from './consent.ts';
import { readFaults } from './faults.ts';
import type { Log } from './log.ts';
import { itemOf, sendInvitation } from './open-item.ts';
import type { Seed } from './seed.ts';
import { SETTING_VALUES, type Settings } from './settings.ts';
import { seededState, type AgedAs, type ClockSetting, type KeptSite } from './state.ts';
import type { Tenancy } from './tenancy.ts';

/** The paths under `/__tenant`, which no Microsoft service has: to look at the tenant, to set it, to break it. */
export async function answerControl(tenancy: Tenancy, log: Log, realNow: number, method: string, target: string, text: string): Promise<Response> {
  const operation = `${method} ${(target.split('?')[0] ?? '').replace('/__tenant/', '')}`;
  try {
    switch (operation) {
      case 'GET state': return plainJson(picture(tenancy));
      case 'GET log': return plainJson({ count: log.count(), entries: log.entries(Number(new URLSearchParams(target.split('?')[1]).get('from') ?? 1)) });
      case 'GET item': return item(tenancy, new URLSearchParams(target.split('?')[1]));
      case 'POST reset': return await restart(tenancy, log, tenancy.state.seed);
      case 'POST seed': return await reseed(tenancy, log, text);
      case 'POST clock': return await setClock(tenancy, realNow, text);
      case 'POST settings': return await setSettings(tenancy, text);
      case 'POST events': return await kept(tenancy, liveOn(tenancy, JSON.parse(text) as unknown));
      case 'POST send': return await kept(tenancy, sendInvitation(tenancy, JSON.parse(text) as { id?: string }));
      case 'POST delta': return await expireLinks(tenancy, text);
      case 'POST sites': return await setSites(tenancy, text);
      case 'POST faults': return await setFaults(tenancy, text);
      case 'POST broker': return await broker(tenancy, text);
      default: return plainJson({ error: 'not_found', message: `The tenant has no control ${operation}.` }, 404);
    }
  } catch (problem) {
    return plainJson({ error: 'bad_request', message: problem instanceof Error ? problem.message : String(problem) }, 400);
  }
}

/** All of the state that a test may want to look at; transcripts and the signing key are left out. */
function picture(tenancy: Tenancy): object {
  const { state } = tenancy;
  const { seed, adminConsented, consented, messages, files, tasks, notes, sites, activities, ownEvents, faults, settings, life } = state;
  const meetings = [...tenancy.index().meetings.values()].map(({ transcripts, ...meeting }) => ({ ...meeting, transcripts: transcripts.length }));
  return { now: new Date(tenancy.now()).toISOString(), tenant: seed.tenant, people: seed.people, series: [...tenancy.index().series.values()], meetings, adminConsented, consented, messages, files, tasks, notes, sites, activities, ownEvents, faults, settings, revision: life.revision, events: changedEvents(tenancy) };
}

/** `?person=…&id=…`: an event with its text, as that person's Outlook has it open; the id is that of the meeting. */
function item(tenancy: Tenancy, asked: URLSearchParams): Response {
  const found = itemOf(tenancy, asked.get('person') ?? '', asked.get('id') ?? '');
  return found ? plainJson(found) : plainJson({ error: 'not_found', message: 'There is no such event in that calendar.' }, 404);
}

async function restart(tenancy: Tenancy, log: Log, seed: Seed): Promise<Response> {
  const { key, clock, settings, delta } = tenancy.state;
  Object.assign(tenancy.state, seededState(seed, { key, clock, settings, age: delta.age + 1 }));
  log.clear();
  await tenancy.save();
  return plainJson({ people: seed.people.length, meetings: seed.meetings.length });
}

async function reseed(tenancy: Tenancy, log: Log, text: string): Promise<Response> {
  const posted = JSON.parse(text) as unknown;
  const problems = seedProblems(posted);
  return problems.length > 0 ? plainJson({ error: 'seed_invalid', problems }, 400) : restart(tenancy, log, posted as Seed);
}

/** `{"now": "…"}` stops the clock there; with `"running": true` it goes on from there. `{"advanceMs": 60000}` moves it; `{"running": true}` alone gives real time back. */
async function setClock(tenancy: Tenancy, realNow: number, text: string): Promise<Response> {
  const { now, advanceMs = 0, running } = JSON.parse(text) as { now?: string; advanceMs?: number; running?: boolean };
  const at = now === undefined ? tenancy.now() : Date.parse(now);
  if (Number.isNaN(at)) throw new Error(`clock.now: ${now} is no time`);
  if (typeof advanceMs !== 'number') throw new Error('clock.advanceMs: a number is wanted');
  const stands = running === undefined ? now !== undefined || 'fixedAt' in tenancy.state.clock : !running;
  const realTime = running === true && now === undefined && advanceMs === 0;
  const setting: ClockSetting = stands ? { fixedAt: at + advanceMs } : { offset: realTime ? 0 : at + advanceMs - realNow };
  tenancy.state.clock = setting;
  await tenancy.save();
  return plainJson({ now: new Date(tenancy.now()).toISOString(), running: !stands });
}

/** `{"ifMatch": "honoured" | "ignored", …}`, see `Settings`; what is not named stays. */
async function setSettings(tenancy: Tenancy, text: string): Promise<Response> {
  const posted = JSON.parse(text) as Partial<Settings>;
  for (const [name, values] of Object.entries(SETTING_VALUES)) {
    const value = posted[name as keyof Settings];
    if (value !== undefined && !(values as readonly string[]).includes(value)) throw new Error(`settings.${name}: ${values.map((one) => `"${one}"`).join(' or ')} is wanted`);
  }
  const known = Object.keys(SETTING_VALUES).filter((name) => name in posted);
  tenancy.state.settings = { ...tenancy.state.settings, ...Object.fromEntries(known.map((name) => [name, posted[name as keyof Settings]])) };
  return kept(tenancy, tenancy.state.settings);
}

/** `{"expire": true}` makes every delta link handed out so far too old; `"as": 404` or `400` says so in the words of older services. */
async function expireLinks(tenancy: Tenancy, text: string): Promise<Response> {
  const { expire, as = 410 } = JSON.parse(text) as { expire?: boolean; as?: AgedAs };
  if (as !== 410 && as !== 404 && as !== 400) throw new Error('delta.as: 410, 404 or 400 is wanted');
  tenancy.state.delta = { age: tenancy.state.delta.age + (expire === true ? 1 : 0), as };
  return kept(tenancy, tenancy.state.delta);
}

/** A list of sites takes the place of those there are. */
async function setSites(tenancy: Tenancy, text: string): Promise<Response> {
  const sites = JSON.parse(text) as unknown;
  if (!Array.isArray(sites)) throw new Error('sites: a list is wanted');
  tenancy.state.sites = Object.fromEntries((sites as KeptSite[]).map((site) => [site.id, site]));
  return kept(tenancy, tenancy.state.sites);
}

async function kept(tenancy: Tenancy, answer: object): Promise<Response> {
  await tenancy.save();
  return plainJson(answer);
}

/** One rule is added to those there are; a list takes their place, an empty one clears them. */
async function setFaults(tenancy: Tenancy, text: string): Promise<Response> {
  const posted = JSON.parse(text) as unknown;
  const added = readFaults(posted).map((rule) => ({ ...rule, left: rule.times }));
  tenancy.state.faults = Array.isArray(posted) ? added : [...tenancy.state.faults, ...added];
  await tenancy.save();
  return plainJson({ faults: tenancy.state.faults });
}

/** The host frame's way to tokens: what Teams or Outlook asks Entra for on behalf of an app inside it. */
async function broker(tenancy: Tenancy, text: string): Promise<Response> {
  const { person: who, clientId, scopes, consent } = JSON.parse(text) as { person?: string; clientId?: string; scopes?: string[]; consent?: boolean };
  const person = who === undefined ? undefined : tenancy.person(who);
  if (!person) throw new Error(`broker.person: ${who} is none of the people`);
  if (typeof clientId !== 'string') throw new Error('broker.clientId: a text is wanted');
  if (!Array.isArray(scopes)) throw new Error('broker.scopes: a list is wanted');
  const missing = consent === true ? await giveConsent(tenancy, person, scopes) : missingConsent(tenancy, person, scopes);
  if (missing) return plainJson(missing, 400);
  return plainJson({ ...(await grant(tenancy, person, { clientId })), account: accountOf(tenancy, person) });
}
