import { useCallback, useState } from 'react';
import type { CommitmentKey } from '#domain/commitment-history.ts';
import type { Section } from '#views/commitments/due.ts';

/** Where each commitment stands about which something was typed on this page: it stays there until the page is left. */
export function useStaying(): { readonly staying: ReadonlyMap<CommitmentKey, Section>; readonly stay: (key: CommitmentKey, section: Section) => void } {
  const [staying, set] = useState<ReadonlyMap<CommitmentKey, Section>>(new Map());
  const stay = useCallback((key: CommitmentKey, section: Section) => set((before) => (before.has(key) ? before : new Map(before).set(key, section))), []);
  return { staying, stay };
}
