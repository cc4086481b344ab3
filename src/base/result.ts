/** What may go wrong in an expected way is returned, never thrown: an exception is a bug. */
export type Result<T, F> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const failed = <F>(failure: F): { readonly ok: false; readonly failure: F } => ({ ok: false, failure });

/** For the end of a switch over a closed union: the compiler refuses a forgotten member. */
export function never(value: never): never {
  throw new Error(`A closed union has a member that nothing handles: ${JSON.stringify(value)}`);
}
