import type { HostTheme } from '#ports/host.ts';

/** What is read here of `Office.OfficeTheme`: hexadecimal colours. */
export type OfficeColors = Partial<Pick<Office.OfficeTheme, 'bodyBackgroundColor' | 'bodyForegroundColor'>>;

/** Half-way between black and white, by sRGB's relative luminance without its gamma: themes lie far from the middle. */
const MIDDLE = 128;

/**
 * Outlook tells colours, not names: a dark background is dark, pure black under a pure colour is one of the system's contrast
 * themes (Office's own dark themes use greys). Undefined where it tells none: then the browser knows better.
 */
export function fromOfficeTheme(colors: OfficeColors | undefined): HostTheme | undefined {
  const back = rgb(colors?.bodyBackgroundColor);
  if (back === undefined) return undefined;
  const front = rgb(colors?.bodyForegroundColor);
  if (front !== undefined && back.every((part) => part === 0) && front.every((part) => part === 0 || part === 255)) return 'contrast';
  const [red = 0, green = 0, blue = 0] = back;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < MIDDLE ? 'dark' : 'light';
}

function rgb(color: string | undefined): readonly number[] | undefined {
  const digits = /^#?([\da-f]{6})$/i.exec(color ?? '')?.[1];
  return digits === undefined ? undefined : [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
