import type { WrittenIn } from './labels.ts';

export const isRightToLeft = (language: WrittenIn): boolean => language === 'ar';

/** Set on each element of ours, as one around them all would not be found again with them. */
export const dirOf = (language: WrittenIn): string => (isRightToLeft(language) ? ' dir="rtl"' : '');

/** Where labels stand, for programs that drop `dir`. */
export const alignOf = (language: WrittenIn): string => (isRightToLeft(language) ? 'right' : 'left');

/** Of a table, which stands where what is around it is read from, whatever its own direction. */
export const tableDirOf = (language: WrittenIn): string => (isRightToLeft(language) ? ' dir="rtl" style="margin-left:auto"' : '');
