import { browserHost } from '#adapters/hosts/browser/browser-host.ts';
import { connectTeams } from '#adapters/hosts/teams/teams-host.ts';
import type { Host } from '#ports/host.ts';

/** The program around the page. */
export interface Around {
  readonly host: Host;
  /** It is to sign people in, by its bridge; else a sign-in window does. */
  readonly nested: boolean;
}

/** A hub that speaks teams-js, or the plain browser. */
export async function aroundTab(): Promise<Around> {
  const hub = await connectTeams();
  return { host: hub ?? browserHost(), nested: hub !== undefined };
}
