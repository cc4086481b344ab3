import { use } from 'react';
import type { Template } from '#domain/reflection.ts';
import type { PolicyReading } from '#templates/policy-reading.ts';
import { useTab } from './tab.ts';

const NONE: PolicyReading = { is: 'none' };

/** What the organisation has set; waits, where it must, until its file is here. */
export function usePolicy(): PolicyReading {
  const { policy } = useTab();
  return policy ? use(policy()) : NONE;
}

/** Of the organisation, beside the built-in ones. */
export function useOwnTemplates(): readonly Template[] {
  const reading = usePolicy();
  return reading.is === 'read' ? reading.policy.templates : NO_TEMPLATES;
}

const NO_TEMPLATES: readonly Template[] = [];

/** From which strength on something found is offered as decided, where the organisation has set it. */
export function useFoundFrom(): number | undefined {
  const reading = usePolicy();
  return reading.is === 'read' ? reading.policy.thresholds.low : undefined;
}
