import { failed } from '#base/result.ts';
import type { Debrief } from '#flows/debrief.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { isForTheMoment, type PolicyOfPage } from './policy-of-page.ts';

/**
 * The same product, which asks for nothing that the organisation has switched off: what is left of an earlier permission
 * stays Microsoft 365's to take back.
 *
 * While nobody knows what the file says (no network, a server in trouble), nothing is asked for: what is off is never
 * asked for (docs/rules.md, "Consent"), and the next click reads it again. A file that is missing or wrong switches nothing off:
 * half a policy is none (docs/rules.md, "What a person gets when something is wrong"), the tab's settings say what is wrong in it,
 * and a slip of the pen must not lock everybody out; whether to grant what is asked stays with people and Microsoft 365.
 */
export const keepOff = <Product extends Pick<Debrief, 'permit'>>(product: Product, policy: Pick<PolicyOfPage, 'latest'>): Product => ({
  ...product,
  async permit(feature) {
    const refusal = await refusalOf(feature, policy);
    return refusal ? failed(refusal) : product.permit(feature);
  },
});

/** Why nothing is done for a feature now: it is switched off, or nobody knows whether it is. */
export async function refusalOf(feature: Feature, { latest }: Pick<PolicyOfPage, 'latest'>): Promise<Failure | undefined> {
  const reading = await latest();
  if (isForTheMoment(reading)) return reading.failure;
  return reading.is === 'read' && reading.policy.off.includes(feature) ? { kind: 'forbidden' } : undefined;
}
