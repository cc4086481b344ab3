import { givenNotes } from './given-notes.ts';
import { series } from './series.ts';
import { apart, settings } from './settings.ts';
import { steward } from './steward.ts';
import { summary } from './summary.ts';
import { unread } from './unread.ts';
import { ownFiles } from './own-files.ts';

/** What the personal tab alone says, behind its first look. */
export const tab = { apart, settings, series, unread, givenNotes, ownFiles, steward, summary } as const;
