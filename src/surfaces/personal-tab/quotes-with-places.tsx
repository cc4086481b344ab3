import { useCallback, type ReactNode } from 'react';
import type { Quote } from '#domain/finding.ts';
import type { Judgement } from '#domain/verdict.ts';
import { QuotePlaceProvider } from '#views/quote-place.tsx';
import { hashOf } from './route.ts';

/** Every quote below leads to where it was said, as long as the transcript could be read. */
export function QuotesWithPlaces({ judgement: { meeting, coverage }, children }: { judgement: Judgement; children: ReactNode }) {
  const canBeRead = coverage.transcript?.state === 'read';
  const place = useCallback(
    ({ utterance }: Quote) => (canBeRead ? hashOf({ page: 'transcript', id: meeting, at: utterance }) : undefined),
    [canBeRead, meeting],
  );
  return <QuotePlaceProvider place={place}>{children}</QuotePlaceProvider>;
}
