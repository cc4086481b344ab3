// The shapes that pass between a hub and the page in its frame, as teams-js 2.58 sends and expects them.

/** From the page. `id` and `uuidAsString` come back in the answer. */
export interface HostRequest {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
  /** The text of a nested-app-auth request; all others carry `args`. */
  readonly data?: string;
}

export interface HostAnswer {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly args: readonly unknown[];
}

/** To a handler that the page has registered. */
export interface HostEvent {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** Reads what a frame posted; undefined for anything that is no teams-js request. */
export function hostRequest(posted: unknown): HostRequest | undefined {
  if (typeof posted !== 'object' || posted === null) return undefined;
  const { id, uuidAsString, func, args, data } = posted as { readonly [key: string]: unknown };
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    func,
    args: Array.isArray(args) ? args : [],
    ...(typeof uuidAsString === 'string' && { uuidAsString }),
    ...(typeof data === 'string' && { data }),
  };
}
