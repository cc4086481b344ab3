import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { PolicyReading } from '#templates/policy-reading.ts';

/**
 * Reads the organisation's policy file where the page says that there is one: `<meta name="debrief:policy" content="./policy.json">`.
 * It lies beside the page: the content security policy lets it come from no other site.
 */
export async function readPolicyOfPage(page: Document): Promise<PolicyReading> {
  const address = page.querySelector<HTMLMetaElement>('meta[name="debrief:policy"]')?.content.trim();
  if (!address) return { is: 'none' };
  const text = await fetchText(new URL(address, page.baseURI).href);
  if (typeof text !== 'string') return { is: 'unread', failure: text };
  const { readPolicy } = await import('#templates/read-policy.ts');
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
