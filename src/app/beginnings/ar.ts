import type { FirstWords, RoomWords } from '#words/catalogue.ts';
import { first } from '#words/ar/first.ts';
import { room } from '#words/ar/room.ts';
import { script } from '#words/ar/script.ts';
import { atFirst } from '../at-first.ts';

/** What the personal tab begins with in Arabic, and what the pages of a meeting do. */
export const tab = atFirst<FirstWords>(script, first, async () => (await import('#words/arabic.ts')).arabic.words);
export const meeting = atFirst<RoomWords>(script, { ...first, room }, async () => (await import('#words/ar.ts')).ar);
