import { once } from '#base/once.ts';
import { givenNotes } from './given-notes.ts';
import { meetingPage } from './meeting-page.ts';
import { rare } from './rare.ts';
import { series } from './series.ts';
import { apart, settings } from './settings.ts';
import { unread } from './unread.ts';
import { ownFiles } from './own-files.ts';

/** Pages that few people open bring their own words: they are fetched with them. */
const loopSettings = once(async () => (await import('./loop-settings.ts')).loopSettings);
const steward = once(async () => (await import('./steward.ts')).steward);
const summary = once(async () => (await import('./summary.ts')).summary);

/** What the personal tab alone says, behind its first look. */
export const tab = { apart, settings, series, unread, givenNotes, ownFiles, meetingPage, rare, loopSettings, steward, summary } as const;
