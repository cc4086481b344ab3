import type { Registration } from '#adapters/auth/msal-account.ts';
import { browserHost } from '#adapters/hosts/browser/browser-host.ts';
import { connectTeams } from '#adapters/hosts/teams/teams-host.ts';
import type { Host } from '#ports/host.ts';

/** The program around the page, and how it signs people in. */
export interface Around extends Pick<Registration, 'nested' | 'orWindow'> {
  readonly host: Host;
}

/** A hub that speaks teams-js, or the plain browser. */
export async function aroundTab(): Promise<Around> {
  const hub = await connectTeams();
  return { host: hub ?? browserHost(), nested: hub !== undefined };
}
