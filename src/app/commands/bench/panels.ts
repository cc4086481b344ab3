import { parseArgs } from 'node:util';
import { NamedError } from './named-error.ts';
import { simulatePanels, type Simulated } from './panels/simulate-panels.ts';
import { print } from './read-given.ts';

/** Reads of chats that Graph gives a tenant's whole app in a second: https://learn.microsoft.com/graph/throttling-limits */
const LIMIT = 20;
/** Seconds after which a change must be seen. */
const WITHIN = { active: 15, quiet: 60 };

/**
 * `panels [--lively N] [--occasional N] [--seed N]`: an hour of 300 panels in 40 chats on the product's own polling. In
 * `lively` chats somebody writes something down every minute for the whole hour, in `occasional` ones every quarter of it.
 * Fails where the tenant's limit is reached, or a change is seen too late.
 */
export async function panels(args: string[]): Promise<void> {
  const { lively = '4', occasional = '8', seed = '1' } = given(args);
  for (const number of [lively, occasional, seed]) if (!/^\d{1,6}$/.test(number)) throw new NamedError('bad-arguments', `${number} is no whole number`);
  const simulated = await simulatePanels({ panels: 300, chats: 40, lively: Number(lively), occasional: Number(occasional), seed: Number(seed), minutes: 60 });
  await print(simulated);
  const broken = brokenBy(simulated);
  if (broken.length > 0) throw new NamedError('limit-reached', broken.join('; '));
}

export function brokenBy({ peakRequestsPerSecond, slowestChangeSeenActive, slowestChangeSeenQuiet }: Simulated): readonly string[] {
  return [
    ...(peakRequestsPerSecond < LIMIT ? [] : [`${peakRequestsPerSecond} requests in one second, of less than ${LIMIT}`]),
    ...(slowestChangeSeenActive <= WITHIN.active ? [] : [`a change seen after ${slowestChangeSeenActive} s in an active meeting, of ${WITHIN.active}`]),
    ...(slowestChangeSeenQuiet <= WITHIN.quiet ? [] : [`a change seen after ${slowestChangeSeenQuiet} s, of ${WITHIN.quiet}`]),
  ];
}

function given(args: string[]): { readonly lively?: string | undefined; readonly occasional?: string | undefined; readonly seed?: string | undefined } {
  try {
    return parseArgs({ args, options: { lively: { type: 'string' }, occasional: { type: 'string' }, seed: { type: 'string' } } }).values;
  } catch (error) {
    throw new NamedError('bad-arguments', error instanceof Error ? error.message : String(error));
  }
}
