import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { PolicyReading } from '#templates/policy-reading.ts';
import { readPolicy } from '#templates/read-policy.ts';

/** Fetches and reads an organisation's policy file. It lies beside the page: the content security policy lets it come from no other site. */
export async function readPolicyFile(address: string): Promise<PolicyReading> {
  const text = await fetchText(address);
  if (typeof text !== 'string') return { is: 'unread', failure: text };
  const read = readPolicy(text, Object.keys(FEATURE_SCOPES));
  return read.ok ? { is: 'read', policy: read.value } : { is: 'wrong', problems: read.failure };
}

async function fetchText(address: string): Promise<string | Extract<PolicyReading, { is: 'unread' }>['failure']> {
  try {
    const answer = await fetch(address, { credentials: 'same-origin' });
    if (answer.ok) return await answer.text();
    return { kind: answer.status === 404 ? 'gone' : 'unavailable' };
  } catch {
    return { kind: navigator.onLine ? 'unavailable' : 'offline' };
  }
}
