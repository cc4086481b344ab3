import { failed } from '#base/result.ts';
import type { Debrief } from '#flows/debrief.ts';
import type { PolicyReading } from '#templates/policy-reading.ts';

/** The same product, which asks for nothing that the organisation has switched off: what is left of an earlier permission stays Microsoft 365's to take back. */
export const keepOff = <Product extends Pick<Debrief, 'permit'>>(product: Product, policy: () => Promise<PolicyReading>): Product => ({
  ...product,
  async permit(feature) {
    const reading = await policy();
    return reading.is === 'read' && reading.policy.off.includes(feature) ? failed({ kind: 'forbidden' }) : product.permit(feature);
  },
});
