import { shownLine } from './shown-words.ts';

/**
 * Words of ours for comparing, in small letters: programs put letters and their marks together or apart (`ä`, `أ`), people leave
 * out Arabic's vowel signs, and marks of direction come in between.
 */
export const folded = (text: string): string =>
  shownLine(text).normalize('NFC').replace(/[\u0640\u064b-\u0652\u061c\u200e\u200f]/g, '').toLowerCase();

/** The same of a value, which a person may have ended with a full stop. */
export const foldedValue = (text: string): string => folded(text).replace(/ ?\.$/, '');
