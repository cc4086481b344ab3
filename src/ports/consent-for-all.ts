import { FEATURE_SCOPES, type Feature } from './consent.ts';

const FEATURES = Object.keys(FEATURE_SCOPES) as Feature[];

/** What an administrator may be asked for: what the organisation has not switched off. */
export const featuresLeftOn = (isOn: (feature: Feature) => boolean): readonly Feature[] => FEATURES.filter(isOn);

/**
 * The scopes that an administrator is asked to grant for everybody: always those of all features that are left on, never of one
 * alone. A new consent for everybody may take back permissions that an earlier one has given
 * (learn.microsoft.com/entra/identity/enterprise-apps/grant-admin-consent).
 */
export const scopesForAll = (isOn: (feature: Feature) => boolean): readonly string[] =>
  [...new Set(featuresLeftOn(isOn).flatMap((feature) => FEATURE_SCOPES[feature]))].sort();
