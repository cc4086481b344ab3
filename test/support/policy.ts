import { NO_POLICY } from '#domain/policy.ts';
import type { Template } from '#domain/reflection.ts';
import type { Tab } from '#surfaces/personal-tab/tab.ts';

/** A tab whose organisation has set these templates. */
export function withTemplates(...templates: readonly Template[]): Pick<Tab, 'policy'> {
  const reading = Promise.resolve({ is: 'read', policy: { ...NO_POLICY, templates } } as const);
  return { policy: () => reading };
}
