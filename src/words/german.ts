import { de } from './de.ts';
import { script } from './de/script.ts';
import { tab } from './de/tab.ts';
import type { Language } from './catalogue.ts';

export const german: Language = { ...script, words: { ...de, ...tab } };
