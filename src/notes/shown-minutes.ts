/** The length of a time budget as a block can show it: whole minutes, at least one; undefined where there is none to show. */
export function shownMinutes(minutes: number): number | undefined {
  const whole = Math.round(minutes);
  return Number.isSafeInteger(whole) && whole > 0 ? whole : undefined;
}
