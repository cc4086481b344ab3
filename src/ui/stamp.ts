import type { Ms } from '#base/time.ts';
import type { Format } from './format.ts';

/** A place in a recording, `4:07` or `1:04:07`; `-0:12` before its start. */
export function stamp(at: Ms, format: Format): string {
  const two = new Intl.NumberFormat(format.locale, { minimumIntegerDigits: 2 });
  const whole = Math.floor(Math.abs(at) / 1000);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  // Also `-0` has a sign, which stands where the language puts it.
  const sign = at < 0 ? -1 : 1;
  return [...(h > 0 ? [format.number(sign * h), two.format(m)] : [format.number(sign * m)]), two.format(s)].join(':');
}
