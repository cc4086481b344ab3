import { NO_POLICY, type Policy } from '#domain/policy.ts';
import type { PolicyReading } from '#templates/policy-reading.ts';

/** The organisation's policy file, as far as a page knows it. Nothing is fetched before it is first asked for. */
export interface PolicyOfPage {
  /** Always the same promise, for what is drawn. */
  readonly reading: () => Promise<PolicyReading>;
  /** The same, but read anew where it could not be read for the moment. */
  readonly latest: () => Promise<PolicyReading>;
  /** What holds now: the product's own where the file cannot be used. */
  readonly inForce: () => Promise<Policy>;
}

/** Undefined where the page names no file (`<meta name="debrief:policy" content="./policy.json">`): then nothing is fetched for it, its reader neither. */
export function policyOfPage(page: Document): PolicyOfPage | undefined {
  const named = page.querySelector<HTMLMetaElement>('meta[name="debrief:policy"]')?.content.trim();
  return named ? policyAt(new URL(named, page.baseURI).href) : undefined;
}

function policyAt(address: string): PolicyOfPage {
  let last: Promise<PolicyReading> | undefined;
  const latest = (): Promise<PolicyReading> => (last ??= read(address).then((reading) => {
    if (isForTheMoment(reading)) last = undefined;
    return reading;
  }));
  let first: Promise<PolicyReading> | undefined;
  return {
    latest,
    reading: () => (first ??= latest()),
    async inForce() {
      const reading = await latest();
      return reading.is === 'read' ? reading.policy : NO_POLICY;
    },
  };
}

async function read(address: string): Promise<PolicyReading> {
  const reader = await import('./read-policy-file.ts').catch(() => undefined);
  return reader ? reader.readPolicyFile(address) : { is: 'unread', failure: { kind: navigator.onLine ? 'unavailable' : 'offline' } };
}

/** Nobody knows what it says, and another try may tell. */
export const isForTheMoment = (reading: PolicyReading): reading is Extract<PolicyReading, { is: 'unread' }> =>
  reading.is === 'unread' && reading.failure.kind !== 'gone';
