import { ar } from './ar.ts';
import { script } from './ar/script.ts';
import { tab } from './ar/tab.ts';
import type { Language } from './catalogue.ts';

export const arabic: Language = { ...script, words: { ...ar, ...tab } };
