import { analyse } from '../../analyse.ts';
import type { LanguagePack } from '../pack.ts';

/** The signs of cues.ts and assent.ts and all learned weights are English. */
export const english: LanguagePack = { language: 'en', analyse: ({ utterances }) => analyse({ utterances }) };
