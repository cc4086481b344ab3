import type { Format } from './format.ts';

/** A score from 0 to 1, always with two digits. */
export const score = (value: number, { locale }: Format): string => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
