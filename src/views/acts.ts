import { createContext, useContext } from 'react';
import type { Result } from '#base/result.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { Clipboard } from '#ports/host.ts';
import type { PolicyReading } from '#templates/policy-reading.ts';

/** What the surface around a piece can do where something is missing or went wrong. */
export interface Acts {
  /** Signs in, or shows the host's dialog for a feature's permission; called only from a click. */
  permit(feature: Feature): Promise<Result<void, Failure>>;
  /** Reads again. */
  refresh(): void;
  readonly clipboard: Clipboard;
  /** The page on which an administrator grants these scopes for everybody. Absent where there is no installation to grant them to. */
  readonly adminLink?: (scopes: readonly string[]) => string;
  /** What the person's organisation has set; always the same promise. Absent where there is nothing to ask. */
  readonly policy?: () => Promise<PolicyReading>;
}

export const ActsContext = createContext<Acts | undefined>(undefined);

export function useActs(): Acts {
  const acts = useContext(ActsContext);
  if (!acts) throw new Error('This piece stands on no surface.');
  return acts;
}
