import { useState } from 'react';
import type { Result } from '#base/result.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { useTab } from '../tab.ts';

/** Keeps a choice, after its permission was given where it needs one; says what came of it. */
export function useChoice() {
  const { debrief } = useTab();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const choose = async (keep: () => Promise<Result<unknown, Failure>>, { needs, done }: { readonly needs?: Feature; readonly done?: string } = {}): Promise<boolean> => {
    setBusy(true);
    const granted = needs ? await debrief.permit(needs) : undefined;
    const kept = granted && !granted.ok ? granted : await keep();
    setBusy(false);
    setFailure(kept.ok ? undefined : kept.failure);
    if (kept.ok && done !== undefined) announce(done);
    return kept.ok;
  };
  return { busy, failure, choose };
}
