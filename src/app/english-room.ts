import type { RoomWords } from '#words/catalogue.ts';
import { room } from '#words/en/room.ts';
import { script } from '#words/en/script.ts';
import { broken, shell } from '#words/en/shell.ts';
import { atFirst } from './at-first.ts';

/** What the pages of a meeting begin with. */
export const englishRoom = atFirst<RoomWords>(script, { broken, shell, room }, async () => (await import('#words/en.ts')).en);
