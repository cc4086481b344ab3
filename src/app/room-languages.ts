import type { RoomWords } from '#words/catalogue.ts';
import { room } from '#words/en/room.ts';
import { script } from '#words/en/script.ts';
import { broken, shell } from '#words/en/shell.ts';
import { atFirst } from './at-first.ts';
import type { OtherLanguages } from './draw-page.tsx';

/** What the pages of a meeting begin with. */
export const english = atFirst<RoomWords>(script, { broken, shell, room }, async () => (await import('#words/en.ts')).en);
export const others: OtherLanguages<RoomWords> = {};
