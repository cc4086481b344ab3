/** What was said of a thing, 0 to 1, and whether it was so. */
export interface Said {
  readonly strength: number;
  readonly truth: boolean;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly said: number;
  readonly seen: number;
}

/** How often it was so among those of which about as much was said, in tenths. */
export function reliability(all: readonly Said[]): readonly Bin[] {
  return Array.from({ length: 10 }, (_, i) => i).flatMap((i): Bin[] => {
    const inside = all.filter(({ strength }) => Math.min(9, Math.floor(strength * 10)) === i);
    if (inside.length === 0) return [];
    const mean = (of: (s: Said) => number): number => inside.reduce((sum, s) => sum + of(s), 0) / inside.length;
    return [{ from: i / 10, to: (i + 1) / 10, n: inside.length, said: round(mean((s) => s.strength)), seen: round(mean((s) => (s.truth ? 1 : 0))) }];
  });
}

/** Mean distance of what was said from what was seen, weighted by how often (expected calibration error). */
export const calibrationError = (bins: readonly Bin[]): number => {
  const n = bins.reduce((sum, b) => sum + b.n, 0);
  return bins.reduce((sum, b) => sum + (b.n / Math.max(1, n)) * Math.abs(b.said - b.seen), 0);
};

export const round = (value: number): number => Math.round(value * 1000) / 1000;
