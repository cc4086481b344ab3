import { useState, type ReactNode } from 'react';
import { oneAtATime } from '#base/one-at-a-time.ts';
import type { Refusal } from '#flows/outbox-entry.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { useActs } from './acts.ts';
import { FailureNotice } from './failure-notice.tsx';
import type { FailureTold } from './say-failure.ts';
import { usePlainCopy } from './use-plain-copy.ts';

interface Props {
  readonly failure: Refusal;
  readonly title?: string;
  /** What this place knows better than the sentence for all places. */
  readonly told?: Partial<FailureTold> | undefined;
  /** What to say where the person stopped it. */
  readonly cancelled?: string;
  /** Cancelled means that the person closed a dialog. */
  readonly inDialog?: boolean;
  /** What signing in or allowing is for. */
  readonly feature?: Feature;
  /** Does again what failed; also after the person has signed in or allowed it. */
  readonly retry?: () => void;
  readonly copyWords?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** A failure, with everything this surface can do about it. */
export function Failed({ feature = 'my-week', retry, ...notice }: Props) {
  const acts = useActs();
  const { plain } = usePlainCopy();
  const [alone] = useState(oneAtATime);
  const [refused, setRefused] = useState<Failure>();
  const permit = async (): Promise<void> => {
    const granted = await acts.permit(feature);
    setRefused(granted.ok ? undefined : granted.failure);
    if (granted.ok) retry?.();
  };
  return (
    <>
      <FailureNotice {...notice} feature={feature} retry={retry} permit={() => alone(permit)} copy={plain} />
      {refused ? <FailureNotice failure={refused} asked feature={feature} copy={plain} /> : null}
    </>
  );
}
