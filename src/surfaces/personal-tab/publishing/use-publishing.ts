import { useEffect, useState } from 'react';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { PublishMeetings } from '#flows/publish-meetings.ts';
import type { Failure } from '#ports/failure.ts';

/** What publishes, once it was fetched; why not, and the way to try again. Nothing at all where this page publishes nothing. */
export function usePublishing(loop: CoachingLoop): { readonly publishing?: PublishMeetings; readonly failure?: Failure; readonly retry: () => void } {
  const [state, setState] = useState<{ readonly publishing?: PublishMeetings; readonly failure?: Failure }>({});
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isLeft = false;
    const show = (next: typeof state): void => {
      if (!isLeft) setState(next);
    };
    void loop.publishing?.().then((publishing) => show({ publishing }), () => show({ failure: { kind: navigator.onLine ? 'unavailable' : 'offline' } }));
    return () => { isLeft = true; };
  }, [loop, attempt]);
  return { ...state, retry: () => setAttempt((before) => before + 1) };
}
