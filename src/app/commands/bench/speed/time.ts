/** Milliseconds that some work takes; never 0. */
export function time(work: () => void): number {
  const from = performance.now();
  work();
  return Math.max(0.001, performance.now() - from);
}
