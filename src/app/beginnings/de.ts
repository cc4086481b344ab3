import type { FirstWords, RoomWords } from '#words/catalogue.ts';
import { first } from '#words/de/first.ts';
import { room } from '#words/de/room.ts';
import { script } from '#words/de/script.ts';
import { atFirst } from '../at-first.ts';

/** What the personal tab begins with in German, and what the pages of a meeting do. */
export const tab = atFirst<FirstWords>(script, first, async () => (await import('#words/german.ts')).german.words);
export const meeting = atFirst<RoomWords>(script, { ...first, room }, async () => (await import('#words/de.ts')).de);
