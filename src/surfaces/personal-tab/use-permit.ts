import { useState } from 'react';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { focusPageHeading } from '#ui/layout.tsx';
import { routeOf } from './route.ts';
import { useTab } from './tab.ts';

/** Asks for a feature's permission. Once it is granted, the request goes away: the focus lands on the page's heading. */
export function usePermit(granted?: () => void) {
  const { debrief, navigation } = useTab();
  const [failure, setFailure] = useState<Failure>();
  const permit = async (feature: Feature): Promise<void> => {
    const asked = await debrief.permit(feature);
    setFailure(asked.ok ? undefined : asked.failure);
    if (!asked.ok) return;
    granted?.();
    // The person is inside now: the page that a deep link waited to show takes the focus over from this one.
    navigation.replace(routeOf(window.location.hash));
    focusPageHeading();
  };
  return { permit, failure };
}
