import { app } from '@microsoft/teams-js';
import type { NotStarted } from '#ports/host.ts';

/** Hubs count some failures as the app's fault and some as expected: for those they leave the app's own words on the screen. */
const EXPECTED: { readonly [kind in NotStarted]?: app.ExpectedFailureReason } = {
  permission: app.ExpectedFailureReason.PermissionError,
  'not-found': app.ExpectedFailureReason.NotFound,
  throttled: app.ExpectedFailureReason.Throttling,
  offline: app.ExpectedFailureReason.Offline,
};

export function sayNotStarted(message: string, kind: NotStarted = 'other'): void {
  const reason = EXPECTED[kind];
  if (reason !== undefined) app.notifyExpectedFailure({ reason, message });
  else app.notifyFailure({ reason: kind === 'timeout' ? app.FailedReason.Timeout : app.FailedReason.Other, message });
}
