import type { LanguageAtFirst, RoomWords } from '#words/catalogue.ts';
import { room } from '#words/en/room.ts';
import { script } from '#words/en/script.ts';
import { broken, shell } from '#words/en/shell.ts';
import { atFirst } from './at-first.ts';
import type { InLanguages } from './language-here.ts';

const english = atFirst<RoomWords>(script, { broken, shell, room }, async () => (await import('#words/en.ts')).en);

/** What the pages of a meeting begin with. */
export const roomLanguages: InLanguages<LanguageAtFirst<RoomWords>> = {
  english: () => english,
  other: async (locale) => (await (await import('./beginnings.ts')).beginningsIn(locale))?.meeting,
};
