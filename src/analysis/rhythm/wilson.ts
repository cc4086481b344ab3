/** Of the normal distribution, two-sided 95 %. */
const Z = 1.959963984540054;

/** The 95 % score interval of a share of counts (Wilson 1927, doi:10.1080/01621459.1927.10502953). `some` ≤ `all`, `all` > 0. */
export function wilson(some: number, all: number): { readonly low: number; readonly high: number } {
  const share = some / all;
  const middle = share + Z ** 2 / (2 * all);
  const half = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * all)) / all);
  const whole = 1 + Z ** 2 / all;
  // The share always lies inside, but for rounding.
  return { low: Math.max(0, Math.min(share, (middle - half) / whole)), high: Math.min(1, Math.max(share, (middle + half) / whole)) };
}
