import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Passed } from '#sandbox/host/host-protocol.ts';

interface Facts {
  readonly messagesToHost: { readonly [name: string]: unknown };
  readonly handlersFromHost: { readonly [name: string]: unknown };
}

const FILE = join(import.meta.dirname, '../../../shared/contracts/teams-js-facts.json');
/** teams-js puts this name together at run time, where the facts were read from its sources: `internal/nestedAppAuthUtils.ts`. */
const ALSO_SENT = ['nestedAppAuth.execute'];

const facts = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Facts) : undefined;
if (facts === undefined) console.log('Names of host messages are not checked: ../shared/contracts/teams-js-facts.json is absent.');

/** The messages whose names Microsoft's sources do not know, each way against its own list; empty without the facts. */
export function unknownMessages(passed: readonly Passed[]): readonly string[] {
  if (facts === undefined) return [];
  const known = new Set([...Object.keys(facts.messagesToHost), ...ALSO_SENT]);
  const handlers = new Set(Object.keys(facts.handlersFromHost));
  return passed
    .filter(({ way, func }) => !(known.has(func) || (way === 'to the page' && handlers.has(func))))
    .map(({ way, func }) => `${func}, ${way}`);
}
